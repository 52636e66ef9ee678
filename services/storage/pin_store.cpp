#include "services/storage/pin_store.h"

#include "services/database.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

PinStore::PinStore(Database& database)
    : m_database(database)
{
}

Result<QByteArray> PinStore::hash(Role role)
{
    QByteArray hash;
    const Result<void> read = m_database.run(u"SELECT hash FROM counter_pins WHERE role = ?"_s, {roleKey(role)},
                                             [&](const QSqlQuery& row) { hash = row.value(0).toString().toLatin1(); });
    if (!read)
        return read.error();
    return hash;
}

Result<void> PinStore::setHash(Role role, const QByteArray& hash, const QDateTime& now)
{
    return m_database.run(uR"(INSERT INTO counter_pins (role, hash, set_at) VALUES (?, ?, ?)
                              ON CONFLICT (role) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at)"_s,
                          {roleKey(role), QString::fromLatin1(hash), now.toMSecsSinceEpoch()});
}

Result<void> PinStore::remove(Role role)
{
    return m_database.run(u"DELETE FROM counter_pins WHERE role = ?"_s, {roleKey(role)});
}

Result<Role> PinStore::atCounter()
{
    QString key = roleKey(Role::Owner);
    const Result<void> read = m_database.run(u"SELECT role FROM counter_state"_s, {},
                                             [&](const QSqlQuery& row) { key = row.value(0).toString(); });
    if (!read)
        return read.error();
    return roleFromKey(key).value_or(Role::Staff); // what cannot be read opens nothing
}

Result<void> PinStore::setAtCounter(Role role)
{
    return m_database.run(uR"(INSERT INTO counter_state (id, role) VALUES (1, ?)
                              ON CONFLICT (id) DO UPDATE SET role = excluded.role)"_s,
                          {roleKey(role)});
}

} // namespace madang
