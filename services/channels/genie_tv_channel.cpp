#include "services/channels/genie_tv_channel.h"

#include "services/channels/kt_assets.h"
#include "services/channels/kt_creative.h"
#include "services/channels/kt_dates.h"
#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr Won kBudgetMin = 100'000;
constexpr int kLeadWorkingDays = 3;
constexpr int kLongestDays = 92;
constexpr int kLengthSec = 15;
constexpr Won kBidMax = 12; ///< for one complete view; the trade pays 5–20 won
constexpr int kShowingsPerHousehold = 2;

const QString kCampaigns = u"/genie-ads/v1/campaigns"_s;
const QString kCampaign = u"kt-campaign"_s;

nlohmann::json daypartsOf(const QString& value)
{
    static const QHash<QString, std::pair<const char*, const char*>> hours{{u"morning"_s, {"06:00", "11:00"}},
                                                                           {u"lunch"_s, {"11:00", "14:00"}},
                                                                           {u"afternoon"_s, {"14:00", "18:00"}},
                                                                           {u"evening"_s, {"18:00", "22:00"}},
                                                                           {u"night"_s, {"22:00", "24:00"}}};
    nlohmann::json rows = nlohmann::json::array();
    for (const QString& part : chosen(value)) {
        if (const auto it = hours.constFind(part); it != hours.cend())
            rows.push_back({{"days", "ALL"}, {"from", it->first}, {"to", it->second}});
    }
    return rows;
}

/// A draft that was never submitted is not there, as far as the owner is concerned.
Result<PublishReceipt> receiptOf(const nlohmann::json& body, const QString& campaign, const Prepared& prepared)
{
    const QString state = json::text(body, "state");
    PublishReceipt receipt{PublicationState::Pending, json::text(body, "campaignId", campaign), {}, {}};
    if (state == u"DRAFT")
        return Error{ErrorKind::NotFound, u"the campaign is still a draft"_s, {}};
    if (state.isEmpty())
        return Error{ErrorKind::BadReply, u"a campaign without state"_s, {}};
    if (state == u"SCHEDULED" || state == u"RUNNING" || state == u"PAUSED" || state == u"COMPLETED") {
        receipt.state = PublicationState::Done;
    } else if (state != u"IN_REVIEW" && state != u"APPROVED") {
        receipt.state = PublicationState::Failed;
        const QString reason = ktReason(body);
        receipt.note = reason.isEmpty() ? state : reason;
    }
    return withCreativeNote(receipt, prepared);
}
} // namespace

const ChannelDescriptor& GenieTvChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"genie-tv"_s;
        d.name = u"지니TV 광고"_s;
        d.mark = u"channel-genie-tv"_s;
        d.kind = ChannelClass::Application;
        d.provider = u"kt"_s;
        d.api = u"kt/genie-ads"_s;
        d.posterSize = u"tv"_s;
        d.canBeLookedUp = true;
        d.costsMoney = true;
        d.minBudget = kBudgetMin;
        d.canBeWithdrawn = true;
        d.keyLifetime = std::chrono::hours(24);
        d.sentence = u"지니TV 방송 광고 시간에 포스터가 15초 동안 나와요. KT가 먼저 심사해요."_s;
        d.options = {ktCreativeOption(),
                     {u"dayparts"_s,
                      u"언제 보여 줄까요"_s,
                      {{u"evening"_s, u"저녁 (18~22시)"_s},
                       {u"lunch"_s, u"점심 (11~14시)"_s},
                       {u"lunch,evening"_s, u"점심과 저녁"_s},
                       {u"morning"_s, u"오전 (6~11시)"_s},
                       {u"afternoon"_s, u"오후 (14~18시)"_s},
                       {u"night"_s, u"밤 (22~24시)"_s}}}};
        return d;
    }();
    return descriptor;
}

GenieTvChannel::GenieTvChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

QFuture<Result<Prepared>> GenieTvChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    if (order.budget < kBudgetMin)
        return async::ready(
            Result<Prepared>(Error{ErrorKind::Rejected, u"BUDGET_TOO_SMALL: at least 100,000 won"_s, {}}));
    const Result<DatePeriod> period
        = ktPeriod(order.period, afterWorkingDays(parts().clock.today(), kLeadWorkingDays), kLongestDays);
    if (!period)
        return async::ready(Result<Prepared>(period.error()));
    const auto report = [progress](int percent) {
        if (progress)
            progress(percent);
    };
    const auto uploaded
        = uploadCreative(context(), parts(), u"genie-ads"_s, order, [report](int percent) { report(percent * 3 / 4); });
    const auto drafted = async::andThen(context(), uploaded, [this, order, days = *period](const KtCreative& creative) {
        return makeDraft(order, days, creative);
    });
    return async::andThen(context(), drafted, [report](const Prepared& prepared) {
        report(100);
        return Result<Prepared>(prepared);
    });
}

