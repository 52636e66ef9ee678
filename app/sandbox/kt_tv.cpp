#include "sandbox/kt_tv.h"

#include "sandbox/kt_assets.h"
#include "sandbox/kt_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kLeastBudget = 50'000;
constexpr int kMostDays = 31;
constexpr int kLeadDays = 2;
constexpr double kWonPerImpression = 8.0;

struct Slot {
    const char* name;
    int fromHour;
    int toHour;
};
constexpr std::array kSlots{Slot{"DAWN", 0, 6},        Slot{"MORNING", 6, 11},  Slot{"LUNCH", 11, 14},
                            Slot{"AFTERNOON", 14, 18}, Slot{"EVENING", 18, 22}, Slot{"NIGHT", 22, 24}};

bool addSlot(AirTime& air, const Json& wish)
{
    const QString name = textAt(wish, "slot");
    const auto* slot = std::find_if(kSlots.begin(), kSlots.end(),
                                    [&](const Slot& entry) { return name == QLatin1StringView(entry.name); });
    return slot != kSlots.end() && air.add(textAt(wish, "days"), slot->fromHour * 60, slot->toHour * 60);
}

AirTime airTimeOf(const Json& schedule)
{
    AirTime air(dateAt(schedule, "startDate"), dateAt(schedule, "endDate"));
    for (const Json& slot : at(schedule, "slots"))
        addSlot(air, slot);
    return air;
}

Json difference(const Json& later, const Json& earlier)
{
    Json change = Json::object();
    for (const auto& [key, value] : later.items())
        change[key] = value.get<qint64>() - intAt(earlier, key.c_str());
    return change;
}
} // namespace

KtTv::KtTv(KtGateway& gateway)
    : m_gateway(gateway)
{
    const QString root = u"/kt/uridongne-tv/v1/"_s;
    const QString one = root + u"broadcasts/{}"_s;
    gateway.addRead(root + u"areas"_s, [this](const Request& request, const QStringList&) { return areas(request); });
    gateway.addPlain("POST", root + u"quotes"_s,
                     [this](const Request& request, const QStringList&) { return quote(request); });
    gateway.addWrite("POST", root + u"broadcasts"_s,
                     [this](const Request& request, const QStringList&) { return book(request); });
    gateway.addRead(root + u"broadcasts"_s,
                    [this](const Request& request, const QStringList&) { return list(request); });
    gateway.addRead(one, [this](const Request&, const QStringList& captured) { return get(captured.first()); });
    gateway.addWrite("POST", one + u"/cancel"_s, [this](const Request& request, const QStringList& captured) {
        return cancel(request, captured.first());
    });
    gateway.addRead(one + u"/metrics"_s, [this](const Request& request, const QStringList& captured) {
        return metrics(request, captured.first());
    });
}

void KtTv::settle()
{
    const FakeClock& clock = m_gateway.world().clock;
    const qint64 now = clock.nowMs();
    for (auto& [id, broadcast] : m_gateway.data()["broadcasts"].items()) {
        const QString before = textAt(broadcast, "state");
        if (before == "PENDING_REVIEW"_L1 && now >= intAt(broadcast, "_reviewAt")) {
            const bool isRejected = isToBeRejected(textAt(at(broadcast, "creative"), "title"));
            broadcast["state"] = isRejected ? "REJECTED" : "SCHEDULED";
            if (isRejected)
                broadcast["review"] = rejection(now);
        }
        const Json& schedule = at(broadcast, "schedule");
        if (textAt(broadcast, "state") == "SCHEDULED"_L1 && clock.today() >= dateAt(schedule, "startDate"))
            broadcast["state"] = "ON_AIR";
        if (textAt(broadcast, "state") == "ON_AIR"_L1 && clock.today() > dateAt(schedule, "endDate"))
            broadcast["state"] = "COMPLETED";
        if (textAt(broadcast, "state") != before)
            broadcast["_updatedAt"] = now;
    }
}

