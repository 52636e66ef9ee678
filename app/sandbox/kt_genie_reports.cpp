#include "sandbox/kt_genie.h"
#include "sandbox/kt_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kFinalAfterMs = 86'400'000;
constexpr std::array kChannelNames{"드라마", "예능", "뉴스", "스포츠"};

Json finished(Json item)
{
    const qint64 impressions = intAt(item, "impressions");
    const qint64 households = intAt(item, "reachHouseholds");
    const qint64 complete = intAt(item, "completeViews");
    item["vtr"] = impressions > 0 ? std::round(double(complete) / double(impressions) * 100) / 100 : 0.0;
    item["avgFrequency"] = households > 0 ? std::round(double(impressions) / double(households) * 10) / 10 : 0.0;
    return item;
}

/// Splits a total so that the parts add up to it again.
Json splitAmong(const Json& total, const std::vector<std::string>& names, const char* label)
{
    Json items = Json::array();
    const qint64 count = qint64(names.size());
    for (qint64 i = 0; i < count; ++i) {
        Json item{{label, names.at(size_t(i))}};
        for (const auto& [key, value] : total.items()) {
            const qint64 whole = value.is_number_integer() ? value.get<qint64>() : 0;
            item[key] = whole * (i + 1) / count - whole * i / count;
        }
        items.push_back(finished(item));
    }
    return items;
}
} // namespace

AirTime campaignAirTime(const Json& campaign)
{
    const Json& schedule = at(campaign, "schedule");
    AirTime air(dateAt(schedule, "startDate"), dateAt(schedule, "endDate"));
    const Json& parts = at(at(campaign, "targeting"), "dayparts");
    for (const Json& part : parts)
        air.add(textAt(part, "days"), minuteOfDay(textAt(part, "from")), minuteOfDay(textAt(part, "to")));
    if (air.totalSeconds() <= 0)
        air.add(u"ALL"_s, 0, 1440);
    return air;
}

Json KtGenie::reached(const Json& campaign, const AirTime& air, qint64 atMs) const
{
    const World& world = m_gateway.world();
    const QString id = textAt(campaign, "campaignId");
    double elapsed = air.secondsUntil(atMs);
    for (const Json& pause : at(campaign, "_pauses")) {
        const qint64 from = std::min(intAt(pause, "from"), atMs);
        const qint64 to = std::min(intAt(pause, "to", atMs), atMs);
        elapsed -= air.secondsUntil(to) - air.secondsUntil(from);
    }
    const double tau = air.totalSeconds() / (3.0 * world.audiencePace());
    const double price = std::max(1.0, double(intAt(at(campaign, "bid"), "maxKrw"))) * 0.9;
    const bool isPerThousand = textAt(at(campaign, "bid"), "type") == "CPM"_L1;
    const qint64 budget = intAt(at(campaign, "budget"), "totalKrw");
    const double vtr = 0.62 + 0.2 * world.chance.fraction(id + u"/vtr"_s);
    // Complete views are what costs money, so the budget bounds them.
    const double complete = isPerThousand ? double(budget) / price * 1000.0 * vtr : double(budget) / price;
    const qint64 views = grown(complete, elapsed, tau);
    const qint64 impressions = grown(complete / vtr, elapsed, tau);
    const double cost = isPerThousand ? double(impressions) * price / 1000.0 : double(views) * price;
    return {{"impressions", impressions},
            {"completeViews", views},
            {"reachHouseholds", grown(complete / vtr / 1.8, elapsed, tau * 0.8)},
            {"clicks", grown(complete * 0.004, elapsed, tau)},
            {"spentKrw", std::min(budget, qint64(cost))}};
}

