#pragma once

#include "domain/plan.h"
#include "domain/plan_rules.h"
#include "services/ai/text_model.h"

namespace madang {

/// What models are asked, and how their answers are read. The texts and shapes are resources/prompts/*-1.*; whoever
/// changes one gives it the next number, so that answers to the old one are not taken for answers to the new.
namespace plan_prompt {

inline constexpr auto kVersion = "2";

/// What decides the answer, as JSON; without the days, which are told apart in the question.
QByteArray requestJson(const PlanRequest& request);

ModelAsk plans(const PlanRequest& request);
ModelAsk trends(const PlanRequest& request);
/// The same question with the answer it got and what was wrong with it.
ModelAsk repair(const PlanRequest& request, const QByteArray& answer, const QStringList& findings);

/// What follows from the rest (tier, number of days, sum of the cost, return) is worked out here and not believed.
/// BadReply where the shape is wrong; the plans themselves are not judged.
Result<QList<Plan>> readPlans(const QByteArray& answer);
Result<Trends> readTrends(const QByteArray& answer);

/// A finding in words that a model can act on.
QString inWords(const PlanFinding& finding);

} // namespace plan_prompt
} // namespace madang
