#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// The document in campaigns.body and in exported files. Unknown fields are ignored, missing ones keep their default;
/// a document that is not an object is Damaged.
nlohmann::json campaignToJson(const Campaign& campaign);
Result<Campaign> campaignFromJson(const nlohmann::json& document);

} // namespace madang
