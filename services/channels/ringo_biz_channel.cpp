#include "services/channels/ringo_biz_channel.h"

#include "domain/digits.h"
#include "domain/korean_text.h"
#include "services/channels/kt_assets.h"
#include "services/channels/kt_dates.h"
#include "services/channels/wire.h"
#include "services/http/json.h"
#include "services/media/media_workshop.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kAnyLength = 3650;

const QString kText = u"greeting"_s;
const QString kAsset = u"assetId"_s;
const QString kSource = u"source"_s;
const QString kRecording = u"recording"_s;
const QString kFrom = u"effectiveFrom"_s;
const QString kUntil = u"effectiveUntil"_s;

PublishReceipt receiptOf(const nlohmann::json& body)
{
    const QString state = json::text(body, "state");
    PublishReceipt receipt{PublicationState::Done, json::text(body, "changeId"), {}, {}};
    if (state == u"REVIEW" || state == u"CONVERTING") {
        receipt.state = PublicationState::Pending;
    } else if (state != u"SCHEDULED" && state != u"APPLIED" && state != u"RESTORED") {
        receipt.state = PublicationState::Failed;
        const QString reason = ktReason(body);
        receipt.note = reason.isEmpty() ? state : reason;
    }
    return receipt;
}

QDate koreanDay(const QString& moment)
{
    const QDateTime time = QDateTime::fromString(moment, Qt::ISODate);
    return time.isValid() ? time.toTimeZone(koreanTime()).date() : QDate();
}
} // namespace

const ChannelDescriptor& RingoBizChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"ringo-biz"_s;
        d.name = u"링고비즈 통화연결음"_s;
        d.mark = u"channel-ringo-biz"_s;
        d.kind = ChannelClass::Automatic;
        d.provider = u"kt"_s;
        d.api = u"kt/ringo-biz"_s;
        // KT reads texts of 10 to 200 letters aloud.
        d.caption = {.most = 200,
                     .least = 10,
                     .unit = CaptionUnit::CodePoint,
                     .voice = CaptionVoice::Spoken,
                     .opensLinks = false};
        d.canBeWithdrawn = true;
        d.keyLifetime = std::chrono::hours(24);
        d.options
            = {{kSource, u"무엇을 들려줄까요"_s, {{u"text"_s, u"안내 읽어 주기"_s}, {kRecording, u"내 녹음 틀기"_s}}}};
        d.sentence = u"가게로 전화한 손님이 연결음 대신 이벤트 안내를 들어요."_s;
        return d;
    }();
    return descriptor;
}

RingoBizChannel::RingoBizChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

bool RingoBizChannel::isConnected() const
{
    return ConnectedChannel::isConnected() && line().size() >= 8;
}

QString RingoBizChannel::line() const
{
    return digitsOf(access().account);
}

QFuture<Result<Prepared>> RingoBizChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    const Result<DatePeriod> period = ktPeriod(order.period, parts().clock.today(), kAnyLength);
    if (!period)
        return async::ready(Result<Prepared>(period.error()));
    const Prepared prepared{{kText, order.caption.simplified()},
                            {kFrom, startOfKoreanDay(period->first)},
                            {kUntil, startOfKoreanDay(period->last.addDays(1))}};
    if (order.options.value(kSource) == kRecording)
        return prepareRecording(order, prepared, progress);
    if (prepared.value(kText).isEmpty())
        return async::ready(Result<Prepared>(Error{ErrorKind::InvalidInput, u"nothing to read aloud"_s, {}}));
    return async::andThen(context(), parts().kt->signIn(context()), [prepared, progress](bool) -> Result<Prepared> {
        if (progress)
            progress(100);
        return prepared;
    });
}

QFuture<Result<Prepared>> RingoBizChannel::prepareRecording(const PublishOrder& order, const Prepared& prepared,
                                                            const PublishProgress& progress)
{
    if (parts().workshop == nullptr)
        return async::ready(Result<Prepared>(Error{ErrorKind::ToolMissing, u"no workshop"_s, {}}));
    const auto share = [progress](int from) -> PublishProgress {
        return [progress, from](int percent) {
            if (progress)
                progress(from + percent / 2);
        };
    };
    const auto uploaded = async::andThen(
        context(), parts().workshop->greeting(share(0)),
        [this, share, intentId = order.intentId](const media::Greeting& greeting) {
            const KtAsset::Kind kind = greeting.isWav ? KtAsset::Kind::Wav : KtAsset::Kind::Mp3;
            const KtAsset asset{u"ringo-biz"_s, intentId, greeting.bytes, kind, parts().poll, share(50)};
            return uploadToKt(context(), parts().kt, asset);
        });
    return async::andThen(context(), uploaded, [prepared](const QString& assetId) -> Result<Prepared> {
        Prepared recorded = prepared;
        recorded[kAsset] = assetId;
        return recorded;
    });
}

