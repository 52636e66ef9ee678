#include "services/storage/poster_version_store.h"

#include "services/database.h"
#include "services/http/json.h"
#include "services/log.h"
#include "services/poster_json.h"

#include <nlohmann/json.hpp>

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Nothing where it cannot be read: a version that is not one cannot be gone back to.
std::optional<PosterWork> workFrom(const QVariant& body)
{
    const Result<nlohmann::json> document = json::parse(body.toString().toUtf8());
    if (document && document->is_object())
        return posterWorkFromJson(*document);
    log::warning(u"an earlier version of a poster cannot be read"_s);
    return std::nullopt;
}
} // namespace

PosterVersionStore::PosterVersionStore(Database& database)
    : m_database(database)
{
}

Result<void> PosterVersionStore::add(const QString& campaignId, const PosterVersion& version)
{
    return m_database.run(u"INSERT INTO poster_versions (campaign_id, at, body) VALUES (?, ?, ?)"_s,
                          {campaignId, version.at.toUTC().toString(Qt::ISODateWithMs),
                           QString::fromUtf8(json::dump(posterWorkToJson(version.work)))});
}

Result<QList<PosterVersion>> PosterVersionStore::of(const QString& campaignId)
{
    QList<PosterVersion> versions;
    const Result<void> read = m_database.run(
        u"SELECT id, at, body FROM poster_versions WHERE campaign_id = ? ORDER BY id DESC"_s, {campaignId},
        [&versions](const QSqlQuery& row) {
            if (const std::optional<PosterWork> work = workFrom(row.value(2)))
                versions.append({row.value(0).toLongLong(),
                                 QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs).toUTC(), *work});
        });
    return read ? Result<QList<PosterVersion>>(versions) : read.error();
}

Result<void> PosterVersionStore::keepNewest(const QString& campaignId, int count)
{
    return m_database.run(uR"(DELETE FROM poster_versions WHERE campaign_id = ? AND id NOT IN
                (SELECT id FROM poster_versions WHERE campaign_id = ? ORDER BY id DESC LIMIT ?))"_s,
                          {campaignId, campaignId, count});
}

Result<QList<PosterWork>> PosterVersionStore::all()
{
    QList<PosterWork> works;
    const Result<void> read = m_database.run(u"SELECT body FROM poster_versions"_s, {}, [&works](const QSqlQuery& row) {
        if (const std::optional<PosterWork> work = workFrom(row.value(0)))
            works << *work;
    });
    return read ? Result<QList<PosterWork>>(works) : read.error();
}

} // namespace madang
