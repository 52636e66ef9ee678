#include "services/channels.h"

#include "services/channels/assisted_channel.h"
#include "services/channels/channel_list.h"
#include "services/channels/genie_tv_channel.h"
#include "services/channels/instagram_channel.h"
#include "services/channels/kakao_brand_channel.h"
#include "services/channels/kakao_talk_channel.h"
#include "services/channels/kt_gateway.h"
#include "services/channels/naver_cafe_channel.h"
#include "services/channels/ringo_biz_channel.h"
#include "services/channels/uridongne_tv_channel.h"

#include <array>

namespace madang {

namespace {

struct Row {
    const ChannelDescriptor& (*description)();
    std::unique_ptr<Channel> (*make)(const ChannelParts& parts);
};

template <typename T>
constexpr Row connected()
{
    return {&T::description,
            [](const ChannelParts& parts) -> std::unique_ptr<Channel> { return std::make_unique<T>(parts); }};
}

template <const ChannelDescriptor& (*description)()>
constexpr Row assisted()
{
    return {description, [](const ChannelParts&) -> std::unique_ptr<Channel> {
                return std::make_unique<AssistedChannel>(description());
            }};
}

constexpr std::array kChannels{
    connected<UridongneTvChannel>(),
    connected<RingoBizChannel>(),
    connected<GenieTvChannel>(),
    connected<InstagramChannel>(),
    connected<NaverCafeChannel>(),
    connected<KakaoTalkChannel>(),
    connected<KakaoBrandChannel>(),
    assisted<&AssistedChannel::naverPlace>(),
    assisted<&AssistedChannel::kakaoChannel>(),
    assisted<&AssistedChannel::danggeun>(),
};

/// Instagram's advice, shortened so that a whole publication fits into its minute.
async::PollPolicy patience()
{
    using std::chrono::seconds;
    return {{seconds(1), seconds(3), seconds(5), seconds(10)}, 6};
}

} // namespace

const QList<ChannelDescriptor>& channelDescriptors()
{
    static const QList<ChannelDescriptor> descriptors = [] {
        QList<ChannelDescriptor> all;
        for (const Row& row : kChannels)
            all << row.description();
        return all;
    }();
    return descriptors;
}

const ChannelDescriptor* channelDescriptor(QStringView id)
{
    for (const ChannelDescriptor& descriptor : channelDescriptors()) {
        if (descriptor.id == id)
            return &descriptor;
    }
    return nullptr;
}

std::vector<std::unique_ptr<Channel>> makeChannels(Egress& egress, const ProviderTable& providers, const Clock& clock,
                                                   media::MediaWorkshop* workshop, const PersonalCipher* cipher)
{
    return makeChannelsFrom({egress, providers, clock, patience(), {}, workshop, cipher});
}

std::vector<std::unique_ptr<Channel>> makeChannelsFrom(ChannelParts parts)
{
    if (!parts.kt)
        parts.kt = std::make_shared<KtGateway>(parts.egress, parts.providers, parts.clock);
    std::vector<std::unique_ptr<Channel>> channels;
    for (const Row& row : kChannels)
        channels.push_back(row.make(parts));
    return channels;
}

} // namespace madang
