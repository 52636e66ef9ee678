#include "services/storage/subscriber_store.h"

#include "services/database.h"
#include "services/personal_cipher.h"
#include "services/storage/stamp.h"

#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
SealedPlace placeOf(const QString& row)
{
    return {u"subscribers"_s, u"phone"_s, row};
}

bool isGiven(const QList<Consent>& consents, ConsentKind kind)
{
    return std::ranges::any_of(consents, [kind](const Consent& one) { return one.kind == kind && one.given; });
}
const QString kColumns
    = u"SELECT id, phone, night, campaign_id, language, notice_version, device, at FROM subscribers"_s;
} // namespace

SubscriberStore::SubscriberStore(Database& database, const PersonalCipher& cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<void> SubscriberStore::keep(const Entry& entry, const QList<Consent>& consents)
{
    const auto news
        = std::ranges::find_if(consents, [](const Consent& one) { return one.kind == ConsentKind::News && one.given; });
    if (news == consents.end())
        return {};
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    const Result<QByteArray> phone = m_cipher.seal(placeOf(id), entry.phone);
    const Result<QByteArray> key = m_cipher.lookUp(placeOf({}), entry.phone);
    if (!phone || !key)
        return phone ? key.error() : phone.error();
    if (Result<void> earlier = m_database.run(u"DELETE FROM subscribers WHERE phone_key = ?"_s, {*key}); !earlier)
        return earlier;
    return m_database.run(
        uR"(INSERT INTO subscribers (id, phone, phone_key, night, campaign_id, language, notice_version, device, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {id, *phone, *key, isGiven(consents, ConsentKind::Night), entry.campaignId, news->language, news->noticeVersion,
         news->device, stamp(news->at)});
}

Result<std::optional<Subscriber>> SubscriberStore::byPhone(const QString& phone)
{
    const Result<QByteArray> key = m_cipher.lookUp(placeOf({}), phone);
    if (!key)
        return key.error();
    std::optional<Subscriber> found;
    const Result<void> read = m_database.run(kColumns + u" WHERE phone_key = ?"_s, {*key}, [&](const QSqlQuery& row) {
        found = Subscriber{row.value(0).toString(), phone,
                           row.value(2).toBool(),   row.value(3).toString(),
                           row.value(4).toString(), row.value(5).toInt(),
                           row.value(6).toString(), moment(row.value(7))};
    });
    return read ? Result<std::optional<Subscriber>>(found) : Result<std::optional<Subscriber>>(read.error());
}

Result<void> SubscriberStore::remove(const QString& id)
{
    return m_database.run(u"DELETE FROM subscribers WHERE id = ?"_s, {id});
}

Result<QList<Subscriber>> SubscriberStore::all()
{
    QList<Subscriber> all;
    const Result<void> read = m_database.run(kColumns + u" ORDER BY rowid"_s, {}, [&](const QSqlQuery& row) {
        const QString id = row.value(0).toString();
        all.append({id, m_cipher.open(placeOf(id), row.value(1).toByteArray()).value_or({}), row.value(2).toBool(),
                    row.value(3).toString(), row.value(4).toString(), row.value(5).toInt(), row.value(6).toString(),
                    moment(row.value(7))});
    });
    return read ? Result<QList<Subscriber>>(all) : Result<QList<Subscriber>>(read.error());
}

Result<int> SubscriberStore::count()
{
    int count = 0;
    const Result<void> read = m_database.run(u"SELECT count(*) FROM subscribers"_s, {},
                                             [&](const QSqlQuery& row) { count = row.value(0).toInt(); });
    return read ? Result<int>(count) : Result<int>(read.error());
}

} // namespace madang
