#pragma once

#include "domain/plan.h"
#include "domain/result.h"
#include "services/plan_provider.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace madang {

class BackgroundJobs;
class JobAnswers;
class JobContext;
class PlanningService;
struct PlanOffer;

/// Plans as durable jobs: what was asked for goes on when the program was closed or killed meanwhile, and whoever asks
/// for the same again gets what has been worked on, not a second one that is paid for too.
class PlanJobs final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it; `jobs` has to be started.
    PlanJobs(PlanningService& planning, BackgroundJobs& jobs, QObject* parent = nullptr);
    ~PlanJobs() override;

    /// Who would be asked first, and what that costs at most.
    PlanOffer offer(const PlanRequest& request) const;
    /// For one draft. As PlanningService::propose; the same question about the same draft joins the job that is under
    /// way or has an answer. Cancelling the future cancels the job.
    QFuture<Result<PlanAnswer>> propose(const QString& draftId, const PlanRequest& request,
                                        const PlanProgress& progress);

private:
    QFuture<Result<QByteArray>> work(JobContext& context);

    PlanningService& m_planning;
    std::unique_ptr<JobAnswers> m_answers;
    QHash<QByteArray, PlanProgress> m_watching; ///< by arguments
};

} // namespace madang
