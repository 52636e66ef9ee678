#pragma once

#include "sandbox/provider.h"

#include <memory>
#include <vector>

namespace madang::sandbox {

/// Every imitated service, each reset to its seeds.
std::vector<std::unique_ptr<Provider>> makeProviders(World& world);

} // namespace madang::sandbox
