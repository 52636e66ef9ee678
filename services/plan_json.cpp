#include "services/plan_json.h"

#include "domain/plan_rules.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kTextMax = 2'000;
constexpr std::size_t kListMax = 50;
constexpr std::size_t kMostPassedOver = 8;
constexpr qint64 kCountMax = 10'000'000;
constexpr Won kSalesMax = kBudgetMax * 100;

std::string iso(QDate day)
{
    return json::utf8(day.toString(Qt::ISODate));
}

nlohmann::json textsToJson(const QStringList& texts)
{
    nlohmann::json array = nlohmann::json::array();
    for (const QString& text : texts)
        array.push_back(json::utf8(text));
    return array;
}

template <typename Range>
nlohmann::json rangeToJson(const Range& range)
{
    return {{"min", range.min}, {"max", range.max}};
}

nlohmann::json trendsToJson(const QList<Trend>& trends)
{
    nlohmann::json array = nlohmann::json::array();
    for (const Trend& trend : trends) {
        array.push_back(
            {{"keyword", json::utf8(trend.keyword)}, {"relevance", trend.relevance}, {"why", json::utf8(trend.why)}});
    }
    return array;
}

/// Reads the fields of one object and remembers the first that is wrong; afterwards every read
/// gives an empty value.
class Reader {
public:
    explicit Reader(QString& flaw)
        : m_flaw(flaw)
    {
    }

    const nlohmann::json& object(const nlohmann::json& parent, const char* key)
    {
        const nlohmann::json& value = json::at(parent, key);
        expect(value.is_object(), key);
        return value;
    }

    const nlohmann::json& list(const nlohmann::json& parent, const char* key)
    {
        static const nlohmann::json empty = nlohmann::json::array();
        const nlohmann::json& value = json::at(parent, key);
        const bool good = value.is_array() && value.size() <= kListMax;
        expect(good, key);
        return good ? value : empty;
    }

    QString text(const nlohmann::json& parent, const char* key) { return textOf(json::at(parent, key), key); }

    QStringList texts(const nlohmann::json& parent, const char* key)
    {
        QStringList result;
        for (const nlohmann::json& value : list(parent, key))
            result << textOf(value, key);
        return result;
    }

    /// A whole number between the bounds; models write 3000.0 as well.
    qint64 number(const nlohmann::json& parent, const char* key, qint64 least, qint64 most)
    {
        const nlohmann::json& value = json::at(parent, key);
        double real = std::numeric_limits<double>::quiet_NaN();
        if (value.is_number())
            real = value.get<double>();
        const bool good = real >= double(least) && real <= double(most) && real == std::floor(real);
        expect(good, key);
        return good ? qint64(real) : 0;
    }

    CountRange counts(const nlohmann::json& parent, const char* key, qint64 least)
    {
        const nlohmann::json& value = object(parent, key);
        return {int(number(value, "min", least, kCountMax)), int(number(value, "max", least, kCountMax))};
    }

    WonRange won(const nlohmann::json& value, Won most)
    {
        return {number(value, "min", 0, most), number(value, "max", 0, most)};
    }

    QDate day(const nlohmann::json& parent, const char* key)
    {
        const QDate date = QDate::fromString(text(parent, key), Qt::ISODate);
        expect(date.isValid(), key);
        return date;
    }

    void expect(bool good, const char* key)
    {
        if (!good && m_flaw.isEmpty())
            m_flaw = QString::fromLatin1(key);
    }

private:
    QString textOf(const nlohmann::json& value, const char* key)
    {
        if (!value.is_string()) {
            expect(false, key);
            return {};
        }
        const QString text = QString::fromStdString(value.get_ref<const std::string&>());
        expect(text.size() <= kTextMax, key);
        return text.left(kTextMax);
    }

    QString& m_flaw;
};

QList<Trend> readTrends(Reader& reader, const nlohmann::json& parent, const char* key)
{
    QList<Trend> trends;
    for (const nlohmann::json& value : reader.list(parent, key)) {
        const double relevance = json::real(value, "relevance", -1);
        reader.expect(relevance >= 0 && relevance <= 1, "relevance");
        trends << Trend{reader.text(value, "keyword"), relevance, reader.text(value, "why")};
    }
    return trends;
}

Trends readAllTrends(Reader& reader, const nlohmann::json& trends)
{
    return {readTrends(reader, trends, "industry"), readTrends(reader, trends, "region"),
            readTrends(reader, trends, "season")};
}

Cost readCost(Reader& reader, const nlohmann::json& value)
{
    Cost cost;
    cost.range = reader.won(value, kBudgetMax);
    for (const nlohmann::json& line : reader.list(value, "lines"))
        cost.lines << CostLine{reader.text(line, "label"), reader.number(line, "amount", 0, kBudgetMax)};
    return cost;
}