Json KtGenie::metricItems(const Json& campaign, const AirTime& air, const Fields& query, Json& total)
{
    const bool hourly = query.value(u"by"_s) == "HOUR"_L1;
    const qint64 now = m_gateway.world().clock.nowMs();
    const qint64 until = std::min(now, intAt(campaign, "_stoppedAt", now));
    Json items = Json::array();
    const auto list = stretches(air, query.value(u"from"_s), query.value(u"to"_s), hourly, until);
    for (const Stretch& stretch : list) {
        const Json before = reached(campaign, air, stretch.fromMs);
        Json item = reached(campaign, air, stretch.toMs);
        for (auto& [key, value] : item.items()) {
            value = value.get<qint64>() - intAt(before, key.c_str());
            total[key] = intAt(total, key.c_str()) + value.get<qint64>();
        }
        if (hourly)
            item["at"] = utf8(koreanIso(stretch.fromMs));
        item["date"] = utf8(koreanDay(stretch.fromMs).toString(Qt::ISODate));
        items.push_back(finished(item));
    }
    return items;
}

Response KtGenie::metrics(const Request& request, const QString& id)
{
    const Json& campaign = at(at(m_gateway.data(), "campaigns"), id);
    if (!campaign.is_object())
        return ktError("NOT_FOUND");
    const Fields query = parseForm(request.rawQuery);
    const QString by = query.has(u"by"_s) ? query.value(u"by"_s) : u"DAY"_s;
    const QString state = textAt(campaign, "state");
    const bool hasRun
        = state == "RUNNING"_L1 || state == "PAUSED"_L1 || state == "COMPLETED"_L1 || state == "CANCELLED"_L1;
    const AirTime air = campaignAirTime(campaign);
    Json total{{"impressions", 0}, {"completeViews", 0}, {"reachHouseholds", 0}, {"clicks", 0}, {"spentKrw", 0}};
    Json items = hasRun ? metricItems(campaign, air, query, total) : Json::array();
    if (by == "REGION"_L1) {
        std::vector<std::string> names;
        for (const Json& code : at(at(campaign, "targeting"), "regions"))
            names.push_back(utf8(fromUtf8(code)));
        for (const auto& [code, region] : at(m_gateway.data(), "regions").items()) {
            if (at(at(campaign, "targeting"), "regions").is_null()) // everywhere
                names.push_back(code);
        }
        items = splitAmong(total, names, "region");
    } else if (by == "CHANNEL"_L1) {
        items = splitAmong(total, {kChannelNames.begin(), kChannelNames.end()}, "channel");
    } else if (by != "DAY"_L1 && by != "HOUR"_L1) {
        return ktError("INVALID_REQUEST", ktDetail("by", "UNKNOWN_VALUE", utf8(by)));
    }
    const bool isFinal = state == "COMPLETED"_L1
        && m_gateway.world().clock.nowMs() >= startOfDayMs(air.last().addDays(1)) + kFinalAfterMs;
    return jsonReply(200, {{"items", items}, {"total", finished(total)}, {"final", isFinal}});
}

Response KtGenie::inventory(const Request& request)
{
    const Fields query = parseForm(request.rawQuery);
    Json codes = Json::array();
    const QStringList asked = query.value(u"regions"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& code : asked) {
        if (!at(at(m_gateway.data(), "regions"), code).is_object())
            return ktError("AREA_OUT_OF_SERVICE", ktDetail("regions", "OUT_OF_SERVICE", utf8(code)));
        codes.push_back(utf8(code));
    }
    const int length = query.has(u"lengthSec"_s) ? query.value(u"lengthSec"_s).toInt() : 15;
    if (codes.empty() || (length != 15 && length != 30))
        return ktError("INVALID_REQUEST", ktDetail(codes.empty() ? "regions" : "lengthSec", "REQUIRED"));
    return jsonReply(200,
                     {{"availableImpressions", availableIn(codes) * 15 / length}, {"floorKrw", length == 15 ? 7 : 12}});
}

Response KtGenie::targets()
{
    Json regions = Json::array();
    for (const auto& [code, region] : at(m_gateway.data(), "regions").items())
        regions.push_back({{"code", code}, {"name", at(region, "name")}, {"households", at(region, "households")}});
    return jsonReply(200,
                     {{"regions", regions},
                      {"genres", {"NEWS", "VARIETY", "DRAMA", "SPORTS", "KIDS", "MOVIE"}},
                      {"ageBands", {"20s", "30s", "40s", "50s", "60s"}},
                      {"segments", {"HAS_CHILD", "SINGLE", "PET", "NEWLYWED"}}});
}

} // namespace madang::sandbox
