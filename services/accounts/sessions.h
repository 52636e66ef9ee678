#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QDateTime>

namespace madang {

class AccountStore;
class Clock;

struct SessionTokens {
    QString sessionId;
    QString accountId;
    Secret access; ///< a JWT of fifteen minutes
    Secret refresh; ///< good once; "SESSION.RANDOM"
    QDateTime refreshUntil;
};

/// Sessions and their tokens. A refresh token is good once: with it come two new ones. One that was good before is a
/// copy in somebody's hands: the session ends, unless it is the one that a crash kept from being replaced, within a
/// minute.
class Sessions final {
public:
    /// Both outlive it. Signs with a key of its own until it is given one.
    Sessions(AccountStore& accounts, const Clock& clock);

    void setSigningKey(const Secret& key) { m_key = key; }
    const Secret& signingKey() const { return m_key; }

    Result<SessionTokens> begin(const QString& accountId);
    /// Unauthorized where it is unknown, has run out, was ended, or was used before.
    Result<SessionTokens> renew(const Secret& refresh);
    Result<void> end(const QString& sessionId);
    Result<void> endOthers(const QString& accountId, const QString& kept);
    /// Signed by us and not run out within the next half minute.
    bool isGood(const Secret& access) const;

private:
    SessionTokens issue(const QString& sessionId, const QString& accountId) const;

    AccountStore& m_accounts;
    const Clock& m_clock;
    Secret m_key;
};

} // namespace madang
