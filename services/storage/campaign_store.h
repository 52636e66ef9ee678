#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of campaigns and of the one store profile.
class CampaignStore final {
public:
    explicit CampaignStore(Database& database);

    Result<void> save(const Campaign& campaign);
    /// NotFound where there is none of that id.
    Result<Campaign> load(const QString& id);
    Result<QList<Campaign>> all();
    /// Only drafts can be removed (Rejected otherwise).
    Result<void> removeDraft(const QString& id);

    Result<void> saveProfile(const StoreProfile& profile);
    /// NotFound before the first start is finished.
    Result<StoreProfile> loadProfile();

private:
    Result<QByteArray> profileText();

    Database& m_database;
};

} // namespace madang
