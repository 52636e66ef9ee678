#pragma once

#include "services/channel.h"
#include "services/clock.h"
#include "services/providers.h"

#include <memory>
#include <vector>

/// The list of publishing targets.
///
/// To add one, do this:
///  1. services/channels/<name>_channel.{h,cpp}: a class that derives from ConnectedChannel (or
///  Channel) with a static
///     description() that fills in the ChannelDescriptor; its comment says what is irreversible,
///     whether the provider has an idempotency key, and what its account string means.
///  2. one line in kChannels of services/channels.cpp, and its operations in services/egress/api_rules.cpp: what each
///  does
///     to the world.
///  3. its icon in resources/icons, its poster size in resources/posters/sizes.json, and, where it
///  has an address, its key
///     in the settings.
///  4. the imitation of its API in app/sandbox; tests/services/tst_channels.cpp then holds it to
///  the contract by itself.
namespace madang {

class Egress;
class PersonalCipher;
namespace media {
class MediaWorkshop;
}

/// What all channels are, in the order an owner sees them, without a connection to any of them.
const QList<ChannelDescriptor>& channelDescriptors();
/// Nothing where no channel has this id.
const ChannelDescriptor* channelDescriptor(QStringView id);

/// The channels themselves. They read `providers` anew for every request and need all four to
/// outlive them. Without a workshop they publish still pictures and words only; without a cipher they write to nobody
/// whose number is sealed.
std::vector<std::unique_ptr<Channel>> makeChannels(Egress& egress, const ProviderTable& providers, const Clock& clock,
                                                   media::MediaWorkshop* workshop = nullptr,
                                                   const PersonalCipher* cipher = nullptr);

} // namespace madang
