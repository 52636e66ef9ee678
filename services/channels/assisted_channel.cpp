#include "services/channels/assisted_channel.h"

#include "services/async/async.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
ChannelDescriptor assisted(const QString& id, const QString& name)
{
    ChannelDescriptor d;
    d.id = id;
    d.name = name;
    d.kind = ChannelClass::Assisted;
    d.caption = {.most = 1000, .voice = CaptionVoice::News, .foldLines = 3};
    return d;
}
} // namespace

const ChannelDescriptor& AssistedChannel::naverPlace()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d = assisted(u"naver-place"_s, u"네이버 플레이스 소식"_s);
        d.mark = u"channel-store"_s;
        d.posterSize = u"naver"_s;
        d.sentence = u"글과 포스터를 준비해 드려요. 스마트플레이스에서 붙여 넣고 등록만 누르면 돼요."_s;
        d.page = u"https://smartplace.naver.com/"_s;
        return d;
    }();
    return descriptor;
}

const ChannelDescriptor& AssistedChannel::kakaoChannel()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d = assisted(u"kakao-channel"_s, u"카카오톡 채널 소식"_s);
        d.mark = u"channel-kakao-talk"_s;
        d.posterSize = u"kakao"_s;
        d.sentence = u"글과 포스터를 준비해 드려요. 채널 관리자센터에서 붙여 넣고 발행만 누르면 돼요."_s;
        d.page = u"https://center-pf.kakao.com/"_s;
        return d;
    }();
    return descriptor;
}

const ChannelDescriptor& AssistedChannel::danggeun()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d = assisted(u"danggeun"_s, u"당근 비즈프로필"_s);
        d.mark = u"channel-neighborhood"_s;
        d.posterSize = u"instagram-square"_s;
        d.sentence = u"글과 포스터를 준비해 드려요. 당근 비즈니스에서 붙여 넣고 올리기만 누르면 돼요."_s;
        d.page = u"https://business.daangn.com/"_s;
        return d;
    }();
    return descriptor;
}

AssistedChannel::AssistedChannel(const ChannelDescriptor& descriptor)
    : m_descriptor(descriptor)
{
}

QFuture<Result<Prepared>> AssistedChannel::prepare(const PublishOrder&, PublishProgress progress)
{
    if (progress)
        progress(100);
    return async::ready(Result<Prepared>(Prepared{}));
}

QFuture<Result<PublishReceipt>> AssistedChannel::commit(const PublishOrder&, const Prepared&)
{
    return async::ready(Result<PublishReceipt>(PublishReceipt{PublicationState::Manual, {}, {}, {}}));
}

QFuture<Result<PublishReceipt>> AssistedChannel::look(const Publication&, const Prepared&)
{
    return async::ready(Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"only the owner knows"_s, {}}));
}

QFuture<Result<void>> AssistedChannel::withdraw(const Publication&)
{
    return async::ready(Result<void>(Error{ErrorKind::Rejected, u"only the owner can"_s, {}}));
}

QFuture<Result<void>> AssistedChannel::check()
{
    return async::ready(Result<void>());
}

QFuture<Result<QMap<MetricKind, qint64>>> AssistedChannel::measure(const Publication&)
{
    return async::ready(Result<QMap<MetricKind, qint64>>(QMap<MetricKind, qint64>{}));
}

} // namespace madang
