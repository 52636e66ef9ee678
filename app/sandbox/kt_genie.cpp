#include "sandbox/kt_genie.h"

#include "sandbox/kt_assets.h"
#include "sandbox/kt_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kLeastBudget = 100'000;
constexpr qint64 kImpressionsPerRegion = 120'000;
constexpr qint64 kFloorWon = 7;
constexpr int kMostDays = 92;
constexpr int kLeadWorkingDays = 3;

bool isOneOf(const QString& value, std::initializer_list<const char*> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const char* word) { return value == QLatin1StringView(word); });
}

Response unknownValue(const char* field, const Json& value)
{
    return ktError("INVALID_REQUEST", ktDetail(field, "UNKNOWN_VALUE", value));
}
} // namespace

KtGenie::KtGenie(KtGateway& gateway)
    : m_gateway(gateway)
{
    const QString root = u"/kt/genie-ads/v1/"_s;
    const QString one = root + u"campaigns/{}"_s;
    gateway.addWrite("POST", root + u"campaigns"_s,
                     [this](const Request& request, const QStringList&) { return create(request); });
    gateway.addRead(root + u"campaigns"_s,
                    [this](const Request& request, const QStringList&) { return list(request); });
    gateway.addRead(one, [this](const Request&, const QStringList& captured) { return get(captured.first()); });
    gateway.addPlain("PATCH", one, [this](const Request& request, const QStringList& captured) {
        return patch(request, captured.first());
    });
    gateway.addRead(one + u"/metrics"_s, [this](const Request& request, const QStringList& captured) {
        return metrics(request, captured.first());
    });
    gateway.addRead(root + u"inventory"_s,
                    [this](const Request& request, const QStringList&) { return inventory(request); });
    gateway.addRead(root + u"targets"_s, [this](const Request&, const QStringList&) { return targets(); });
    const auto addMove = [&](const QString& verb, Move kind) {
        gateway.addWrite("POST", one + u'/' + verb, [this, kind](const Request&, const QStringList& captured) {
            return move(captured.first(), kind);
        });
    };
    addMove(u"submit"_s, Move::Submit);
    addMove(u"pause"_s, Move::Pause);
    addMove(u"resume"_s, Move::Resume);
    addMove(u"cancel"_s, Move::Cancel);
}

