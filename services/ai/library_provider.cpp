#include "services/ai/library_provider.h"

#include "domain/korean_text.h"
#include "domain/plan_rules.h"
#include "domain/season_calendar.h"
#include "services/ai/plan_trends.h"
#include "services/ai/plan_wording.h"
#include "services/async/async.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDaysToPrepare = 3;

/// The day the request allows, moved on to the weekday on which events of this industry begin.
QDate startOf(const PlanRequest& request, const IndustryHabits& habits)
{
    const bool usable = request.firstDay.isValid() && (!request.today.isValid() || request.firstDay >= request.today);
    const QDate earliest = usable ? request.firstDay : request.today.addDays(kDaysToPrepare);
    return earliest.addDays((habits.startWeekday - earliest.dayOfWeek() + 7) % 7);
}

/// 3: written for a moment inside the event, 2: for this season, 1: for any time, 0: for another
/// time.
int fitness(const LibraryEntry& entry, QDate first)
{
    if (!entry.moments.isEmpty()) {
        const QList<SeasonMoment> moments = momentsBetween(first, entry.days - 1);
        const bool touched = std::any_of(moments.begin(), moments.end(),
                                         [&](const SeasonMoment& moment) { return entry.moments.contains(moment.id); });
        return touched ? 3 : 0;
    }
    if (!entry.seasons.isEmpty())
        return entry.seasons.contains(seasonName(first)) ? 2 : 0;
    return 1;
}

/// The entry that fits the time best; among equals the month decides, so that next month may look
/// different.
const LibraryEntry* choose(const QList<LibraryEntry>& entries, Goal goal, Tier tier, QDate first)
{
    QList<const LibraryEntry*> best;
    int bestFit = 1;
    for (const LibraryEntry& entry : entries) {
        if (entry.goal != goal || entry.tier != tier)
            continue;
        const int fit = fitness(entry, first);
        if (fit < bestFit)
            continue;
        if (fit > bestFit)
            best.clear();
        bestFit = fit;
        best << &entry;
    }
    return best.isEmpty() ? nullptr : best.at(first.month() % best.size());
}

/// Days worth a word on the poster; the others are too long, too quiet or, as big matches,
/// somebody's trade mark.
constexpr std::array kNotable{"newyear",  "graduation", "valentine",  "whiteday",    "newterm",    "blossom",
                              "children", "parents",    "sambok-cho", "sambok-jung", "sambok-mal", "secondterm",
                              "pepero",   "suneung",    "christmas",  "seollal",     "chuseok"};

/// One card names the feast that falls into its days; three times the same would sound like a
/// machine.
void nameTheMoment(QList<Plan>& plans)
{
    for (Plan& plan : plans) {
        for (const SeasonMoment& moment : momentsBetween(plan.recommended.first, plan.days - 1)) {
            const bool notable = std::any_of(kNotable.begin(), kNotable.end(),
                                             [&](const char* key) { return moment.id == QLatin1StringView(key); });
            if (!notable || plan.reason.contains(moment.name))
                continue;
            const bool familyFeast = moment.id == "seollal"_L1 || moment.id == "chuseok"_L1;
            plan.reason += u" 기간에 %1 들어 있으니 "_s.arg(withParticle(moment.name, u"이/가"))
                + (familyFeast ? u"쉬는 날을 미리 적어 두세요."_s : u"포스터에도 한마디 적어 보세요."_s);
            return;
        }
    }
}
} // namespace

LibraryProvider::LibraryProvider(const QString& folder)
    : m_folder(folder)
{
}

QString LibraryProvider::id() const
{
    return u"library"_s;
}

QFuture<Result<PlanAnswer>> LibraryProvider::propose(const PlanRequest& request, const PlanProgress&)
{
    return async::ready(answer(request));
}

Result<const IndustryPlans*> LibraryProvider::plansOf(Industry industry)
{
    auto it = m_loaded.constFind(industry);
    if (it == m_loaded.constEnd()) {
        Result<IndustryPlans> loaded = loadIndustryPlans(m_folder, industry);
        if (!loaded)
            return loaded.error();
        it = m_loaded.insert(industry, std::move(loaded).value());
    }
    return &it.value();
}

Result<PlanAnswer> LibraryProvider::answer(const PlanRequest& request)
{
    if (request.budget < kBudgetMin || request.budget > kBudgetMax)
        return Error{ErrorKind::InvalidInput, u"budget %1"_s.arg(request.budget), {}};
    if (!request.today.isValid() && !request.firstDay.isValid())
        return Error{ErrorKind::InvalidInput, u"no day to begin on"_s, {}};
    const Result<const IndustryPlans*> library = plansOf(request.industry);
    if (!library)
        return library.error();
    const IndustryPlans& plans = **library;
    const QDate first = startOf(request, plans.habits);

    Result<Trends> trends = trendsFor(m_folder, request, first);
    if (!trends)
        return trends.error();
    PlanAnswer result;
    result.trends = std::move(trends).value();
    for (const Tier tier : kTiers) {
        const LibraryEntry* entry = choose(plans.entries, request.goal, tier, first);
        if (entry == nullptr)
            return Error{ErrorKind::Damaged, u"no plan for "_s + tierKey(tier), {}};
        Plan plan = writePlan(*entry, plans.habits, request, first, true);
        // A wish that is too long for the poster, or asks for something forbidden, gives way to the
        // entry's own prize.
        if (!checkPlan(plan, request).isEmpty())
            plan = writePlan(*entry, plans.habits, request, first, false);
        result.plans << plan;
    }
    nameTheMoment(result.plans);
    result.provider = id();
    result.source = PlanSource::Fresh;
    return result;
}

} // namespace madang
