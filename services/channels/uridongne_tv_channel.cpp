#include "services/channels/uridongne_tv_channel.h"

#include "services/channels/kt_assets.h"
#include "services/channels/kt_creative.h"
#include "services/channels/kt_dates.h"
#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr Won kBudgetMin = 50'000;
constexpr int kLeadDays = 2;
constexpr int kLongestDays = 31;
constexpr int kLengthSec = 15;
constexpr int kShowingsPerHousehold = 3;

const QString kBroadcasts = u"/uridongne-tv/v1/broadcasts"_s;
const QString kAsset = u"assetId"_s;
const QString kFirst = u"firstDay"_s;
const QString kLast = u"lastDay"_s;

QString referenceOf(const QString& intentId)
{
    return u"event:"_s + intentId;
}

/// "evening", "weekday_evening", "lunch,evening" → [{"days":"ALL","slot":"EVENING"}, …]
nlohmann::json slotsOf(const QString& value)
{
    nlohmann::json rows = nlohmann::json::array();
    for (const QString& choice : chosen(value)) {
        const qsizetype line = choice.indexOf(u'_');
        const QString days = line < 0 ? u"ALL"_s : choice.left(line).toUpper();
        rows.push_back({{"days", json::utf8(days)}, {"slot", json::utf8(choice.mid(line + 1).toUpper())}});
    }
    return rows;
}

PublishReceipt receiptOf(const nlohmann::json& body, const Prepared& prepared)
{
    const QString state = json::text(body, "state");
    PublishReceipt receipt{PublicationState::Pending, json::text(body, "broadcastId"), {}, {}};
    if (state == u"SCHEDULED" || state == u"ON_AIR" || state == u"COMPLETED") {
        receipt.state = PublicationState::Done;
    } else if (state != u"PENDING_REVIEW") {
        receipt.state = PublicationState::Failed;
        const QString reason = ktReason(body);
        receipt.note = reason.isEmpty() ? state : reason;
    }
    return withCreativeNote(receipt, prepared);
}
} // namespace

const ChannelDescriptor& UridongneTvChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"uridongne-tv"_s;
        d.name = u"우리동네TV"_s;
        d.mark = u"channel-uridongne-tv"_s;
        d.kind = ChannelClass::Application;
        d.provider = u"kt"_s;
        d.api = u"kt/uridongne-tv"_s;
        d.posterSize = u"tv"_s;
        d.canBeLookedUp = true;
        d.costsMoney = true;
        d.minBudget = kBudgetMin;
        d.canBeWithdrawn = true;
        d.keyLifetime = std::chrono::hours(24);
        d.sentence = u"가게 주변 집 TV에 포스터가 15초 동안 나와요. KT가 먼저 심사해요."_s;
        d.options = {
            ktCreativeOption(),
            {u"radius"_s,
             u"가게에서 얼마나 멀리까지"_s,
             {{u"1000"_s, u"1km"_s}, {u"500"_s, u"500m"_s}, {u"2000"_s, u"2km"_s}}},
            {u"slots"_s,
             u"언제 보여 줄까요"_s,
             {{u"evening"_s, u"저녁 (18~22시)"_s},
              {u"lunch"_s, u"점심 (11~14시)"_s},
              {u"lunch,evening"_s, u"점심과 저녁"_s},
              {u"morning"_s, u"오전 (6~11시)"_s},
              {u"afternoon"_s, u"오후 (14~18시)"_s},
              {u"night"_s, u"밤 (22~24시)"_s},
              {u"weekday_evening,weekend_lunch"_s, u"평일 저녁과 주말 점심"_s}}},
        };
        return d;
    }();
    return descriptor;
}

UridongneTvChannel::UridongneTvChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

QFuture<Result<Prepared>> UridongneTvChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    if (order.budget < kBudgetMin)
        return async::ready(
            Result<Prepared>(Error{ErrorKind::Rejected, u"BUDGET_TOO_SMALL: at least 50,000 won"_s, {}}));
    const Result<DatePeriod> period = ktPeriod(order.period, parts().clock.today().addDays(kLeadDays), kLongestDays);
    if (!period)
        return async::ready(Result<Prepared>(period.error()));
    return async::andThen(context(), uploadCreative(context(), parts(), u"uridongne-tv"_s, order, progress),
                          [days = *period](const KtCreative& creative) -> Result<Prepared> {
                              return Prepared{{kAsset, creative.assetId},
                                              {kCreativeNote, creative.note},
                                              {kFirst, days.first.toString(Qt::ISODate)},
                                              {kLast, days.last.toString(Qt::ISODate)}};
                          });
}

