#pragma once

#include "domain/store_profile.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// The folder of the store's own pictures, in the folder of the data.
inline constexpr auto kStoreFolder = "store";

/// The store's card as JSON: in its row, and in the events that were published with it. A logo in the store's folder is
/// kept by its name there, so that the data can move to another computer.
nlohmann::json storeProfileToJson(const StoreProfile& profile);
/// Never fails: what is missing or cannot be is as if it had not been said.
StoreProfile storeProfileFromJson(const nlohmann::json& value);

} // namespace madang
