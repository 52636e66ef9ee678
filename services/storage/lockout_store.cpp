#include "services/storage/lockout_store.h"

#include "services/database.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
qint64 toMilliseconds(const QDateTime& time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime fromMilliseconds(qint64 milliseconds)
{
    return milliseconds != 0 ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}
} // namespace

LockoutStore::LockoutStore(Database& database)
    : m_database(database)
{
}

Result<Lockout> LockoutStore::load(const QString& subject)
{
    Lockout lockout;
    const Result<void> read = m_database.run(
        u"SELECT wrong, locks, locked_at, locked_until FROM lockouts WHERE subject = ?"_s, {subject},
        [&](const QSqlQuery& row) {
            lockout = {row.value(0).toInt(), row.value(1).toInt(), fromMilliseconds(row.value(2).toLongLong()),
                       fromMilliseconds(row.value(3).toLongLong())};
        });
    if (!read)
        return read.error();
    return lockout;
}

Result<void> LockoutStore::save(const QString& subject, const Lockout& lockout)
{
    return m_database.run(
        uR"(INSERT INTO lockouts (subject, wrong, locks, locked_at, locked_until) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET wrong = excluded.wrong, locks = excluded.locks,
            locked_at = excluded.locked_at, locked_until = excluded.locked_until)"_s,
        {subject, lockout.wrong, lockout.locks, toMilliseconds(lockout.lockedAt), toMilliseconds(lockout.lockedUntil)});
}

Result<void> LockoutStore::remove(const QString& subject)
{
    return m_database.run(u"DELETE FROM lockouts WHERE subject = ?"_s, {subject});
}

} // namespace madang
