#include "services/storage/campaign_store.h"

#include "services/campaign_json.h"
#include "services/database.h"
#include "services/http/json.h"
#include "services/log.h"
#include "services/store_profile_json.h"

#include <nlohmann/json.hpp>

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<Campaign> campaignFromText(const QByteArray& text)
{
    const Result<nlohmann::json> document = json::parse(text);
    if (!document)
        return Error{ErrorKind::Damaged, document.error().detail, {}};
    return campaignFromJson(*document);
}
} // namespace

CampaignStore::CampaignStore(Database& database)
    : m_database(database)
{
}

Result<void> CampaignStore::save(const Campaign& c)
{
    const QString body = QString::fromUtf8(json::dump(campaignToJson(c)));
    return m_database.run(
        uR"(INSERT INTO campaigns (id, state, title, goal, first_day, last_day, practice, created_at, updated_at, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, title = excluded.title, goal = excluded.goal,
                first_day = excluded.first_day, last_day = excluded.last_day, practice = excluded.practice,
                updated_at = excluded.updated_at, body = excluded.body)"_s,
        {c.id, campaignStateKey(c.state), c.plan ? c.plan->title : u""_s, c.goal ? goalKey(*c.goal) : u""_s,
         c.period.first.isValid() ? c.period.first.toString(Qt::ISODate) : u""_s,
         c.period.last.isValid() ? c.period.last.toString(Qt::ISODate) : u""_s, int(c.practice),
         c.createdAt.toUTC().toString(Qt::ISODateWithMs), c.updatedAt.toUTC().toString(Qt::ISODateWithMs), body});
}

Result<Campaign> CampaignStore::load(const QString& id)
{
    QByteArray body;
    const Result<void> read = m_database.run(u"SELECT body FROM campaigns WHERE id = ?"_s, {id},
                                             [&](const QSqlQuery& row) { body = row.value(0).toString().toUtf8(); });
    if (!read)
        return read.error();
    if (body.isEmpty())
        return Error{ErrorKind::NotFound, u"no event "_s + id, {}};
    return campaignFromText(body);
}

Result<QList<Campaign>> CampaignStore::all()
{
    QList<Campaign> campaigns;
    const Result<void> read
        = m_database.run(u"SELECT id, body FROM campaigns ORDER BY updated_at DESC"_s, {}, [&](const QSqlQuery& row) {
              Result<Campaign> campaign = campaignFromText(row.value(1).toString().toUtf8());
              if (campaign)
                  campaigns << *campaign;
              else // one unreadable event must not hide the others
                  log::error(u"event %1 cannot be read: %2"_s.arg(row.value(0).toString(), campaign.error().detail));
          });
    if (!read)
        return read.error();
    return campaigns;
}

Result<void> CampaignStore::removeDraft(const QString& id)
{
    Result<Campaign> campaign = load(id);
    if (!campaign)
        return campaign.error();
    if (campaign->state != CampaignState::Draft)
        return Error{ErrorKind::Rejected, u"only a draft can be deleted"_s, {}};
    return m_database.run(u"DELETE FROM campaigns WHERE id = ? AND state = 'draft'"_s, {id});
}

Result<void> CampaignStore::saveProfile(const StoreProfile& p)
{
    const Result<QByteArray> kept = profileText();
    if (!kept)
        return kept.error();
    nlohmann::json body = json::parse(*kept).value_or(nlohmann::json::object());
    if (!body.is_object())
        body = nlohmann::json::object();
    body.update(storeProfileToJson(p)); // what a newer program has written beside it stays
    return m_database.run(uR"(INSERT INTO store_profile (id, body) VALUES (1, ?)
                              ON CONFLICT (id) DO UPDATE SET body = excluded.body)"_s,
                          {QString::fromUtf8(json::dump(body))});
}

Result<StoreProfile> CampaignStore::loadProfile()
{
    const Result<QByteArray> body = profileText();
    if (!body)
        return body.error();
    if (body->isEmpty())
        return Error{ErrorKind::NotFound, u"no store yet"_s, {}};
    const Result<nlohmann::json> parsed = json::parse(*body);
    if (!parsed)
        return Error{ErrorKind::Damaged, parsed.error().detail, {}};
    return storeProfileFromJson(*parsed);
}

Result<QByteArray> CampaignStore::profileText()
{
    QByteArray body;
    const Result<void> read = m_database.run(u"SELECT body FROM store_profile"_s, {},
                                             [&](const QSqlQuery& row) { body = row.value(0).toString().toUtf8(); });
    return read ? Result<QByteArray>(body) : Result<QByteArray>(read.error());
}

} // namespace madang
