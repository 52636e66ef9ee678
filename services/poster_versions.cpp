#include "services/poster_versions.h"

#include "services/clock.h"
#include "services/database.h"
#include "services/storage/poster_version_store.h"

namespace madang {

PosterVersions::PosterVersions(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_store(std::make_unique<PosterVersionStore>(database))
{
}

PosterVersions::~PosterVersions() = default;

Result<void> PosterVersions::keep(const QString& campaignId, const PosterWork& work)
{
    const Result<QList<PosterVersion>> kept = m_store->of(campaignId);
    if (!kept)
        return kept.error();
    if (!kept->isEmpty() && kept->first().work == work)
        return {};
    return m_database.inTransaction([&]() -> Result<void> {
        if (const Result<void> added = m_store->add(campaignId, {0, m_clock.now(), work}); !added)
            return added;
        return m_store->keepNewest(campaignId, kPosterVersions);
    });
}

Result<QList<PosterVersion>> PosterVersions::of(const QString& campaignId) const
{
    return m_store->of(campaignId);
}

Result<QSet<QString>> PosterVersions::picturesInUse() const
{
    const Result<QList<PosterWork>> works = m_store->all();
    if (!works)
        return works.error();
    QSet<QString> files;
    for (const PosterWork& work : *works) {
        for (const PosterPicture& picture : work.pictures)
            files << picture.file;
    }
    return files;
}

} // namespace madang
