#include "services/ai/plan_library.h"

#include "domain/plan.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSteps = 3;
constexpr Won kCheapestPrize = 500;

Error damaged(const QString& detail)
{
    return Error{ErrorKind::Damaged, detail, {}};
}

QString textAt(const nlohmann::json& array, std::size_t index)
{
    if (!array.is_array() || index >= array.size() || !array[index].is_string())
        return {};
    return QString::fromStdString(array[index].get_ref<const std::string&>());
}

Won numberAt(const nlohmann::json& array, std::size_t index)
{
    return array.is_array() && index < array.size() && array[index].is_number_integer() ? array[index].get<Won>() : -1;
}

QStringList textsAt(const nlohmann::json& object, const char* key)
{
    QStringList texts;
    const nlohmann::json& array = json::at(object, key);
    for (std::size_t i = 0; array.is_array() && i < array.size(); ++i)
        texts << textAt(array, i);
    return texts;
}

QList<PrizeChoice> prizesOf(const nlohmann::json& entry)
{
    QList<PrizeChoice> prizes;
    for (const nlohmann::json& row : json::at(entry, "prizes"))
        prizes << PrizeChoice{textAt(row, 0), numberAt(row, 1), numberAt(row, 2)};
    return prizes;
}

QList<CostShare> sharesOf(const nlohmann::json& entry)
{
    QList<CostShare> shares;
    for (const nlohmann::json& row : json::at(entry, "costs"))
        shares << CostShare{textAt(row, 0), int(std::clamp<Won>(numberAt(row, 1), -1, 100))};
    return shares;
}

/// What is missing in an entry that was read, or nothing.
QString flawOf(const LibraryEntry& entry)
{
    if (entry.title.isEmpty() || entry.idea.isEmpty() || entry.description.isEmpty() || entry.target.isEmpty()
        || entry.guide.isEmpty() || entry.reason.isEmpty())
        return u"a text is missing"_s;
    if (entry.title.contains(u"{prize"_s) == entry.plainTitle.isEmpty())
        return u"plainTitle belongs to a title with {prize}"_s;
    if (entry.steps.size() != kSteps || entry.steps.contains(QString()))
        return u"not three steps"_s;
    for (const PrizeChoice& prize : entry.prizes) {
        if (prize.name.isEmpty() || prize.least < kCheapestPrize || prize.least > prize.most)
            return u"a prize without name or price"_s;
    }
    int weights = 0;
    for (const CostShare& share : entry.shares) {
        if (share.label.isEmpty() || share.weight <= 0)
            return u"a cost without name or weight"_s;
        weights += share.weight;
    }
    if (entry.prizes.isEmpty() || weights != 100)
        return u"no prize, or costs that are not 100 %"_s;
    const PlanFactors& factors = entry.factors;
    if (factors.participantsPerTenThousand <= 0 || factors.ticket <= 0 || factors.newPercent < 0
        || factors.newPercent > 100 || factors.buyPercent < 1 || factors.buyPercent > 100)
        return u"impossible factors"_s;
    if (entry.days < 1 || entry.days > 60 || entry.promotion.isEmpty())
        return u"no days or no channels"_s;
    return {};
}

Result<LibraryEntry> entryOf(const nlohmann::json& value)
{
    LibraryEntry entry;
    const std::optional<Goal> goal = goalFromKey(json::text(value, "goal"));
    const std::optional<Tier> tier = tierFromKey(json::text(value, "tier"));
    const std::optional<Mechanism> mechanism = mechanismFromKey(json::text(value, "mechanism"));
    if (!goal || !tier || !mechanism)
        return damaged(u"unknown goal, tier or mechanism"_s);
    entry.goal = *goal;
    entry.tier = *tier;
    entry.mechanism = *mechanism;
    entry.moments = textsAt(value, "moments");
    entry.seasons = textsAt(value, "seasons");
    entry.title = json::text(value, "title");
    entry.plainTitle = json::text(value, "plainTitle");
    entry.idea = json::text(value, "idea");
    entry.description = json::text(value, "description");
    entry.target = json::text(value, "target");
    entry.steps = textsAt(value, "steps");
    entry.guide = json::text(value, "guide");
    entry.prizes = prizesOf(value);
    entry.shares = sharesOf(value);
    entry.days = int(std::clamp<qint64>(json::integer(value, "days"), 0, 1000));
    entry.promotion = textsAt(value, "promotion");
    const nlohmann::json& factors = json::at(value, "factors");
    entry.factors.participantsPerTenThousand = json::real(factors, "per10k");
    entry.factors.newPercent = int(std::clamp<qint64>(json::integer(factors, "new", -1), -1, 1000));
    entry.factors.ticket = json::integer(factors, "ticket");
    entry.factors.buyPercent = int(std::clamp<qint64>(json::integer(factors, "buy", 100), -1, 1000));
    entry.reason = json::text(value, "reason");
    const QString flaw = flawOf(entry);
    if (!flaw.isEmpty())
        return damaged(u"%1: %2"_s.arg(entry.title, flaw));
    return entry;
}

/// Every goal has all tiers, and a mechanism stands in one tier of a goal only.
QString gapOf(const QList<LibraryEntry>& entries)
{
    for (const Goal goal : kGoals) {
        QMap<Mechanism, Tier> home;
        QSet<int> tiers;
        for (const LibraryEntry& entry : entries) {
            if (entry.goal != goal)
                continue;
            if (home.value(entry.mechanism, entry.tier) != entry.tier)
                return u"%1: %2 stands in two tiers"_s.arg(goalKey(goal), mechanismKey(entry.mechanism));
            home.insert(entry.mechanism, entry.tier);
            if (entry.moments.isEmpty() && entry.seasons.isEmpty())
                tiers.insert(int(entry.tier));
        }
        if (tiers.size() != qsizetype(kTiers.size()))
            return u"%1: a tier has no plan for any time of the year"_s.arg(goalKey(goal));
    }
    return {};
}
} // namespace

Result<IndustryPlans> loadIndustryPlans(const QString& folder, Industry industry)
{
    const QString path = u"%1/%2.json"_s.arg(folder, industryKey(industry));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(u"%1: %2"_s.arg(path, file.errorString()));
    const Result<nlohmann::json> parsed = json::parse(file.readAll());
    if (!parsed)
        return damaged(u"%1: %2"_s.arg(path, parsed.error().detail));

    IndustryPlans plans;
    plans.habits.industry = industry;
    plans.habits.peoplePerDay = int(std::clamp<qint64>(json::integer(*parsed, "peoplePerDay", 40), 1, 10'000));
    plans.habits.peakPercent = int(std::clamp<qint64>(json::integer(*parsed, "peakPercent", 25), 1, 100));
    plans.habits.startWeekday = int(std::clamp<qint64>(json::integer(*parsed, "startWeekday", 4), 1, 7));
    QHash<QString, int> numbers;
    for (const nlohmann::json& value : json::at(*parsed, "plans")) {
        Result<LibraryEntry> entry = entryOf(value);
        if (!entry)
            return damaged(u"%1: %2"_s.arg(path, entry.error().detail));
        LibraryEntry made = std::move(entry).value();
        made.number = ++numbers[goalKey(made.goal) + tierKey(made.tier)];
        plans.entries << made;
    }
    const QString gap = gapOf(plans.entries);
    if (!gap.isEmpty())
        return damaged(u"%1: %2"_s.arg(path, gap));
    return plans;
}

} // namespace madang