Expected readExpected(Reader& reader, const nlohmann::json& value)
{
    Expected expected;
    expected.participants = reader.counts(value, "participants", 0);
    expected.newCustomers = reader.counts(value, "newCustomers", 0);
    expected.sales = reader.won(reader.object(value, "sales"), kSalesMax);
    expected.roiPercent = reader.counts(value, "roiPercent", -100);
    expected.extraOrdersAtPeak = int(reader.number(value, "extraOrdersAtPeak", 0, kCountMax));
    return expected;
}

template <typename Value>
Value readKey(Reader& reader, const nlohmann::json& parent, const char* key,
              std::optional<Value> (*fromKey)(QStringView))
{
    const std::optional<Value> value = fromKey(reader.text(parent, key));
    reader.expect(value.has_value(), key);
    return value.value_or(Value{});
}

Plan readPlan(Reader& reader, const nlohmann::json& value)
{
    Plan plan;
    plan.id = reader.text(value, "id");
    plan.tier = readKey(reader, value, "tier", &tierFromKey);
    plan.mechanism = readKey(reader, value, "mechanism", &mechanismFromKey);
    plan.title = reader.text(value, "title");
    plan.idea = reader.text(value, "idea");
    plan.description = reader.text(value, "description");
    plan.target = reader.text(value, "target");
    plan.customerSteps = reader.texts(value, "customerSteps");
    plan.guide = reader.text(value, "guide");
    const nlohmann::json& prize = reader.object(value, "prize");
    plan.prize = {reader.text(prize, "name"), int(reader.number(prize, "quantity", 0, kCountMax)),
                  reader.number(prize, "unitCost", 0, kBudgetMax)};
    const nlohmann::json& period = reader.object(value, "period");
    plan.days = int(reader.number(period, "days", 0, 3660));
    const nlohmann::json& recommended = reader.object(period, "recommended");
    plan.recommended = {reader.day(recommended, "first"), reader.day(recommended, "last")};
    plan.promotion = reader.texts(value, "promotion");
    plan.cost = readCost(reader, reader.object(value, "cost"));
    plan.expected = readExpected(reader, reader.object(value, "expected"));
    plan.reason = reader.text(value, "reason");
    return plan;
}

Error badReply(const QString& flaw)
{
    return Error{ErrorKind::BadReply, u"plan: "_s + flaw, {}};
}
} // namespace

nlohmann::json planToJson(const Plan& plan)
{
    nlohmann::json lines = nlohmann::json::array();
    for (const CostLine& line : plan.cost.lines)
        lines.push_back({{"label", json::utf8(line.label)}, {"amount", line.amount}});
    const Expected& expected = plan.expected;
    return {
        {"id", json::utf8(plan.id)},
        {"tier", json::utf8(tierKey(plan.tier))},
        {"mechanism", json::utf8(mechanismKey(plan.mechanism))},
        {"title", json::utf8(plan.title)},
        {"idea", json::utf8(plan.idea)},
        {"description", json::utf8(plan.description)},
        {"target", json::utf8(plan.target)},
        {"customerSteps", textsToJson(plan.customerSteps)},
        {"guide", json::utf8(plan.guide)},
        {"prize",
         {{"name", json::utf8(plan.prize.name)}, {"quantity", plan.prize.quantity}, {"unitCost", plan.prize.unitCost}}},
        {"cost", {{"min", plan.cost.range.min}, {"max", plan.cost.range.max}, {"lines", std::move(lines)}}},
        {"expected",
         {{"participants", rangeToJson(expected.participants)},
          {"newCustomers", rangeToJson(expected.newCustomers)},
          {"sales", rangeToJson(expected.sales)},
          {"roiPercent", rangeToJson(expected.roiPercent)},
          {"extraOrdersAtPeak", expected.extraOrdersAtPeak}}},
        {"period",
         {{"days", plan.days},
          {"recommended", {{"first", iso(plan.recommended.first)}, {"last", iso(plan.recommended.last)}}}}},
        {"promotion", textsToJson(plan.promotion)},
        {"reason", json::utf8(plan.reason)},
    };
}

Result<Plan> planFromJson(const nlohmann::json& value)
{
    if (!value.is_object())
        return badReply(u"not an object"_s);
    QString flaw;
    Reader reader(flaw);
    Plan plan = readPlan(reader, value);
    if (!flaw.isEmpty())
        return badReply(flaw);
    return plan;
}

Result<Trends> trendsFromJson(const nlohmann::json& value)
{
    if (!value.is_object())
        return badReply(u"not an object"_s);
    QString flaw;
    Reader reader(flaw);
    const Trends trends = readAllTrends(reader, value);
    if (!flaw.isEmpty())
        return badReply(flaw);
    return trends;
}

