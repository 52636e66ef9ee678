#pragma once

#include "domain/plan.h"

namespace madang {

/// Below this an event cannot buy even a printed notice; above the largest, an owner has mistyped.
inline constexpr Won kBudgetMin = 30'000;
inline constexpr Won kBudgetMax = 100'000'000;
/// Over this a prize needs the note on tax (기타소득 5만 원 초과).
inline constexpr Won kPrizeTaxNoteAbove = 50'000;
inline constexpr int kEventDaysMax = 60;

enum class PlanProblem {
    CostLinesDoNotAddUp,
    OverBudget,
    CostRangeReversed,
    SameMechanismTwice,
    NotThreePlans,
    TiersOutOfOrder,
    EmptyText,
    TextTooLong,
    NotKorean,
    NotThreeSteps,
    BadPeriod,
    InThePast,
    BadPrize,
    BadEstimate,
    RewardForReview,
    TagOrShareToEnter,
    MissingTaxNote,
};
QString planProblemKey(PlanProblem problem);

struct PlanFinding {
    PlanProblem problem;
    int planIndex = -1; ///< −1: the answer as a whole
    QString detail;
};

/// Everything that is wrong with one plan for this request: adds up, under the ceiling, possible dates, Korean
/// text of bearable length, and nothing that the law or a platform forbids (a reward for a review, tag-a-friend
/// or share-to-enter, a prize over 50,000 won without the tax note).
QList<PlanFinding> checkPlan(const Plan& plan, const PlanRequest& request, int index = 0);

/// checkPlan for each, and what holds between them: three, low to high, three different mechanisms.
QList<PlanFinding> checkAnswer(const QList<Plan>& plans, const PlanRequest& request);

} // namespace madang
