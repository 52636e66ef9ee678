#include "services/storage/draw_store.h"

#include "services/database.h"
#include "services/storage/stamp.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

DrawStore::DrawStore(Database& database)
    : m_database(database)
{
}

Result<void> DrawStore::add(const Draw& d)
{
    return m_database.run(uR"(INSERT INTO draws
                (campaign_id, mode, winners, reserves, number_kind, number_name, seal, secret, sealed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                          {d.campaignId, drawModeKey(d.terms.mode), d.terms.winners, d.terms.reserves,
                           numberKindKey(d.terms.numberKind), d.terms.numberName, d.seal, d.secret, stamp(d.sealedAt)});
}

Result<void> DrawStore::finish(const Draw& d)
{
    bool isFirst = false;
    const Result<void> written = m_database.run(
        uR"(UPDATE draws SET public_number = ?, drawn = ?, drawn_at = ? WHERE campaign_id = ? AND drawn = ''
            RETURNING 1)"_s,
        {d.publicNumber, d.drawn.join(u' '), stamp(d.drawnAt), d.campaignId},
        [&](const QSqlQuery&) { isFirst = true; });
    if (written && !isFirst)
        return Error{ErrorKind::Conflict, u"the event has been drawn"_s, {}};
    return written;
}

Result<void> DrawStore::addReplacement(const QString& campaignId, const Replacement& r)
{
    return m_database.run(
        u"INSERT INTO replacements (campaign_id, out_code, in_code, reason, at) VALUES (?, ?, ?, ?, ?)"_s,
        {campaignId, r.out, r.in, r.reason, stamp(r.at)});
}

Result<Draw> DrawStore::draw(const QString& campaignId)
{
    std::optional<Draw> found;
    Result<void> read = m_database.run(
        uR"(SELECT mode, winners, reserves, number_kind, number_name, seal, secret, sealed_at, public_number, drawn,
                drawn_at FROM draws WHERE campaign_id = ?)"_s,
        {campaignId}, [&](const QSqlQuery& row) {
            Draw d;
            d.campaignId = campaignId;
            d.terms = {drawModeFromKey(row.value(0).toString()).value_or(DrawMode::Weighted), row.value(1).toInt(),
                       row.value(2).toInt(), numberKindFromKey(row.value(3).toString()).value_or(NumberKind::CalledOut),
                       row.value(4).toString()};
            d.seal = row.value(5).toByteArray();
            d.secret = row.value(6).toByteArray();
            d.sealedAt = moment(row.value(7));
            d.publicNumber = row.value(8).toString();
            d.drawn = row.value(9).toString().split(u' ', Qt::SkipEmptyParts);
            d.drawnAt = moment(row.value(10));
            found = d;
        });
    if (read && found)
        read = m_database.run(
            u"SELECT out_code, in_code, reason, at FROM replacements WHERE campaign_id = ? ORDER BY id"_s, {campaignId},
            [&](const QSqlQuery& row) {
                found->replacements.append(
                    {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), moment(row.value(3))});
            });
    if (!read)
        return read.error();
    return found ? Result<Draw>(*found) : Result<Draw>(Error{ErrorKind::NotFound, u"not drawn yet"_s, {}});
}

} // namespace madang
