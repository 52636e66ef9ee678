#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace madang {

class CampaignService;
class PosterService;
class StoreService;

/// Small posters of events for lists, drawn off the GUI thread when first asked for.
class ThumbnailsModel final : public QObject {
    Q_OBJECT

public:
    ThumbnailsModel(PosterService& posters, CampaignService& campaigns, StoreService& store, QObject* parent = nullptr);

    /// Null until ready(campaignId) says that it is drawn; null for good for an event without a plan.
    QImage thumbnail(const QString& campaignId);

signals:
    void ready(const QString& campaignId);

private:
    PosterService& m_posters;
    CampaignService& m_campaigns;
    StoreService& m_store;
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
};

} // namespace madang
