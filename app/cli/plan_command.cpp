#include "await.h"
#include "command.h"
#include "domain/money.h"
#include "runtime/runtime.h"
#include "services/clock.h"
#include "services/outside.h"
#include "services/plan_json.h"
#include "services/planning_service.h"
#include "ui/models/labels.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
void printPlans(const Context& context, const PlanAnswer& answer)
{
    for (const Plan& plan : answer.plans) {
        context.print(u"[%1] %2 (%3)"_s.arg(tierLabel(plan.tier), plan.title, mechanismLabel(plan.mechanism)));
        context.print(u"    "_s + plan.description);
        context.print(u"    경품 %1 %2개 · 쓰는 돈 %3 ~ %4 · 손님 %5~%6명"_s.arg(plan.prize.name)
                          .arg(plan.prize.quantity)
                          .arg(formatWon(plan.cost.range.min), formatWon(plan.cost.range.max))
                          .arg(plan.expected.participants.min)
                          .arg(plan.expected.participants.max));
    }
}

/// Models are paid for, and what is paid for is written into the ledger of the data folder: where a settings file names
/// the outside, the folder is opened.
Result<PlanAnswer> ask(const Context& context, const PlanRequest& request)
{
    const QString preferred = context.value(u"provider"_s);
    const QString settings = context.value(u"settings"_s);
    if (!settings.isEmpty() && preferred != u"library") {
        const Result<std::unique_ptr<Runtime>> runtime
            = Runtime::open({.dataFolder = context.value(u"data-dir"_s), .settingsFile = settings});
        if (runtime)
            return await((*runtime)->planning.propose(request, preferred));
        if (runtime.error().kind != ErrorKind::Conflict || !preferred.isEmpty())
            return runtime.error();
        context.fail(runtime.error());
    }
    const SystemClock clock;
    Outside outside({}, clock);
    PlanningService planning(makePlanProviders(outside, clock), clock);
    return await(planning.propose(request, preferred));
}
} // namespace

ExitCode runPlan(Context& context)
{
    const bool good = context.parse(
        {{u"goal"_s, u"new-customers | return-visits | sales | awareness"_s, u"GOAL"_s},
         {u"industry"_s, u"restaurant | cafe | retail | beauty | fitness | education | service | other"_s,
          u"INDUSTRY"_s},
         {u"region"_s, u"시·도와 시·군·구"_s, u"TEXT"_s},
         {u"budget"_s, u"쓸 수 있는 돈(원)"_s, u"WON"_s, QString::number(kDefaultBudget)},
         {u"provider"_s, u"claude | openai | library"_s, u"NAME"_s},
         {u"prize"_s, u"드리고 싶은 것"_s, u"TEXT"_s}});
    if (!good)
        return WrongUse;
    const auto goal = goalFromKey(context.value(u"goal"_s));
    const auto industry = industryFromKey(context.value(u"industry"_s));
    const auto budget = parseWon(context.value(u"budget"_s));
    if (!goal || !industry || !budget)
        return context.wrongUse(u"--goal, --industry, --budget"_s);

    PlanRequest request;
    request.goal = *goal;
    request.industry = *industry;
    request.region = context.value(u"region"_s);
    request.budget = *budget;
    request.prizeWish = context.value(u"prize"_s);

    QElapsedTimer elapsed;
    elapsed.start();
    const Result<PlanAnswer> answer = ask(context, request);
    if (!answer) {
        context.fail(answer.error());
        return answer.error().kind == ErrorKind::InvalidInput ? WrongUse : Failed;
    }
    if (!context.wantsJson()) {
        printPlans(context, *answer);
        return Done;
    }
    nlohmann::json document = answerToJson(*answer);
    document["ms"] = elapsed.elapsed();
    context.print(document);
    return Done;
}

} // namespace madang::cli