QFuture<Result<PublishReceipt>> UridongneTvChannel::commit(const PublishOrder& order, const Prepared& prepared)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (prepared.value(kAsset).isEmpty())
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::InvalidInput, u"no picture prepared"_s, {}}));
    const int radius = order.options.value(u"radius"_s, u"1000"_s).toInt();
    // Where the store stands is known to KT from its contract; the program has no coordinates.
    const nlohmann::json body{
        {"externalRef", json::utf8(referenceOf(order.intentId))},
        {"creative",
         {{"assetId", json::utf8(prepared.value(kAsset))},
          {"lengthSec", kLengthSec},
          {"title", json::utf8(order.title)}}},
        {"area", {{"type", "RADIUS"}, {"radiusM", radius == 500 || radius == 2000 ? radius : 1000}}},
        {"schedule",
         {{"startDate", json::utf8(prepared.value(kFirst))},
          {"endDate", json::utf8(prepared.value(kLast))},
          {"slots", slotsOf(order.options.value(u"slots"_s, u"evening"_s))}}},
        {"budget", {{"totalKrw", order.budget}}},
        {"frequencyCap", {{"perHouseholdPerDay", kShowingsPerHousehold}}}};
    HttpRequest post = parts().kt->request("POST", kBroadcasts, u"broadcast"_s);
    post.headers << wire::jsonType();
    post.body = json::dump(body);
    return async::andThen(context(), parts().kt->commit(context(), post, order.intentId),
                          [prepared](const nlohmann::json& answer) -> Result<PublishReceipt> {
                              const PublishReceipt receipt = receiptOf(answer, prepared);
                              if (receipt.remoteId.isEmpty())
                                  return Error{ErrorKind::OutcomeUnknown, u"a booking without id"_s, {}};
                              return receipt;
                          });
}

QFuture<Result<PublishReceipt>> UridongneTvChannel::look(const Publication& publication, const Prepared& prepared)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (!publication.remoteId.isEmpty()) {
        return async::andThen(
            context(), ask(u'/' + publication.remoteId, u"broadcast_state"_s),
            [prepared](const nlohmann::json& body) -> Result<PublishReceipt> { return receiptOf(body, prepared); });
    }
    const QString reference = referenceOf(publication.intentId);
    return async::andThen(context(), ask({}, u"broadcast_list"_s, {{u"eventId"_s, reference}}),
                          [reference, prepared](const nlohmann::json& body) -> Result<PublishReceipt> {
                              const nlohmann::json& items = json::at(body, "items");
                              for (std::size_t i = 0; items.is_array() && i < items.size(); ++i) {
                                  if (json::text(items.at(i), "externalRef") == reference)
                                      return receiptOf(items.at(i), prepared);
                              }
                              if (!items.is_array())
                                  return Error{ErrorKind::BadReply, u"a list without items"_s, {}};
                              return Error{ErrorKind::NotFound, u"no booking for this intent"_s, {}};
                          });
}

QFuture<Result<void>> UridongneTvChannel::withdraw(const Publication& publication)
{
    return parts().kt->takeBack(context(), kBroadcasts + u'/' + publication.remoteId + u"/cancel"_s,
                                u"broadcast_cancel"_s, publication.intentId);
}

QFuture<Result<QMap<MetricKind, qint64>>> UridongneTvChannel::measure(const Publication& publication)
{
    using Numbers = QMap<MetricKind, qint64>;
    if (!isConnected())
        return async::ready(Result<Numbers>(notConnected()));
    if (publication.remoteId.isEmpty())
        return async::ready(Result<Numbers>(Numbers{}));
    const Json answer
        = ask(u"/%1/metrics"_s.arg(publication.remoteId), u"broadcast_metrics"_s, {{u"granularity"_s, u"DAY"_s}});
    return async::andThen(context(), answer, [](const nlohmann::json& body) -> Result<Numbers> {
        const nlohmann::json& total = json::at(body, "total");
        if (!total.is_object())
            return Numbers{};
        return Numbers{{MetricKind::Views, json::integer(total, "impressions")},
                       {MetricKind::Reach, json::integer(total, "households")},
                       {MetricKind::Spend, json::integer(total, "spentKrw")}};
    });
}

ConnectedChannel::Json UridongneTvChannel::ask(const QString& path, const QString& operation,
                                               const QList<QPair<QString, QString>>& query)
{
    return parts().kt->ask(context(), parts().kt->request("GET", kBroadcasts + path, operation, query));
}

ConnectedChannel::Json UridongneTvChannel::glance()
{
    return parts().kt->ask(
        context(),
        parts().kt->request("GET", u"/uridongne-tv/v1/broadcasts"_s, u"broadcast_list"_s, {{u"eventId"_s, u"none"_s}}));
}

} // namespace madang
