#pragma once

#include "domain/consent.h"
#include "domain/error.h"
#include "domain/owner.h"
#include "ui/models/tone.h"

#include <QObject>
#include <QSet>

namespace madang {

class AccountService;
class Clock;
class CounterService;
class Secret;

/// The owner's account as the settings and the sign-up show it. Passwords pass through and are not kept.
class AccountModel final : public QObject {
    Q_OBJECT

public:
    AccountModel(AccountService& accounts, CounterService& counter, const Clock& clock, QObject* parent = nullptr);

    bool hasAccount() const;
    bool isLoggedIn() const;
    /// "김사장"; empty where nobody is logged in, or it cannot be read now.
    QString name() const;
    /// "k***@example.com · 010-****-5678"
    QString reach() const;
    bool isBusy() const { return m_isBusy; }
    /// What came of what was done last.
    const QString& line() const { return m_line; }
    Tone lineTone() const { return m_tone; }
    void clearLine();
    /// What is agreed to when signing up.
    QList<ConsentText> consents() const;

    void signUp(const Owner& owner, const QString& password, const QSet<QString>& consents);
    void logIn(const QString& email, const QString& password);
    void logOut();
    void changePassword(const QString& current, const QString& next);
    /// Who forgot their PIN shows by logging in who they are: all PINs go.
    void forgetPins(const QString& email, const QString& password);

signals:
    void changed();
    void loggedIn(); ///< after logging in and after signing up
    void passwordChanged();
    void pinsForgotten();
    /// Signing up failed because of what stands in a step: "email", "mobile", "password", …
    void fieldRefused(const QString& field);

private:
    static Secret secretOf(const QString& password);
    void begin(const QString& line);
    void end(const QString& line, Tone tone);
    QString failed(const Error& error, const QString& email) const;

    AccountService& m_accounts;
    CounterService& m_counter;
    const Clock& m_clock;
    bool m_isBusy = false;
    QString m_line;
    Tone m_tone = Tone::Ink2;
};

} // namespace madang
