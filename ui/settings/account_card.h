#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class AccountModel;
class Chip;
class Theme;

/// Who is logged in, and what can be done about it.
class AccountCard final : public QWidget {
    Q_OBJECT

public:
    AccountCard(const Theme& theme, AccountModel& account, QWidget* parent = nullptr);

Q_SIGNALS:
    void signUpRequested();

private:
    QPushButton* add(const QString& word, const QString& name, bool isMain);
    void askLogOut();
    void render();

    const Theme& m_theme;
    AccountModel& m_account;
    Chip* m_state = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_reach = nullptr;
    QWidget* m_buttons = nullptr;
    QPushButton* m_signUp = nullptr;
    QPushButton* m_logIn = nullptr;
    QPushButton* m_password = nullptr;
    QPushButton* m_logOut = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