QFuture<Result<PublishReceipt>> RingoBizChannel::commit(const PublishOrder& order, const Prepared& prepared)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (prepared.value(kText).isEmpty())
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::InvalidInput, u"no greeting prepared"_s, {}}));
    HttpRequest put = parts().kt->request("PUT", u"/ringo-biz/v1/lines/%1/ringback"_s.arg(line()), u"ringback"_s);
    put.headers << wire::jsonType();
    const QString assetId = prepared.value(kAsset);
    const nlohmann::json spoken{
        {"type", "TTS"}, {"text", json::utf8(prepared.value(kText))}, {"voice", "F1"}, {"bgm", "SOFT"}};
    const nlohmann::json recorded{{"type", "AUDIO_ASSET"}, {"assetId", json::utf8(assetId)}};
    put.body = json::dump({{"externalRef", json::utf8(u"event:"_s + order.intentId)},
                           {"source", assetId.isEmpty() ? spoken : recorded},
                           {"effectiveFrom", json::utf8(prepared.value(kFrom))},
                           {"effectiveUntil", json::utf8(prepared.value(kUntil))},
                           {"afterExpiry", "RESTORE_PREVIOUS"}});
    return async::andThen(context(), parts().kt->commit(context(), put, order.intentId),
                          [](const nlohmann::json& answer) -> Result<PublishReceipt> {
                              PublishReceipt receipt = receiptOf(answer);
                              if (receipt.remoteId.isEmpty())
                                  return Error{ErrorKind::OutcomeUnknown, u"a change without id"_s, {}};
                              if (receipt.state == PublicationState::Done)
                                  receipt.state = PublicationState::Pending; // accepted, not yet spoken and reviewed
                              return receipt;
                          });
}

ConnectedChannel::Json RingoBizChannel::change(const QString& changeId)
{
    return parts().kt->ask(context(),
                           parts().kt->request("GET", u"/ringo-biz/v1/changes/"_s + changeId, u"ringback_state"_s));
}

QFuture<Result<PublishReceipt>> RingoBizChannel::look(const Publication& publication, const Prepared&)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (publication.remoteId.isEmpty()) {
        return async::ready(
            Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"KT has no list of a line's changes"_s, {}}));
    }
    return async::andThen(context(), change(publication.remoteId),
                          [](const nlohmann::json& body) -> Result<PublishReceipt> { return receiptOf(body); });
}

QFuture<Result<void>> RingoBizChannel::withdraw(const Publication& publication)
{
    // What callers hear already is put back, what they do not hear yet is cancelled.
    return async::andThen(context(), change(publication.remoteId), [this, publication](const nlohmann::json& body) {
        const bool isHeard = json::text(body, "state") == "APPLIED"_L1;
        return parts().kt->takeBack(
            context(), u"/ringo-biz/v1/changes/%1/%2"_s.arg(publication.remoteId, isHeard ? u"restore"_s : u"cancel"_s),
            isHeard ? u"ringback_restore"_s : u"ringback_cancel"_s, publication.intentId);
    });
}

QFuture<Result<QMap<MetricKind, qint64>>> RingoBizChannel::measure(const Publication& publication)
{
    using Numbers = QMap<MetricKind, qint64>;
    if (!isConnected())
        return async::ready(Result<Numbers>(notConnected()));
    if (publication.remoteId.isEmpty())
        return async::ready(Result<Numbers>(Numbers{}));
    return async::andThen(context(), change(publication.remoteId), [this](const nlohmann::json& body) -> Counters {
        const QDate from = koreanDay(json::text(body, "appliedAt"));
        if (!from.isValid()) // callers do not hear it yet
            return async::ready(Result<Numbers>(Numbers{}));
        QDate until = parts().clock.today();
        if (const QDate restored = koreanDay(json::text(body, "effectiveUntil")); restored.isValid())
            until = std::min(until, restored.addDays(-1));
        const HttpRequest get = parts().kt->request(
            "GET", u"/ringo-biz/v1/lines/%1/metrics"_s.arg(line()), u"ringback_metrics"_s,
            {{u"from"_s, from.toString(Qt::ISODate)}, {u"to"_s, std::max(from, until).toString(Qt::ISODate)}});
        return async::andThen(context(), parts().kt->ask(context(), get),
                              [](const nlohmann::json& days) -> Result<Numbers> {
                                  qint64 calls = 0;
                                  const nlohmann::json& items = json::at(days, "items");
                                  for (std::size_t i = 0; items.is_array() && i < items.size(); ++i)
                                      calls += json::integer(items.at(i), "calls");
                                  return Numbers{{MetricKind::Calls, calls}};
                              });
    });
}

ConnectedChannel::Json RingoBizChannel::glance()
{
    return parts().kt->ask(
        context(), parts().kt->request("GET", u"/ringo-biz/v1/lines/%1/metrics"_s.arg(line()), u"ringback_metrics"_s));
}

} // namespace madang
