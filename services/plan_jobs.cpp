#include "services/plan_jobs.h"

#include "services/async/on_cancel.h"
#include "services/async/then.h"
#include "services/background_jobs.h"
#include "services/http/json.h"
#include "services/jobs/job_answers.h"
#include "services/log.h"
#include "services/plan_json.h"
#include "services/planning_service.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kKind = u"plan"_s;
constexpr int kPercentForPlan = 30; ///< begun, of three; the rest is for the end

Result<PlanAnswer> readAnswer(const QByteArray& result)
{
    const Result<nlohmann::json> document = json::parse(result);
    return document ? answerFromJson(*document) : Result<PlanAnswer>(document.error());
}
} // namespace

PlanJobs::PlanJobs(PlanningService& planning, BackgroundJobs& jobs, QObject* parent)
    : QObject(parent)
    , m_planning(planning)
    , m_answers(std::make_unique<JobAnswers>(jobs.runner()))
{
    jobs.runner().add(kKind, [this](JobContext& context) { return work(context); });
}

PlanJobs::~PlanJobs() = default;

PlanOffer PlanJobs::offer(const PlanRequest& request) const
{
    return m_planning.offer(request);
}

QFuture<Result<PlanAnswer>> PlanJobs::propose(const QString& draftId, const PlanRequest& request,
                                              const PlanProgress& progress)
{
    const QByteArray arguments = json::dump({{"draft", json::utf8(draftId)}, {"request", requestToJson(request)}});
    m_watching.insert(arguments, progress);
    auto result = m_answers->join({.kind = kKind, .arguments = arguments, .idempotencyKey = {}});
    async::whenFinished(this, result, [this, arguments](const auto&) { m_watching.remove(arguments); });
    const QFuture<Result<PlanAnswer>> answer = async::andThen(this, result, readAnswer);
    async::onCancel(this, answer, [result]() mutable { result.cancel(); });
    return answer;
}

QFuture<Result<QByteArray>> PlanJobs::work(JobContext& context)
{
    const QByteArray arguments = context.arguments();
    const Result<nlohmann::json> document = json::parse(arguments);
    const Result<PlanRequest> request
        = document ? requestFromJson(json::at(*document, "request")) : Result<PlanRequest>(document.error());
    if (!request)
        return async::ready(Result<QByteArray>(request.error()));
    PlanRequest asked = *request;
    asked.reference = context.id(); // a job that is taken up again after a crash goes on paying for one answer
    const auto progress = [this, arguments, context](int begun) mutable {
        if (const PlanProgress& watching = m_watching.value(arguments))
            watching(begun);
        if (const Result<void> kept = context.progress(begun * kPercentForPlan); !kept)
            log::warning(u"plans: progress not kept: "_s + kept.error().detail);
    };
    QFuture<Result<PlanAnswer>> answer = m_planning.propose(asked, {}, progress);
    context.onCancel(this, [answer]() mutable { answer.cancel(); });
    return async::andThen(this, answer,
                          [](const PlanAnswer& good) -> Result<QByteArray> { return json::dump(answerToJson(good)); });
}

} // namespace madang
