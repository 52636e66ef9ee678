#include "domain/plan_rules.h"
#include "fuzz/fuzz.h"
#include "services/ai/plan_prompt.h"
#include "services/http/json.h"
#include "services/plan_json.h"
#include "support/model_answers.h"

#include <nlohmann/json.hpp>

/// What is read as plans can be judged, written and read again.
void madang::fuzz::once(const QByteArray& bytes)
{
    static const PlanRequest request = test::someRequest();
    if (const Result<QList<Plan>> plans = plan_prompt::readPlans(bytes)) {
        for (const PlanFinding& finding : checkAnswer(*plans, request))
            MUST(!plan_prompt::inWords(finding).isEmpty());
        for (const Plan& plan : *plans) {
            const Result<Plan> again = planFromJson(planToJson(plan));
            MUST(again && *again == plan);
        }
    }
    if (const Result<Trends> trends = plan_prompt::readTrends(bytes))
        MUST(trends->industry.size() < 1'000);
    if (const Result<nlohmann::json> document = json::parse(bytes)) {
        if (const Result<PlanAnswer> answer = answerFromJson(*document))
            MUST(answerFromJson(answerToJson(*answer)));
        if (const Result<PlanRequest> question = requestFromJson(*document))
            MUST(requestFromJson(requestToJson(*question)));
    }
}
