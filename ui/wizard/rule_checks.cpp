#include "ui/wizard/rule_checks.h"

#include "domain/plan_rules.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RuleChecks)
};

Plan asCustomersReadIt(const Campaign& draft)
{
    Plan plan = *draft.plan;
    plan.title = draft.poster.title;
    plan.guide = draft.poster.guide;
    plan.recommended = draft.period;
    plan.days = draft.period.days();
    // The other lines of the poster bind customers as much as its guide does.
    plan.description += QChar(u'\n') + draft.poster.badge + QChar(u'\n') + draft.poster.prize;
    return plan;
}

PlanRequest requestOf(const Campaign& draft, const StoreProfile& store, QDate today)
{
    PlanRequest request;
    request.goal = draft.goal.value_or(Goal::NewCustomers);
    request.industry = store.industry;
    request.region = store.region;
    request.budget = draft.budget;
    request.today = today;
    request.firstDay = today;
    request.storeName = store.name;
    request.prizeWish = draft.prizeWish;
    return request;
}
} // namespace

QList<RuleCheck> ruleChecks(const Campaign& draft, const StoreProfile& store, Won total, QDate today)
{
    if (!draft.plan)
        return {};
    using enum PlanProblem;
    const QList<PlanFinding> findings = checkPlan(asCustomersReadIt(draft), requestOf(draft, store, today));
    const auto has = [&findings](auto... problems) {
        return std::ranges::any_of(findings, [&](const PlanFinding& f) { return ((f.problem == problems) || ...); });
    };
    QList<RuleCheck> checks;
    const auto check = [&checks](bool wrong, const QString& good, const QString& bad) {
        checks << RuleCheck{wrong ? bad : good, !wrong};
    };
    check(total > draft.budget || has(OverBudget, CostLinesDoNotAddUp, CostRangeReversed),
          Words::tr("예산 안에서 해요."),
          Words::tr("정하신 예산을 넘을 수 있어요. 광고 채널을 빼거나 기획안을 다시 골라 주세요."));
    const FieldProblem period = checkPeriod(draft.period, today);
    check(period != FieldProblem::None, Words::tr("날짜가 알맞아요."), periodProblemText(period));
    check(has(RewardForReview), Words::tr("후기를 써 달라는 조건이 없어요."),
          Words::tr("후기를 쓰면 무언가를 준다는 말은 법으로 막혀 있어요. 글을 고쳐 주세요."));
    check(has(TagOrShareToEnter), Words::tr("친구 태그나 공유를 조건으로 걸지 않아요."),
          Words::tr("친구 태그나 공유를 조건으로 걸면 인스타그램이 막을 수 있어요. 글을 고쳐 주세요."));
    check(has(MissingTaxNote), Words::tr("경품 세금 안내가 필요 없거나, 이미 적혀 있어요."),
          Words::tr("5만 원이 넘는 경품은 세금 안내가 있어야 해요."));
    check(has(EmptyText, TextTooLong, NotKorean, NotThreeSteps), Words::tr("글이 읽기 알맞은 길이예요."),
          Words::tr("비어 있거나 너무 긴 글이 있어요. 포스터 글을 봐 주세요."));
    return checks;
}

} // namespace madang
