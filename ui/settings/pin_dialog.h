#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace madang {

class AccountModel;
class CounterModel;
class PinPad;
class Theme;

/// Asks for a PIN while CounterModel does: what was begun goes on where it was, or not at all when this is closed.
class PinDialog final : public QDialog {
    Q_OBJECT

public:
    PinDialog(const Theme& theme, CounterModel& counter, AccountModel& account, QWidget* parent);

    void reject() override;

private:
    void ask();
    void render();

    CounterModel& m_counter;
    AccountModel& m_account;
    QLabel* m_question = nullptr;
    QLabel* m_line = nullptr;
    PinPad* m_pad = nullptr;
    QPushButton* m_forgotten = nullptr;
};

} // namespace madang