qint64 KtTv::householdsIn(const Json& area) const
{
    const Chance& chance = m_gateway.world().chance;
    if (textAt(area, "type") == "DONG"_L1) {
        qint64 sum = 0;
        for (const Json& code : at(area, "dongCodes"))
            sum += intAt(at(at(m_gateway.data(), "regions"), fromUtf8(code)), "households");
        return sum;
    }
    const double radius = realAt(area, "radiusM");
    const Json& center = at(area, "center");
    const QString place = u"%1,%2"_s.arg(realAt(center, "lat"), 0, 'f', 2).arg(realAt(center, "lng"), 0, 'f', 2);
    // 3000 to 9000 households per square kilometre.
    const double density = double(chance.between(u"density "_s + place, 3000, 9000));
    return qint64(density * 3.14159 * radius * radius / 1e6);
}

std::optional<Response> KtTv::areaRefusal(const Json& area)
{
    const QString type = textAt(area, "type");
    if (type == "RADIUS"_L1) {
        const qint64 radius = intAt(area, "radiusM");
        if (radius != 500 && radius != 1000 && radius != 2000) {
            Json detail = ktDetail("area.radiusM", "NOT_ALLOWED", at(area, "radiusM"));
            detail["allowed"] = {500, 1000, 2000};
            return ktError("INVALID_REQUEST", detail);
        }
        if (at(area, "center").is_null()) // around the store of the contract
            return std::nullopt;
        const double lat = realAt(at(area, "center"), "lat");
        const double lng = realAt(at(area, "center"), "lng");
        const bool isInKorea = lat > 33.0 && lat < 38.7 && lng > 124.5 && lng < 132.0;
        return isInKorea ? std::optional<Response>()
                         : ktError("AREA_OUT_OF_SERVICE", ktDetail("area.center", "OUT_OF_SERVICE"));
    }
    const Json& codes = at(area, "dongCodes");
    if (type != "DONG"_L1 || !codes.is_array() || codes.empty())
        return ktError("INVALID_REQUEST", ktDetail("area", "MALFORMED"));
    for (const Json& code : codes) {
        if (!at(at(m_gateway.data(), "regions"), fromUtf8(code)).is_object())
            return ktError("AREA_OUT_OF_SERVICE", ktDetail("area.dongCodes", "OUT_OF_SERVICE", code));
    }
    return std::nullopt;
}

std::optional<Response> KtTv::bookingRefusal(const Json& body)
{
    if (!body.is_object())
        return ktError("INVALID_REQUEST");
    if (auto refused = businessRefusal(textAt(body, "storeBusinessNo"), "storeBusinessNo"))
        return refused;
    const Json& creative = at(body, "creative");
    if (textAt(creative, "title").trimmed().isEmpty())
        return ktError("INVALID_REQUEST", ktDetail("creative.title", "REQUIRED"));
    if (auto refused = creativeRefusal(at(m_gateway.data(), "assets"), creative, "creative.assetId"))
        return refused;
    if (auto refused = areaRefusal(at(body, "area")))
        return refused;
    const Json& schedule = at(body, "schedule");
    const QDate earliest = m_gateway.world().clock.today().addDays(kLeadDays);
    if (auto refused = periodRefusal(schedule, earliest, kMostDays))
        return refused;
    const Json& slots_ = at(schedule, "slots");
    AirTime air(dateAt(schedule, "startDate"), dateAt(schedule, "endDate"));
    const bool allKnown = slots_.is_array() && !slots_.empty()
        && std::all_of(slots_.begin(), slots_.end(), [&](const Json& slot) { return addSlot(air, slot); });
    if (!allKnown)
        return ktError("INVALID_REQUEST", ktDetail("schedule.slots", "UNKNOWN_VALUE", slots_));
    if (air.totalSeconds() <= 0)
        return ktError("PERIOD_INVALID", ktDetail("schedule.slots", "NEVER_IN_PERIOD"));
    const qint64 budget = intAt(at(body, "budget"), "totalKrw");
    if (budget < kLeastBudget) {
        Json detail = ktDetail("budget.totalKrw", "TOO_SMALL", at(at(body, "budget"), "totalKrw"));
        detail["minimum"] = kLeastBudget;
        return ktError("BUDGET_TOO_SMALL", detail);
    }
    const QString quoteId = textAt(body, "quoteId");
    if (!quoteId.isEmpty() && at(at(m_gateway.data(), "quotes"), quoteId).is_null())
        return ktError("NOT_FOUND", ktDetail("quoteId", "NO_SUCH_QUOTE", utf8(quoteId)));
    return std::nullopt;
}

