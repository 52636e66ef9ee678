#include "ui/models/thumbnails_model.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/poster_service.h"
#include "services/store_service.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 480;
}

ThumbnailsModel::ThumbnailsModel(PosterService& posters, CampaignService& campaigns, StoreService& store,
                                 QObject* parent)
    : QObject(parent)
    , m_posters(posters)
    , m_campaigns(campaigns)
    , m_store(store)
{
    connect(&m_campaigns, &CampaignService::campaignChanged, this, [this](const QString& id) { m_asked.remove(id); });
}

QImage ThumbnailsModel::thumbnail(const QString& campaignId)
{
    if (m_asked.contains(campaignId))
        return m_images.value(campaignId);
    m_asked.insert(campaignId);
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign || !campaign->plan)
        return {};
    const PosterBrief brief = posterBriefFor(*campaign, m_store.profile(), campaign->style);
    async::onResult(this, m_posters.preview(brief, u"instagram-portrait"_s, kSide),
                    [this, campaignId](const Result<PosterDrawing>& drawing) {
                        if (!drawing)
                            return;
                        m_images.insert(campaignId, drawing->image);
                        emit ready(campaignId);
                    });
    return m_images.value(campaignId);
}

} // namespace madang
