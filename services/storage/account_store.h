#pragma once

#include "domain/owner.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace madang {

class Database;
class PersonalCipher;

/// A row of accounts; the owner is sealed on the disk.
struct AccountRow {
    QString id;
    Owner owner;
    QByteArray password; ///< its hash
};

struct ConsentRow {
    QString textId;
    int version = 0;
    bool isGiven = false;
};

/// A log-in that goes on: its refresh token is kept as a digest, and the one before it, which shows a copied token.
struct SessionRow {
    QString id;
    QString accountId;
    QByteArray refreshDigest;
    QByteArray previousDigest;
    QDateTime rotatedAt;
    QDateTime expiresAt;
    bool isEnded = false;
};

/// Rows of accounts, their consents and sessions. What is the owner's own is Locked while the cipher has no key.
class AccountStore final {
public:
    /// Both outlive it.
    AccountStore(Database& database, const PersonalCipher& cipher);

    /// Conflict where the e-mail or the number is another account's; its detail is "email" or "mobile".
    Result<void> add(const AccountRow& account, const QList<ConsentRow>& consents, const QDateTime& now);
    /// NotFound where nobody has that address.
    Result<AccountRow> byEmail(const QString& email);
    Result<AccountRow> byId(const QString& id);
    Result<int> count();
    Result<void> setPassword(const QString& id, const QByteArray& hash, const QDateTime& now);

    Result<void> addSession(const SessionRow& session);
    Result<SessionRow> session(const QString& id);
    Result<void> rotate(const SessionRow& session);
    Result<void> endSession(const QString& id, const QDateTime& now);
    /// All of one account but that one.
    Result<void> endOtherSessions(const QString& accountId, const QString& kept, const QDateTime& now);

private:
    Result<AccountRow> find(const QString& column, const QVariant& value);
    Result<bool> has(const QString& column, const QByteArray& lookUp);

    Database& m_database;
    const PersonalCipher& m_cipher;
};

} // namespace madang