nlohmann::json answerToJson(const PlanAnswer& answer)
{
    nlohmann::json plans = nlohmann::json::array();
    for (const Plan& plan : answer.plans)
        plans.push_back(planToJson(plan));
    nlohmann::json document{
        {"trends",
         {{"industry", trendsToJson(answer.trends.industry)},
          {"region", trendsToJson(answer.trends.region)},
          {"season", trendsToJson(answer.trends.season)}}},
        {"plans", std::move(plans)},
        {"provider", json::utf8(answer.provider)},
        {"source", json::utf8(planSourceKey(answer.source))},
        {"madeAt", json::utf8(answer.madeAt.toUTC().toString(Qt::ISODateWithMs))},
    };
    if (answer.cost)
        document["cost"] = {{"estimate", answer.cost->estimate},
                            {"actual", answer.cost->actual},
                            {"certain", answer.cost->isCertain},
                            {"currency", "KRW"}};
    for (const PassedOver& one : answer.passedOver)
        document["passedOver"].push_back(
            {{"provider", json::utf8(one.provider)}, {"reason", json::utf8(errorKey(one.reason))}});
    return document;
}

Result<PlanAnswer> answerFromJson(const nlohmann::json& value)
{
    if (!value.is_object())
        return badReply(u"not an object"_s);
    QString flaw;
    Reader reader(flaw);
    PlanAnswer answer;
    answer.trends = readAllTrends(reader, reader.object(value, "trends"));
    for (const nlohmann::json& plan : reader.list(value, "plans"))
        answer.plans << readPlan(reader, plan);
    answer.provider = reader.text(value, "provider");
    answer.source = readKey(reader, value, "source", &planSourceFromKey);
    const QString madeAt = reader.text(value, "madeAt");
    if (!madeAt.isEmpty()) {
        answer.madeAt = QDateTime::fromString(madeAt, Qt::ISODateWithMs);
        reader.expect(answer.madeAt.isValid(), "madeAt");
    }
    if (!flaw.isEmpty())
        return badReply(flaw);
    if (const nlohmann::json& cost = json::at(value, "cost"); cost.is_object())
        answer.cost = AnswerCost{std::max<Won>(0, json::integer(cost, "estimate")),
                                 std::max<Won>(0, json::integer(cost, "actual")), json::boolean(cost, "certain", true)};
    if (const nlohmann::json& passed = json::at(value, "passedOver"); passed.is_array()) {
        for (std::size_t i = 0; i < std::min(passed.size(), kMostPassedOver); ++i)
            answer.passedOver << PassedOver{
                json::text(passed.at(i), "provider"),
                errorKindFromKey(json::text(passed.at(i), "reason")).value_or(ErrorKind::Internal)};
    }
    return answer;
}

nlohmann::json requestToJson(const PlanRequest& request)
{
    nlohmann::json value{
        {"goal", json::utf8(goalKey(request.goal))},  {"industry", json::utf8(industryKey(request.industry))},
        {"region", json::utf8(request.region)},       {"budget", request.budget},
        {"firstDay", iso(request.firstDay)},          {"storeName", json::utf8(request.storeName)},
        {"prizeWish", json::utf8(request.prizeWish)}, {"variation", request.variation},
    };
    // What the owner has not said is not asked about.
    if (!request.voice.isEmpty())
        value["voice"] = json::utf8(request.voice);
    if (!request.openingHours.isEmpty())
        value["openingHours"] = json::utf8(request.openingHours);
    if (request.seats > 0)
        value["seats"] = request.seats;
    return value;
}

Result<PlanRequest> requestFromJson(const nlohmann::json& value)
{
    QString flaw;
    Reader reader(flaw);
    PlanRequest request;
    request.goal = readKey(reader, value, "goal", &goalFromKey);
    request.industry = readKey(reader, value, "industry", &industryFromKey);
    request.region = reader.text(value, "region");
    request.budget = reader.number(value, "budget", 0, kBudgetMax);
    request.firstDay = reader.day(value, "firstDay");
    request.storeName = reader.text(value, "storeName");
    request.prizeWish = reader.text(value, "prizeWish");
    request.variation = int(reader.number(value, "variation", 0, kCountMax));
    if (value.contains("voice"))
        request.voice = reader.text(value, "voice");
    if (value.contains("openingHours"))
        request.openingHours = reader.text(value, "openingHours");
    if (value.contains("seats"))
        request.seats = int(reader.number(value, "seats", 0, kCountMax));
    if (!flaw.isEmpty())
        return badReply(flaw);
    return request;
}

} // namespace madang
