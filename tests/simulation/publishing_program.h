#pragma once

#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/database.h"
#include "services/outside.h"
#include "services/poster_service.h"
#include "services/publish_service.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace madang::test {

/// The services of one run of the program over a data folder; destroying it is killing the program.
struct PublishingProgram {
    PublishingProgram(const QString& folder, const Clock& clock, const QUrl& sandbox,
                      std::shared_ptr<Transport> transport, quint32 seed);

    std::unique_ptr<Database> database;
    StoreService store;
    CampaignService campaigns;
    PosterService posters;
    Outside outside;
    BackgroundJobs jobs;
    PublishService publishing;
    PublicationStore publications;
};

/// A data folder with an event that is about to be published on every connected channel, its posters drawn.
class PlannedEvent {
public:
    /// To go out at once, or then. What went wrong; empty: nothing.
    QString plan(const QDateTime& publishAt = {});
    bool copyTo(const TempFolder& folder) const;
    const QString& campaign() const { return m_campaign; }

private:
    TempFolder m_folder;
    QString m_campaign;
};

const QStringList& publishedChannels();

/// What a provider of the sandbox knows now.
using ProviderState = std::function<nlohmann::json(const QString& provider)>;

/// How many posts a service has, whatever became of them.
qsizetype postsOn(const QString& channel, const ProviderState& state);

/// Where a publication of the event has not come to an end that is true: at most one post for a channel, and none
/// where none is said to be. Empty: nowhere.
QString untruthOf(PublishingProgram& program, const QString& campaign, const ProviderState& state);

} // namespace madang::test