QFuture<Result<Prepared>> GenieTvChannel::makeDraft(const PublishOrder& order, const DatePeriod& period,
                                                    const KtCreative& creative)
{
    // Business number and area are known to KT from the store's contract.
    const int days = period.days();
    const nlohmann::json body{
        {"externalRef", json::utf8(u"event:"_s + order.intentId)},
        {"name", json::utf8(order.title)},
        {"advertiser", {{"name", json::utf8(order.storeName)}}},
        {"placement", "LIVE_CUE"},
        {"creatives", nlohmann::json::array({{{"assetId", json::utf8(creative.assetId)}, {"lengthSec", kLengthSec}}})},
        {"targeting", {{"dayparts", daypartsOf(order.options.value(u"dayparts"_s, u"evening"_s))}}},
        {"schedule",
         {{"startDate", json::utf8(period.first.toString(Qt::ISODate))},
          {"endDate", json::utf8(period.last.toString(Qt::ISODate))}}},
        {"budget", {{"totalKrw", order.budget}, {"dailyKrw", (order.budget + days - 1) / days}, {"pacing", "EVEN"}}},
        {"bid", {{"type", "CPV"}, {"maxKrw", kBidMax}}},
        {"frequencyCap", {{"perHouseholdPerDay", kShowingsPerHousehold}}}};
    HttpRequest post = parts().kt->request("POST", kCampaigns, u"campaign"_s);
    post.headers << wire::jsonType();
    post.body = json::dump(body);
    return async::andThen(context(), parts().kt->create(context(), post, order.intentId),
                          [note = creative.note](const nlohmann::json& campaign) -> Result<Prepared> {
                              const QString id = json::text(campaign, "campaignId", json::text(campaign, "id"));
                              if (id.isEmpty())
                                  return Error{ErrorKind::BadReply, u"a campaign without id"_s, {}};
                              return Prepared{{kCampaign, id}, {kCreativeNote, note}};
                          });
}

QFuture<Result<PublishReceipt>> GenieTvChannel::commit(const PublishOrder& order, const Prepared& prepared)
{
    const QString campaign = prepared.value(kCampaign);
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (campaign.isEmpty())
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::InvalidInput, u"no campaign prepared"_s, {}}));
    HttpRequest post = parts().kt->request("POST", kCampaigns + u'/' + campaign + u"/submit"_s, u"submit"_s);
    post.headers << wire::jsonType();
    post.body = "{}";
    return async::andThen(context(), parts().kt->commit(context(), post, order.intentId + u"-submit"_s),
                          [campaign, prepared](const nlohmann::json& answer) -> Result<PublishReceipt> {
                              Result<PublishReceipt> receipt = receiptOf(answer, campaign, prepared);
                              if (!receipt)
                                  return Error{ErrorKind::OutcomeUnknown, receipt.error().detail, {}};
                              return receipt;
                          });
}

QFuture<Result<PublishReceipt>> GenieTvChannel::look(const Publication& publication, const Prepared& prepared)
{
    const QString campaign = publication.remoteId.isEmpty() ? prepared.value(kCampaign) : publication.remoteId;
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (campaign.isEmpty()) // nothing was drafted, so nothing can have been submitted
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::NotFound, u"no campaign"_s, {}}));
    const HttpRequest get = parts().kt->request("GET", kCampaigns + u'/' + campaign, u"campaign_state"_s);
    return async::andThen(context(), parts().kt->ask(context(), get), [campaign, prepared](const nlohmann::json& body) {
        return receiptOf(body, campaign, prepared);
    });
}

QFuture<Result<void>> GenieTvChannel::withdraw(const Publication& publication)
{
    return parts().kt->takeBack(context(), kCampaigns + u'/' + publication.remoteId + u"/cancel"_s,
                                u"campaign_cancel"_s, publication.intentId);
}

QFuture<Result<QMap<MetricKind, qint64>>> GenieTvChannel::measure(const Publication& publication)
{
    using Numbers = QMap<MetricKind, qint64>;
    if (!isConnected())
        return async::ready(Result<Numbers>(notConnected()));
    if (publication.remoteId.isEmpty())
        return async::ready(Result<Numbers>(Numbers{}));
    const HttpRequest get = parts().kt->request("GET", kCampaigns + u'/' + publication.remoteId + u"/metrics"_s,
                                                u"campaign_metrics"_s, {{u"by"_s, u"DAY"_s}});
    return async::andThen(context(), parts().kt->ask(context(), get),
                          [](const nlohmann::json& body) -> Result<Numbers> {
                              const nlohmann::json& total = json::at(body, "total");
                              if (!total.is_object() || json::integer(total, "impressions") == 0)
                                  return Numbers{};
                              return Numbers{{MetricKind::Views, json::integer(total, "impressions")},
                                             {MetricKind::Reach, json::integer(total, "reachHouseholds")},
                                             {MetricKind::Spend, json::integer(total, "spentKrw")}};
                          });
}

ConnectedChannel::Json GenieTvChannel::glance()
{
    return parts().kt->ask(context(), parts().kt->request("GET", u"/genie-ads/v1/targets"_s, u"targets"_s));
}

} // namespace madang
