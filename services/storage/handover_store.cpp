#include "services/storage/handover_store.h"

#include "services/database.h"
#include "services/storage/stamp.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Handover handoverOf(const QSqlQuery& row)
{
    return {row.value(0).toString(),
            row.value(1).toString(),
            handoverStateFromKey(row.value(2).toString()).value_or(HandoverState::Won),
            moment(row.value(3)),
            moment(row.value(4)),
            moment(row.value(5)),
            moment(row.value(6))};
}

const QString kHandovers = u"SELECT campaign_id, entry_code, state, won_at, contacted_at, answered_at, handed_over_at "
                           "FROM handovers WHERE campaign_id = ?"_s;
} // namespace

HandoverStore::HandoverStore(Database& database)
    : m_database(database)
{
}

Result<void> HandoverStore::put(const Handover& h)
{
    return m_database.run(uR"(INSERT INTO handovers
                (campaign_id, entry_code, state, won_at, contacted_at, answered_at, handed_over_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (campaign_id, entry_code) DO UPDATE SET state = excluded.state, won_at = excluded.won_at,
                contacted_at = excluded.contacted_at, answered_at = excluded.answered_at,
                handed_over_at = excluded.handed_over_at)"_s,
                          {h.campaignId, h.entryCode, handoverStateKey(h.state), stamp(h.wonAt), stamp(h.contactedAt),
                           stamp(h.answeredAt), stamp(h.handedOverAt)});
}

Result<QList<Handover>> HandoverStore::all(const QString& campaignId)
{
    QList<Handover> all;
    const Result<void> read
        = m_database.run(kHandovers, {campaignId}, [&](const QSqlQuery& row) { all << handoverOf(row); });
    return read ? Result<QList<Handover>>(all) : Result<QList<Handover>>(read.error());
}

Result<Handover> HandoverStore::one(const QString& campaignId, const QString& entryCode)
{
    std::optional<Handover> found;
    const Result<void> read = m_database.run(kHandovers + u" AND entry_code = ?"_s, {campaignId, entryCode},
                                             [&](const QSqlQuery& row) { found = handoverOf(row); });
    if (!read)
        return read.error();
    return found ? Result<Handover>(*found) : Result<Handover>(Error{ErrorKind::NotFound, u"no winner"_s, {}});
}

Result<void> HandoverStore::addCoupon(const Coupon& c)
{
    return m_database.run(
        u"INSERT INTO coupons (code, campaign_id, entry_code, prize, issued_at, last_day) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {c.code, c.campaignId, c.entryCode, c.prize, stamp(c.issuedAt), c.lastDay.toString(Qt::ISODate)});
}

Result<bool> HandoverStore::useCoupon(const QString& code, const QString& place, const QDateTime& at)
{
    bool isFirst = false;
    const Result<void> written = m_database.run(
        uR"(UPDATE coupons SET used_at = ?, used_place = ? WHERE code = ? AND used_at = '' AND revoked = 0
            RETURNING 1)"_s,
        {stamp(at), place, code}, [&](const QSqlQuery&) { isFirst = true; });
    return written ? Result<bool>(isFirst) : Result<bool>(written.error());
}

Result<void> HandoverStore::revokeCoupon(const QString& campaignId, const QString& entryCode)
{
    return m_database.run(u"UPDATE coupons SET revoked = 1 WHERE campaign_id = ? AND entry_code = ?"_s,
                          {campaignId, entryCode});
}

Result<void> HandoverStore::giveCouponBack(const QString& campaignId, const QString& entryCode)
{
    return m_database.run(
        u"UPDATE coupons SET used_at = '', used_place = '' WHERE campaign_id = ? AND entry_code = ?"_s,
        {campaignId, entryCode});
}

Result<Coupon> HandoverStore::coupon(const QString& code)
{
    return couponWhere(u"code = ?"_s, {code});
}

Result<Coupon> HandoverStore::couponOf(const QString& campaignId, const QString& entryCode)
{
    return couponWhere(u"campaign_id = ? AND entry_code = ?"_s, {campaignId, entryCode});
}

Result<Coupon> HandoverStore::couponWhere(const QString& where, const QVariantList& values)
{
    std::optional<Coupon> found;
    const Result<void> read = m_database.run(
        uR"(SELECT code, campaign_id, entry_code, prize, issued_at, last_day, used_at, used_place, revoked
            FROM coupons WHERE )"_s
            + where,
        values, [&](const QSqlQuery& row) {
            found = Coupon{row.value(0).toString(), row.value(1).toString(),
                           row.value(2).toString(), row.value(3).toString(),
                           moment(row.value(4)),    QDate::fromString(row.value(5).toString(), Qt::ISODate),
                           moment(row.value(6)),    row.value(7).toString(),
                           row.value(8).toBool()};
        });
    if (!read)
        return read.error();
    return found ? Result<Coupon>(*found) : Result<Coupon>(Error{ErrorKind::NotFound, u"no coupon"_s, {}});
}

} // namespace madang
