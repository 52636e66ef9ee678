#pragma once

#include "services/channels/connected_channel.h"

#include <memory>
#include <vector>

namespace madang {

/// All channels from these parts, in the order an owner sees them; `parts.kt` is made here where it
/// is missing. For tests that need other pauses than makeChannels() uses.
std::vector<std::unique_ptr<Channel>> makeChannelsFrom(ChannelParts parts);

} // namespace madang
