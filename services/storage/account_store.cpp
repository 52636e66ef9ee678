#include "services/storage/account_store.h"

#include "services/database.h"
#include "services/personal_cipher.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kTable = u"accounts"_s;

SealedPlace place(const QString& column, const QString& row = {})
{
    return {kTable, column, row};
}

QDateTime timeAt(const QVariant& milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}
} // namespace

AccountStore::AccountStore(Database& database, const PersonalCipher& cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<bool> AccountStore::has(const QString& column, const QByteArray& lookUp)
{
    bool found = false;
    const Result<void> read = m_database.run(u"SELECT 1 FROM accounts WHERE %1 = ?"_s.arg(column), {lookUp},
                                             [&](const QSqlQuery&) { found = true; });
    if (!read)
        return read.error();
    return found;
}

Result<void> AccountStore::add(const AccountRow& account, const QList<ConsentRow>& consents, const QDateTime& now)
{
    const Owner& owner = account.owner;
    const auto name = m_cipher.seal(place(u"name"_s, account.id), owner.name);
    const auto mobile = m_cipher.seal(place(u"mobile"_s, account.id), owner.mobile);
    const auto email = m_cipher.seal(place(u"email"_s, account.id), owner.email);
    const auto mobileLookUp = m_cipher.lookUp(place(u"mobile"_s), owner.mobile);
    const auto emailLookUp = m_cipher.lookUp(place(u"email"_s), normalEmail(owner.email));
    for (const auto* sealed : {&name, &mobile, &email, &mobileLookUp, &emailLookUp}) {
        if (!*sealed)
            return sealed->error();
    }
    const qint64 at = now.toMSecsSinceEpoch();
    return m_database.inTransaction([&]() -> Result<void> {
        for (const auto& [column, lookUp] : {std::pair{u"email"_s, *emailLookUp}, {u"mobile"_s, *mobileLookUp}}) {
            const Result<bool> taken = has(column + u"_lookup"_s, lookUp);
            if (!taken)
                return taken.error();
            if (*taken)
                return Error{ErrorKind::Conflict, column, {}};
        }
        if (Result<void> added = m_database.run(
                uR"(INSERT INTO accounts (id, name, mobile, email, mobile_lookup, email_lookup, password, created_at,
                    password_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                {account.id, *name, *mobile, *email, *mobileLookUp, *emailLookUp, QString::fromLatin1(account.password),
                 at, at});
            !added)
            return added;
        for (const ConsentRow& consent : consents) {
            if (Result<void> added = m_database.run(
                    u"INSERT INTO account_consents (account_id, text_id, version, given, at) VALUES (?, ?, ?, ?, ?)"_s,
                    {account.id, consent.textId, consent.version, consent.isGiven ? 1 : 0, at});
                !added)
                return added;
        }
        return {};
    });
}

Result<AccountRow> AccountStore::byEmail(const QString& email)
{
    const auto lookUp = m_cipher.lookUp(place(u"email"_s), normalEmail(email));
    if (!lookUp)
        return lookUp.error();
    return find(u"email_lookup"_s, *lookUp);
}

Result<AccountRow> AccountStore::byId(const QString& id)
{
    return find(u"id"_s, id);
}

Result<AccountRow> AccountStore::find(const QString& column, const QVariant& value)
{
    AccountRow account;
    QByteArray name;
    QByteArray mobile;
    QByteArray email;
    const Result<void> read
        = m_database.run(u"SELECT id, name, mobile, email, password FROM accounts WHERE %1 = ?"_s.arg(column), {value},
                         [&](const QSqlQuery& row) {
                             account.id = row.value(0).toString();
                             name = row.value(1).toByteArray();
                             mobile = row.value(2).toByteArray();
                             email = row.value(3).toByteArray();
                             account.password = row.value(4).toString().toLatin1();
                         });
    if (!read)
        return read.error();
    if (account.id.isEmpty())
        return Error{ErrorKind::NotFound, u"no such account"_s, {}};
    const auto openName = m_cipher.open(place(u"name"_s, account.id), name);
    const auto openMobile = m_cipher.open(place(u"mobile"_s, account.id), mobile);
    const auto openEmail = m_cipher.open(place(u"email"_s, account.id), email);
    for (const auto* opened : {&openName, &openMobile, &openEmail}) {
        if (!*opened)
            return opened->error();
    }
    account.owner = {*openName, *openMobile, *openEmail};
    return account;
}

Result<int> AccountStore::count()
{
    int count = 0;
    const Result<void> read = m_database.run(u"SELECT COUNT(*) FROM accounts"_s, {},
                                             [&](const QSqlQuery& row) { count = row.value(0).toInt(); });
    if (!read)
        return read.error();
    return count;
}

Result<void> AccountStore::setPassword(const QString& id, const QByteArray& hash, const QDateTime& now)
{
    return m_database.run(u"UPDATE accounts SET password = ?, password_at = ? WHERE id = ?"_s,
                          {QString::fromLatin1(hash), now.toMSecsSinceEpoch(), id});
}

Result<void> AccountStore::addSession(const SessionRow& session)
{
    return m_database.run(
        uR"(INSERT INTO account_sessions (id, account_id, refresh_digest, previous_digest, rotated_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s,
        {session.id, session.accountId, session.refreshDigest, QByteArray(""), session.rotatedAt.toMSecsSinceEpoch(),
         session.expiresAt.toMSecsSinceEpoch()});
}

Result<SessionRow> AccountStore::session(const QString& id)
{
    SessionRow session;
    const Result<void> read
        = m_database.run(uR"(SELECT id, account_id, refresh_digest, previous_digest, rotated_at, expires_at, ended_at
            FROM account_sessions WHERE id = ?)"_s,
                         {id}, [&](const QSqlQuery& row) {
                             session
                                 = {row.value(0).toString(),       row.value(1).toString(), row.value(2).toByteArray(),
                                    row.value(3).toByteArray(),    timeAt(row.value(4)),    timeAt(row.value(5)),
                                    row.value(6).toLongLong() != 0};
                         });
    if (!read)
        return read.error();
    if (session.id.isEmpty())
        return Error{ErrorKind::NotFound, u"no such session"_s, {}};
    return session;
}

Result<void> AccountStore::rotate(const SessionRow& session)
{
    return m_database.run(
        uR"(UPDATE account_sessions SET refresh_digest = ?, previous_digest = ?, rotated_at = ?, expires_at = ?
            WHERE id = ? AND ended_at = 0)"_s,
        {session.refreshDigest, session.previousDigest, session.rotatedAt.toMSecsSinceEpoch(),
         session.expiresAt.toMSecsSinceEpoch(), session.id});
}

Result<void> AccountStore::endSession(const QString& id, const QDateTime& now)
{
    return m_database.run(u"UPDATE account_sessions SET ended_at = ? WHERE id = ? AND ended_at = 0"_s,
                          {now.toMSecsSinceEpoch(), id});
}

Result<void> AccountStore::endOtherSessions(const QString& accountId, const QString& kept, const QDateTime& now)
{
    return m_database.run(
        u"UPDATE account_sessions SET ended_at = ? WHERE account_id = ? AND id <> ? AND ended_at = 0"_s,
        {now.toMSecsSinceEpoch(), accountId, kept});
}

} // namespace madang
