#pragma once

#include "domain/plan.h"
#include "domain/result.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// Plans as JSON: the one shape that the command line prints, the hub sends, models are asked for
/// and the database keeps. Money in whole won, days as ISO 8601. Writing and reading again gives
/// the same value.
///
/// Reading never throws, whatever the other side sent: BadReply names the field that is missing or
/// of the wrong kind, a number that is not whole or beyond what a small store can mean (kBudgetMax,
/// ten million people) and a list or text of absurd length. It does not judge the plan: that is
/// plan_rules' part.
nlohmann::json planToJson(const Plan& plan);
Result<Plan> planFromJson(const nlohmann::json& value);

/// {"industry", "region", "season"}: lists of {"keyword", "relevance", "why"}.
Result<Trends> trendsFromJson(const nlohmann::json& value);

/// The whole answer: {"trends", "plans", "provider", "source", "madeAt"}. `madeAt` is empty where
/// it was never stamped.
nlohmann::json answerToJson(const PlanAnswer& answer);
Result<PlanAnswer> answerFromJson(const nlohmann::json& value);

/// The question, without the day it is asked on.
nlohmann::json requestToJson(const PlanRequest& request);
Result<PlanRequest> requestFromJson(const nlohmann::json& value);

} // namespace madang
