#pragma once

#include "domain/roles.h"
#include "ui/widgets/form_dialog.h"

namespace madang {

class AccountModel;
class CounterModel;
class PasswordMeter;

/// E-mail and password.
class LogInDialog final : public FormDialog {
    Q_OBJECT

public:
    LogInDialog(const Theme& theme, AccountModel& account, QWidget* parent);

private:
    void submit() override;
    void render();

    AccountModel& m_account;
    Field* m_email = nullptr;
    Field* m_password = nullptr;
};

/// The present password, and the next one twice.
class PasswordDialog final : public FormDialog {
    Q_OBJECT

public:
    PasswordDialog(const Theme& theme, AccountModel& account, QWidget* parent);

private:
    void submit() override;
    void render();
    void judge();

    AccountModel& m_account;
    Field* m_current = nullptr;
    Field* m_next = nullptr;
    PasswordMeter* m_meter = nullptr;
    Field* m_again = nullptr;
};

/// A PIN, twice.
class PinSetupDialog final : public FormDialog {
    Q_OBJECT

public:
    PinSetupDialog(const Theme& theme, CounterModel& counter, Role role, QWidget* parent);

private:
    void submit() override;

    CounterModel& m_counter;
    Role m_role;
    Field* m_pin = nullptr;
    Field* m_again = nullptr;
};

/// Who forgot the PINs shows by logging in who they are.
class ForgetPinsDialog final : public FormDialog {
    Q_OBJECT

public:
    ForgetPinsDialog(const Theme& theme, AccountModel& account, QWidget* parent);

private:
    void submit() override;

    AccountModel& m_account;
    Field* m_email = nullptr;
    Field* m_password = nullptr;
};

} // namespace madang
