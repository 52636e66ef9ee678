#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

#include <QObject>

#include <memory>

namespace madang {

class CampaignStore;
class Clock;
class Database;

/// The store's events. What save() has acknowledged is on disk.
class CampaignService final : public QObject {
    Q_OBJECT

public:
    CampaignService(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~CampaignService() override;

    /// A new draft with the defaults of domain/campaign.h.
    Result<Campaign> create(bool practice);
    /// "지난번처럼": a new draft from an earlier event, of the mode the program is in now.
    Result<Campaign> createLike(const QString& id, bool practice);

    Result<Campaign> load(const QString& id) const;
    /// Last changed first.
    Result<QList<Campaign>> all() const;

    /// Stores a draft (Rejected for a published event) and stamps updatedAt.
    Result<Campaign> saveDraft(const Campaign& campaign);
    /// Draft → Published. InvalidInput unless goal, budget, period, plan, poster and a channel are there.
    /// With the store's card as it is now, which the event keeps.
    Result<Campaign> markPublished(const QString& id, const std::optional<StoreProfile>& store = {});
    /// Published → Ended, before its last day.
    Result<Campaign> endNow(const QString& id);
    Result<void> removeDraft(const QString& id);

signals:
    void campaignChanged(const QString& id);

private:
    Result<Campaign> store(Campaign campaign);

    const Clock& m_clock;
    std::unique_ptr<CampaignStore> m_store;
};

} // namespace madang