Response KtTv::areas(const Request& request)
{
    const Fields query = parseForm(request.rawQuery);
    const Json area{{"type", "RADIUS"},
                    {"radiusM", query.value(u"radiusM"_s).toInt()},
                    {"center", {{"lat", query.value(u"lat"_s).toDouble()}, {"lng", query.value(u"lng"_s).toDouble()}}}};
    if (auto refused = areaRefusal(area))
        return *std::move(refused);
    Json dongs = Json::array();
    for (const auto& [code, region] : at(m_gateway.data(), "regions").items())
        dongs.push_back({{"code", code}, {"name", at(region, "name")}, {"households", at(region, "households")}});
    return jsonReply(200,
                     {{"center", area["center"]},
                      {"radiusM", area["radiusM"]},
                      {"dongs", dongs},
                      {"households", householdsIn(area)}});
}

Response KtTv::quote(const Request& request)
{
    const Json body = parseJson(request.body);
    if (auto refused = areaRefusal(at(body, "area")))
        return *std::move(refused);
    const qint64 budget = intAt(at(body, "budget"), "totalKrw");
    if (budget < kLeastBudget)
        return ktError("BUDGET_TOO_SMALL", ktDetail("budget.totalKrw", "TOO_SMALL", budget));
    const QString id = m_gateway.world().newId(u"qte_"_s);
    m_gateway.data()["quotes"][utf8(id)] = {{"at", m_gateway.world().clock.nowMs()}};
    return jsonReply(201,
                     {{"quoteId", utf8(id)},
                      {"priceKrw", budget},
                      {"estimatedImpressions", qint64(double(budget) / kWonPerImpression)},
                      {"estimatedHouseholds", householdsIn(at(body, "area")) * 2 / 5}});
}

Response KtTv::book(const Request& request)
{
    const Json body = parseJson(request.body);
    if (auto refused = bookingRefusal(body))
        return *std::move(refused);
    World& world = m_gateway.world();
    const QString id = world.newId(u"brd_"_s);
    const qint64 now = world.clock.nowMs();
    const qint64 reviewAt = now + world.options.reviewSec * 1000LL;
    const qint64 budget = intAt(at(body, "budget"), "totalKrw");
    Json record = body;
    record["broadcastId"] = utf8(id);
    record["state"] = "PENDING_REVIEW";
    record["estimatedImpressions"] = qint64(double(budget) / kWonPerImpression);
    record["estimatedHouseholds"] = householdsIn(at(body, "area")) * 2 / 5;
    record["reservedKrw"] = budget;
    record["createdAt"] = utf8(koreanIso(now));
    record["expectedReviewBy"] = utf8(koreanIso(reviewAt));
    record["review"] = nullptr;
    record["_reviewAt"] = reviewAt;
    record["_updatedAt"] = now;
    Json& data = m_gateway.data();
    data["assets"][utf8(textAt(at(body, "creative"), "assetId"))]["_inUse"] = true;
    data["broadcasts"][utf8(id)] = record;
    Json answer = Json::object();
    for (const char* key : {"broadcastId", "state", "estimatedImpressions", "estimatedHouseholds", "reservedKrw",
                            "createdAt", "expectedReviewBy"})
        answer[key] = record[key];
    return jsonReply(202, answer);
}

Response KtTv::get(const QString& id)
{
    const Json& broadcast = at(at(m_gateway.data(), "broadcasts"), id);
    return broadcast.is_object() ? jsonReply(200, withoutPrivate(broadcast)) : ktError("NOT_FOUND");
}

Response KtTv::list(const Request& request)
{
    const Fields query = parseForm(request.rawQuery);
    Json filter = Json::object();
    if (query.has(u"eventId"_s)) {
        const QString event = query.value(u"eventId"_s);
        filter["externalRef"] = utf8(event.contains(u':') ? event : u"event:"_s + event);
    }
    if (query.has(u"state"_s))
        filter["state"] = utf8(query.value(u"state"_s));
    return pageOf(at(m_gateway.data(), "broadcasts"), filter, request.rawQuery);
}

