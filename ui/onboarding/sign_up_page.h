#pragma once

#include "domain/owner.h"
#include "ui/widgets/page.h"

#include <QDate>
#include <QList>

class QPushButton;

namespace madang {

class AccountModel;
class Banner;
class BusinessModel;
class BusinessNumberField;
class ConsentBox;
class Field;
class PasswordMeter;
class PhoneField;
class StepBar;
class StoreModel;

/// Signing up, when it is needed: who, which store, which password, in three short steps. Coming back finds what was
/// typed, but for the password.
class SignUpPage final : public Page {
    Q_OBJECT

public:
    SignUpPage(const Theme& theme, AccountModel& account, BusinessModel& business, StoreModel& store,
               QWidget* parent = nullptr);

Q_SIGNALS:
    /// Signed up, or left.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeOwner();
    QWidget* makeStore();
    QWidget* makePassword();
    void makeStrip();
    QWidget* makeStep(const QString& question, const QString& line, const QList<QWidget*>& fields);
    void goTo(int step);
    void goBack();
    void goOn();
    bool judgeOwner();
    bool judgeStore();
    bool judgePassword();
    void judgeTyping();
    void signUp();
    void refuse(const QString& field);
    void render();
    QDate openedOn() const;
    Owner owner() const;

    const Theme& m_theme;
    AccountModel& m_account;
    BusinessModel& m_business;
    StoreModel& m_store;
    StepBar* m_steps = nullptr;
    QList<QWidget*> m_pages;
    Banner* m_banner = nullptr;
    Field* m_name = nullptr;
    PhoneField* m_mobile = nullptr;
    Field* m_email = nullptr;
    Field* m_address = nullptr;
    Field* m_opened = nullptr;
    BusinessNumberField* m_number = nullptr;
    Field* m_password = nullptr;
    PasswordMeter* m_meter = nullptr;
    Field* m_again = nullptr;
    QList<ConsentBox*> m_consents;
    QPushButton* m_back = nullptr;
    QPushButton* m_main = nullptr;
    int m_step = 0;
    int m_reached = 0;
};

} // namespace madang
