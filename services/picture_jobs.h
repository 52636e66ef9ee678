#pragma once

#include "domain/picture.h"
#include "services/image_provider.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>

namespace madang {

class BackgroundJobs;
class CostLedger;
class JobAnswers;
class JobContext;
class PictureService;
struct PictureAnswer;

/// Pictures as durable jobs: what was asked for goes on when the program was closed or killed meanwhile, and whoever
/// asks for the same gets what is being worked on. What may have been ordered and paid for before the end of the
/// program is not ordered again: then only a picture that was kept is an answer, else ConnectionLost.
class PictureJobs final : public QObject {
    Q_OBJECT

public:
    /// All outlive it; the ledger may be null, `jobs` has to be started.
    PictureJobs(PictureService& pictures, BackgroundJobs& jobs, CostLedger* ledger, QObject* parent = nullptr);
    ~PictureJobs() override;

    /// For one draft, as PictureService::paint. Cancelling the future cancels the job, forgetting it does not.
    QFuture<PictureAnswer> paint(const QString& draftId, const PictureWish& wish, const PictureProgress& progress = {});
    /// What an earlier run, or an earlier visit, has left unfinished for that draft.
    QList<PictureWish> underWay(const QString& draftId) const;

private:
    QFuture<Result<QByteArray>> work(JobContext& context);

    PictureService& m_pictures;
    BackgroundJobs& m_jobs;
    CostLedger* m_ledger;
    std::unique_ptr<JobAnswers> m_answers;
    QHash<QByteArray, PictureProgress> m_watching; ///< by arguments
};

} // namespace madang
