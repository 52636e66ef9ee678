#include "services/campaign_json.h"

#include "services/http/json.h"
#include "services/plan_json.h"
#include "services/poster_json.h"
#include "services/store_profile_json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFormat = 1;

std::string day(QDate date)
{
    return date.isValid() ? json::utf8(date.toString(Qt::ISODate)) : std::string();
}

std::string moment(const QDateTime& at)
{
    return at.isValid() ? json::utf8(at.toUTC().toString(Qt::ISODateWithMs)) : std::string();
}

QDate dayAt(const nlohmann::json& object, const char* key)
{
    return QDate::fromString(json::text(object, key), Qt::ISODate);
}

QDateTime momentAt(const nlohmann::json& object, const char* key)
{
    return QDateTime::fromString(json::text(object, key), Qt::ISODateWithMs).toUTC();
}
} // namespace

nlohmann::json campaignToJson(const Campaign& c)
{
    nlohmann::json document{
        {"format", kFormat},
        {"id", json::utf8(c.id)},
        {"state", json::utf8(campaignStateKey(c.state))},
        {"practice", c.practice},
        {"step", json::utf8(wizardStepKey(c.step))},
        {"goal", c.goal ? nlohmann::json(json::utf8(goalKey(*c.goal))) : nlohmann::json()},
        {"budget", c.budget},
        {"prizeWish", json::utf8(c.prizeWish)},
        {"period", {{"first", day(c.period.first)}, {"last", day(c.period.last)}}},
        {"createdAt", moment(c.createdAt)},
        {"updatedAt", moment(c.updatedAt)},
        {"publishAt", moment(c.publishAt)},
        {"publishedAt", moment(c.publishedAt)},
        {"endedAt", moment(c.endedAt)},
    };
    document.update(posterWorkToJson(posterWorkOf(c)));
    document["offered"] = c.offered.plans.isEmpty() ? nlohmann::json() : answerToJson(c.offered);
    document["plan"] = c.plan ? planToJson(*c.plan) : nlohmann::json();
    if (c.store)
        document["store"] = storeProfileToJson(*c.store);
    document["channels"] = nlohmann::json::array();
    for (const QString& channel : c.channels)
        document["channels"].push_back(json::utf8(channel));
    document["channelOptions"] = nlohmann::json::object();
    for (auto it = c.channelOptions.cbegin(); it != c.channelOptions.cend(); ++it)
        document["channelOptions"][json::utf8(it.key())] = json::utf8(it.value());
    return document;
}

Result<Campaign> campaignFromJson(const nlohmann::json& document)
{
    if (!document.is_object() || json::text(document, "id").isEmpty())
        return Error{ErrorKind::Damaged, u"not an event document"_s, {}};
    Campaign c;
    c.id = json::text(document, "id");
    c.state = campaignStateFromKey(json::text(document, "state")).value_or(CampaignState::Draft);
    c.practice = json::boolean(document, "practice", true);
    c.step = wizardStepFromKey(json::text(document, "step")).value_or(WizardStep::Goal);
    c.goal = goalFromKey(json::text(document, "goal"));
    c.budget = json::integer(document, "budget");
    c.prizeWish = json::text(document, "prizeWish");
    const nlohmann::json& period = json::at(document, "period");
    c.period = {dayAt(period, "first"), dayAt(period, "last")};
    setPosterWork(c, posterWorkFromJson(document));
    c.createdAt = momentAt(document, "createdAt");
    c.updatedAt = momentAt(document, "updatedAt");
    c.publishAt = momentAt(document, "publishAt");
    c.publishedAt = momentAt(document, "publishedAt");
    c.endedAt = momentAt(document, "endedAt");
    if (const nlohmann::json& offered = json::at(document, "offered"); offered.is_object()) {
        if (Result<PlanAnswer> answer = answerFromJson(offered))
            c.offered = *answer;
    }
    if (const nlohmann::json& plan = json::at(document, "plan"); plan.is_object()) {
        Result<Plan> chosen = planFromJson(plan);
        if (!chosen)
            return Error{ErrorKind::Damaged, chosen.error().detail, {}};
        c.plan = *chosen;
    }
    if (const nlohmann::json& store = json::at(document, "store"); store.is_object())
        c.store = storeProfileFromJson(store);
    for (const nlohmann::json& channel : json::at(document, "channels")) {
        if (channel.is_string())
            c.channels << QString::fromStdString(channel.get_ref<const std::string&>());
    }
    for (const auto& [key, value] : json::at(document, "channelOptions").items()) {
        if (value.is_string())
            c.channelOptions.insert(QString::fromStdString(key),
                                    QString::fromStdString(value.get_ref<const std::string&>()));
    }
    return c;
}

} // namespace madang