Response KtTv::cancel(const Request&, const QString& id)
{
    Json& broadcasts = m_gateway.data()["broadcasts"];
    if (!broadcasts.contains(utf8(id)))
        return ktError("NOT_FOUND");
    Json& broadcast = broadcasts[utf8(id)];
    const QString state = textAt(broadcast, "state");
    if (state != "PENDING_REVIEW"_L1 && state != "SCHEDULED"_L1 && state != "ON_AIR"_L1 && state != "SUSPENDED"_L1)
        return ktError("INVALID_STATE", ktDetail("state", "NOT_CANCELLABLE", utf8(state)));
    const FakeClock& clock = m_gateway.world().clock;
    const qint64 reserved = intAt(broadcast, "reservedKrw");
    // Free until four days before the start, then a fifth.
    const bool isFree = clock.today().daysTo(dateAt(at(broadcast, "schedule"), "startDate")) >= 4;
    const qint64 penalty = isFree ? 0 : reserved / 5;
    broadcast["state"] = "CANCELLED";
    broadcast["refundKrw"] = reserved - penalty;
    broadcast["penaltyKrw"] = penalty;
    broadcast["_stoppedAt"] = clock.nowMs();
    broadcast["_updatedAt"] = clock.nowMs();
    return jsonReply(200,
                     {{"broadcastId", utf8(id)},
                      {"state", "CANCELLED"},
                      {"refundKrw", reserved - penalty},
                      {"penaltyKrw", penalty}});
}

Json KtTv::reached(const Json& broadcast, const AirTime& air, qint64 atMs) const
{
    const World& world = m_gateway.world();
    const QString id = textAt(broadcast, "broadcastId");
    const double elapsed = air.secondsUntil(atMs);
    const double tau = air.totalSeconds() / (3.0 * world.audiencePace());
    const double impressions
        = double(intAt(broadcast, "estimatedImpressions")) * (0.85 + 0.25 * world.chance.fraction(id));
    const double complete = 0.7 + 0.15 * world.chance.fraction(id + u"/complete"_s);
    const double households = std::min(double(intAt(broadcast, "estimatedHouseholds")), impressions * 0.6);
    const qint64 shown = grown(impressions, elapsed, tau);
    const qint64 spent = std::min(intAt(broadcast, "reservedKrw"), qint64(double(shown) * kWonPerImpression));
    return {{"impressions", shown},
            {"completeViews", grown(impressions * complete, elapsed, tau)},
            {"households", grown(households, elapsed, tau * 0.7)},
            {"spentKrw", spent}};
}

Response KtTv::metrics(const Request& request, const QString& id)
{
    const Json& broadcast = at(at(m_gateway.data(), "broadcasts"), id);
    if (!broadcast.is_object())
        return ktError("NOT_FOUND");
    const Fields query = parseForm(request.rawQuery);
    const QString granularity = query.value(u"granularity"_s);
    if (!granularity.isEmpty() && granularity != "HOUR"_L1 && granularity != "DAY"_L1)
        return ktError("INVALID_REQUEST", ktDetail("granularity", "UNKNOWN_VALUE", utf8(granularity)));
    const AirTime air = airTimeOf(at(broadcast, "schedule"));
    const QString state = textAt(broadcast, "state");
    const bool wasOnAir = state != "PENDING_REVIEW"_L1 && state != "REJECTED"_L1;
    const qint64 now = m_gateway.world().clock.nowMs();
    const qint64 stopped = intAt(broadcast, "_stoppedAt", now);
    Json items = Json::array();
    Json total = difference(reached(broadcast, air, 0), {});
    if (wasOnAir) {
        const auto list = stretches(air, query.value(u"from"_s), query.value(u"to"_s), granularity != "DAY"_L1,
                                    std::min(now, stopped));
        for (const Stretch& stretch : list) {
            Json item = difference(reached(broadcast, air, stretch.toMs), reached(broadcast, air, stretch.fromMs));
            if (air.secondsUntil(stretch.toMs) <= air.secondsUntil(stretch.fromMs))
                continue; // not on the air
            for (auto& [key, value] : total.items())
                value = value.get<qint64>() + intAt(item, key.c_str());
            item["at"] = utf8(koreanIso(stretch.fromMs));
            items.push_back(item);
        }
    }
    const bool isFinal = state == "COMPLETED"_L1 && now >= startOfDayMs(air.last().addDays(1)) + 86'400'000;
    return jsonReply(200, {{"items", items}, {"total", total}, {"final", isFinal}, {"delayMin", 60}});
}

} // namespace madang::sandbox