Json KtGenie::regions()
{
    const auto region = [](const char* name, int households) -> Json {
        return {{"name", name}, {"households", households}};
    };
    return {{"1168010100", region("서울 강남구 역삼동", 9321)},
            {"1168010800", region("서울 강남구 논현동", 7889)},
            {"1144012000", region("서울 마포구 서교동", 8124)},
            {"4113510900", region("경기 성남시 분당구 정자동", 10'452)},
            {"2635010500", region("부산 해운대구 우동", 12'310)}};
}

void KtGenie::settle()
{
    for (auto& [id, campaign] : m_gateway.data()["campaigns"].items()) {
        const QString before = textAt(campaign, "state");
        settleCampaign(campaign);
        if (textAt(campaign, "state") != before)
            campaign["_updatedAt"] = m_gateway.world().clock.nowMs();
    }
}

void KtGenie::settleCampaign(Json& campaign)
{
    const FakeClock& clock = m_gateway.world().clock;
    const qint64 now = clock.nowMs();
    const qint64 reviewMs = m_gateway.world().options.reviewSec * 1000LL;
    if (textAt(campaign, "state") == "IN_REVIEW"_L1 && now >= intAt(campaign, "_reviewAt")) {
        const bool isRejected = isToBeRejected(textAt(campaign, "name"));
        campaign["state"] = isRejected ? "REJECTED" : "APPROVED";
        if (isRejected)
            campaign["review"] = rejection(now);
    }
    if (textAt(campaign, "state") == "APPROVED"_L1 && now >= intAt(campaign, "_reviewAt") + reviewMs)
        campaign["state"] = "SCHEDULED";
    const Json& schedule = at(campaign, "schedule");
    if (textAt(campaign, "state") == "SCHEDULED"_L1 && clock.today() >= dateAt(schedule, "startDate"))
        campaign["state"] = "RUNNING";
    if (isOneOf(textAt(campaign, "state"), {"RUNNING", "PAUSED"}) && clock.today() > dateAt(schedule, "endDate"))
        campaign["state"] = "COMPLETED";
}

std::optional<Response> KtGenie::moneyRefusal(const Json& body)
{
    const Json& budget = at(body, "budget");
    const qint64 total = intAt(budget, "totalKrw");
    const qint64 daily = intAt(budget, "dailyKrw");
    if (total < kLeastBudget) {
        Json detail = ktDetail("budget.totalKrw", "TOO_SMALL", at(budget, "totalKrw"));
        detail["minimum"] = kLeastBudget;
        return ktError("BUDGET_TOO_SMALL", detail);
    }
    const Json& schedule = at(body, "schedule");
    const qint64 days = dateAt(schedule, "startDate").daysTo(dateAt(schedule, "endDate")) + 1;
    if (daily <= 0 || daily * days < total)
        return ktError("BUDGET_TOO_SMALL", ktDetail("budget.dailyKrw", "BELOW_TOTAL", daily));
    if (!isOneOf(textAt(budget, "pacing", u"EVEN"_s), {"EVEN", "FAST"}))
        return unknownValue("budget.pacing", at(budget, "pacing"));
    const Json& bid = at(body, "bid");
    if (!isOneOf(textAt(bid, "type"), {"CPV", "CPM"}))
        return unknownValue("bid.type", at(bid, "type"));
    if (textAt(bid, "type") == "CPV"_L1 && intAt(bid, "maxKrw") < kFloorWon) {
        Json detail = ktDetail("bid.maxKrw", "BELOW_FLOOR", at(bid, "maxKrw"));
        detail["minimum"] = kFloorWon;
        return ktError("BUDGET_TOO_SMALL", detail);
    }
    return std::nullopt;
}

std::optional<Response> KtGenie::targetingRefusal(const Json& body)
{
    const Json& targeting = at(body, "targeting");
    const Json& codes = at(targeting, "regions");
    if (!codes.is_null() && (!codes.is_array() || codes.empty()))
        return ktError("INVALID_REQUEST", ktDetail("targeting.regions", "MALFORMED"));
    for (const Json& code : codes) {
        if (!at(at(m_gateway.data(), "regions"), fromUtf8(code)).is_object())
            return ktError("AREA_OUT_OF_SERVICE", ktDetail("targeting.regions", "OUT_OF_SERVICE", code));
    }
    for (const Json& part : at(targeting, "dayparts")) {
        AirTime window(QDate(2026, 1, 1), QDate(2026, 1, 7));
        if (!window.add(textAt(part, "days"), minuteOfDay(textAt(part, "from")), minuteOfDay(textAt(part, "to"))))
            return unknownValue("targeting.dayparts", part);
    }
    return std::nullopt;
}

std::optional<Response> KtGenie::campaignRefusal(const Json& body)
{
    if (!body.is_object() || textAt(body, "name").trimmed().isEmpty())
        return ktError("INVALID_REQUEST", ktDetail("name", "REQUIRED"));
    const Json& advertiser = at(body, "advertiser");
    if (auto refused = businessRefusal(textAt(advertiser, "businessNo"), "advertiser.businessNo"))
        return refused;
    if (isOneOf(textAt(advertiser, "category"), {"ALCOHOL", "MEDICAL", "FINANCE"})
        && textAt(advertiser, "licenseNo").isEmpty())
        return ktError("CONTENT_REJECTED", ktDetail("advertiser.licenseNo", "MISSING_LICENSE_NO"));
    if (!isOneOf(textAt(body, "placement"), {"LIVE_CUE", "VOD_PREROLL", "HOME_BANNER"}))
        return unknownValue("placement", at(body, "placement"));
    const Json& creatives = at(body, "creatives");
    if (!creatives.is_array() || creatives.empty())
        return ktError("INVALID_REQUEST", ktDetail("creatives", "REQUIRED"));
    for (const Json& creative : creatives) {
        if (auto refused = creativeRefusal(at(m_gateway.data(), "assets"), creative, "creatives.assetId"))
            return refused;
    }
    if (auto refused = periodRefusal(at(body, "schedule"), m_gateway.world().clock.today(), kMostDays))
        return refused;
    if (auto refused = targetingRefusal(body))
        return refused;
    return moneyRefusal(body);
}

Response KtGenie::shown(int status, const Json& campaign)
{
    return jsonReply(status, withoutPrivate(campaign))
        .with("ETag", '"' + QByteArray::number(intAt(campaign, "version")) + '"');
}

Response KtGenie::create(const Request& request)
{
    const Json body = parseJson(request.body);
    if (auto refused = campaignRefusal(body))
        return *std::move(refused);
    World& world = m_gateway.world();
    const QString id = world.newId(u"cmp_"_s);
    Json campaign = body;
    campaign["campaignId"] = utf8(id);
    campaign["state"] = "DRAFT";
    campaign["version"] = 1;
    campaign["createdAt"] = utf8(koreanIso(world.clock.nowMs()));
    campaign["review"] = nullptr;
    campaign["_updatedAt"] = world.clock.nowMs();
    campaign["_pauses"] = Json::array();
    for (const Json& creative : at(body, "creatives"))
        m_gateway.data()["assets"][utf8(textAt(creative, "assetId"))]["_inUse"] = true;
    m_gateway.data()["campaigns"][utf8(id)] = campaign;
    return shown(201, campaign);
}

Response KtGenie::patch(const Request& request, const QString& id)
{
    Json& campaigns = m_gateway.data()["campaigns"];
    if (!campaigns.contains(utf8(id)))
        return ktError("NOT_FOUND");
    Json& campaign = campaigns[utf8(id)];
    const QByteArray expected = request.header("If-Match");
    if (expected.isEmpty())
        return ktError("INVALID_REQUEST", ktDetail("If-Match", "REQUIRED"));
    if (expected != '"' + QByteArray::number(intAt(campaign, "version")) + '"')
        return ktError("VERSION_MISMATCH");
    const Json change = parseJson(request.body);
    const QString state = textAt(campaign, "state");
    const bool isOpen = isOneOf(state, {"DRAFT", "REJECTED"});
    if (!change.is_object())
        return ktError("INVALID_REQUEST");
    for (const auto& [key, value] : change.items()) {
        const bool isLate = key == "budget"
            || (key == "schedule" && value.is_object() && value.size() == 1 && value.contains("endDate"));
        if (key.starts_with('_')
            || isOneOf(QString::fromStdString(key), {"campaignId", "state", "version", "createdAt", "review"}))
            return ktError("INVALID_REQUEST", ktDetail(key.c_str(), "READ_ONLY"));
        if (!isOpen && !(state == "RUNNING"_L1 && isLate))
            return ktError("INVALID_STATE", ktDetail("state", "NOT_EDITABLE", utf8(state)));
    }
    Json merged = campaign;
    merged.merge_patch(change);
    const auto refused = isOpen ? campaignRefusal(merged) : moneyRefusal(merged);
    if (refused)
        return *refused;
    if (state == "REJECTED"_L1)
        merged["state"] = "DRAFT";
    merged["version"] = intAt(campaign, "version") + 1;
    merged["_updatedAt"] = m_gateway.world().clock.nowMs();
    campaign = merged;
    return shown(200, campaign);
}

Response KtGenie::get(const QString& id)
{
    const Json& campaign = at(at(m_gateway.data(), "campaigns"), id);
    return campaign.is_object() ? shown(200, campaign) : ktError("NOT_FOUND");
}

Response KtGenie::list(const Request& request)
{
    const Fields query = parseForm(request.rawQuery);
    Json filter = Json::object();
    if (query.has(u"state"_s))
        filter["state"] = utf8(query.value(u"state"_s));
    if (query.has(u"externalRef"_s))
        filter["externalRef"] = utf8(query.value(u"externalRef"_s));
    return pageOf(at(m_gateway.data(), "campaigns"), filter, request.rawQuery);
}

qint64 KtGenie::availableIn(const Json& codes) const
{
    if (codes.is_null()) // everywhere
        return kImpressionsPerRegion * qint64(at(m_gateway.data(), "regions").size());
    qint64 available = 0;
    for (const Json& code : codes) {
        if (at(at(m_gateway.data(), "regions"), fromUtf8(code)).is_object())
            available += kImpressionsPerRegion;
    }
    return available;
}

Response KtGenie::submit(Json& campaign)
{
    const FakeClock& clock = m_gateway.world().clock;
    const QDate earliest = workingDaysAfter(clock.today(), kLeadWorkingDays);
    if (auto refused = periodRefusal(at(campaign, "schedule"), earliest, kMostDays))
        return *std::move(refused);
    const Json& bid = at(campaign, "bid");
    const qint64 price = std::max<qint64>(1, intAt(bid, "maxKrw"));
    const qint64 total = intAt(at(campaign, "budget"), "totalKrw");
    const qint64 wanted = textAt(bid, "type") == "CPM"_L1 ? total / price * 1000 : total / price;
    const qint64 available = availableIn(at(at(campaign, "targeting"), "regions"));
    if (wanted > available) {
        Json detail = ktDetail("budget.totalKrw", "NOT_ENOUGH_INVENTORY", total);
        detail["availableImpressions"] = available;
        return ktError("SLOT_SOLD_OUT", detail);
    }
    campaign["state"] = "IN_REVIEW";
    campaign["review"] = nullptr;
    campaign["_reviewAt"] = clock.nowMs() + m_gateway.world().options.reviewSec * 1000LL;
    return shown(202, campaign);
}

Response KtGenie::move(const QString& id, Move move)
{
    Json& campaigns = m_gateway.data()["campaigns"];
    if (!campaigns.contains(utf8(id)))
        return ktError("NOT_FOUND");
    Json& campaign = campaigns[utf8(id)];
    const QString state = textAt(campaign, "state");
    const qint64 now = m_gateway.world().clock.nowMs();
    const bool isPossible = move == Move::Submit ? isOneOf(state, {"DRAFT", "REJECTED"})
        : move == Move::Pause                    ? state == "RUNNING"_L1
        : move == Move::Resume                   ? state == "PAUSED"_L1
                                                 : !isOneOf(state, {"COMPLETED", "CANCELLED"});
    if (!isPossible)
        return ktError("INVALID_STATE", ktDetail("state", "NOT_POSSIBLE", utf8(state)));
    campaign["_updatedAt"] = now;
    if (move == Move::Submit)
        return submit(campaign);
    if (move == Move::Pause) {
        campaign["state"] = "PAUSED";
        campaign["_pauses"].push_back({{"from", now}});
    } else if (move == Move::Resume) {
        campaign["state"] = "RUNNING";
        campaign["_pauses"].back()["to"] = now;
    } else {
        campaign["state"] = "CANCELLED";
        campaign["_stoppedAt"] = now;
    }
    return shown(200, campaign);
}

} // namespace madang::sandbox
