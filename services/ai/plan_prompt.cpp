#include "services/ai/plan_prompt.h"

#include "domain/metrics.h"
#include "services/http/json.h"
#include "services/plan_json.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::plan_prompt {

namespace {
constexpr std::size_t kPlans = 3;

QByteArray resource(const QString& name)
{
    QFile file(u":/prompts/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its prompts");
    return file.readAll();
}

ModelAsk ask(const QString& operation, const PlanRequest& request)
{
    const QString name = operation + u'-' + QLatin1StringView(kVersion);
    return {.operation = operation,
            .system = QString::fromUtf8(resource(name + u".md"_s)),
            .turns = {{ModelTurn::Role::User, QString::fromUtf8(json::dump(requestToJson(request)))}},
            .schema = resource(name + u".schema.json"_s),
            .schemaName = operation,
            .reference = request.reference};
}

/// Percent of the cost that comes back, cautiously rounded towards the outside.
nlohmann::json returnOf(const nlohmann::json& sales, Won least, Won most)
{
    const auto lowest = roiPercent(json::integer(sales, "min"), most);
    const auto highest = roiPercent(json::integer(sales, "max"), least > 0 ? least : most);
    return {{"min", qint64(std::floor(lowest.value_or(0)))}, {"max", qint64(std::ceil(highest.value_or(0)))}};
}

/// The model's plan in the one shape of plan_json.
nlohmann::json completed(const nlohmann::json& given, std::size_t index)
{
    static constexpr std::array kTiers{Tier::Low, Tier::Mid, Tier::High};
    nlohmann::json plan = given;
    const auto first = QDate::fromString(json::text(given, "firstDay"), Qt::ISODate);
    const auto last = QDate::fromString(json::text(given, "lastDay"), Qt::ISODate);
    Won sum = 0;
    const nlohmann::json& lines = json::at(given, "costLines");
    if (lines.is_array()) {
        for (const nlohmann::json& line : lines)
            sum += std::clamp<Won>(json::integer(line, "amount"), 0, kBudgetMax);
    }
    const Won least = std::clamp<Won>(json::integer(given, "minCost"), 0, sum);
    const nlohmann::json& sales = json::at(given, "sales");
    plan["id"] = "plan-" + std::to_string(index + 1);
    plan["tier"] = json::utf8(tierKey(kTiers.at(std::min(index, kTiers.size() - 1))));
    plan["cost"] = {{"min", least}, {"max", sum}, {"lines", lines}};
    plan["period"] = {{"days", first.isValid() && last.isValid() ? first.daysTo(last) + 1 : 0},
                      {"recommended",
                       {{"first", json::text(given, "firstDay").toStdString()},
                        {"last", json::text(given, "lastDay").toStdString()}}}};
    plan["expected"] = {{"participants", json::at(given, "participants")},
                        {"newCustomers", json::at(given, "newCustomers")},
                        {"sales", sales},
                        {"roiPercent", returnOf(sales, least, sum)},
                        {"extraOrdersAtPeak", json::at(given, "extraOrdersAtPeak")}};
    return plan;
}
} // namespace

QByteArray requestJson(const PlanRequest& request)
{
    nlohmann::json question = requestToJson(request);
    question.erase("firstDay");
    return json::dump(question);
}

ModelAsk plans(const PlanRequest& request)
{
    return ask(u"plans"_s, request);
}

ModelAsk trends(const PlanRequest& request)
{
    constexpr int kEnough = 4'000; // three short lists
    ModelAsk trends = ask(u"trends"_s, request);
    trends.maxTokens = kEnough;
    return trends;
}

ModelAsk repair(const PlanRequest& request, const QByteArray& answer, const QStringList& findings)
{
    ModelAsk again = plans(request);
    const QString name = u"repair-"_s + QLatin1StringView(kVersion) + u".md"_s;
    again.turns << ModelTurn{ModelTurn::Role::Assistant, QString::fromUtf8(answer)}
                << ModelTurn{ModelTurn::Role::User,
                             QString::fromUtf8(resource(name)) + u"\n- "_s + findings.join(u"\n- "_s)};
    return again;
}

Result<QList<Plan>> readPlans(const QByteArray& answer)
{
    const Result<nlohmann::json> document = json::parse(answer);
    if (!document)
        return document.error();
    const nlohmann::json& given = json::at(*document, "plans");
    if (!given.is_array() || given.size() != kPlans)
        return Error{ErrorKind::BadReply, u"not three plans"_s, {}};
    QList<Plan> plans;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Result<Plan> plan = planFromJson(completed(given.at(i), i));
        if (!plan)
            return plan.error();
        plans << *plan;
    }
    return plans;
}

Result<Trends> readTrends(const QByteArray& answer)
{
    const Result<nlohmann::json> document = json::parse(answer);
    return document ? trendsFromJson(*document) : Result<Trends>(document.error());
}

QString inWords(const PlanFinding& finding)
{
    const QString which = finding.planIndex < 0 ? u"전체"_s : u"%1번째 이벤트"_s.arg(finding.planIndex + 1);
    return u"%1: %2 (%3)"_s.arg(which, planProblemKey(finding.problem), finding.detail);
}

} // namespace madang::plan_prompt
