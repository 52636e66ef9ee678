#pragma once

#include "domain/result.h"
#include "services/jobs/job_answers.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <functional>

namespace madang {

/// The owner's wish to publish an event, as a durable job: what was pressed is on disk before anything is drawn, and is
/// taken up again when the program was killed meanwhile. `plan` draws the pictures, writes the intents into the journal
/// and starts them; it finds out by itself what an earlier try has done.
class PublishJobs final : public QObject {
public:
    using Plan = std::function<QFuture<Result<QStringList>>(const QString& campaignId)>;

    PublishJobs(JobRunner& jobs, Plan plan);

    /// The ids of the intents that were planned.
    QFuture<Result<QStringList>> submit(const QString& campaignId);

private:
    JobAnswers m_answers;
};

} // namespace madang
