#include "services/background_jobs.h"

#include "services/database.h"
#include "services/jobs/job_runner.h"
#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

struct BackgroundJobs::Parts {
    Parts(Database& database, const Clock& clock)
        : store(database)
        , runner(database, store, clock)
    {
    }

    JobStore store;
    JobRunner runner;
};

BackgroundJobs::BackgroundJobs(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(database, clock))
{
    connect(&m_parts->runner, &JobRunner::storageFailed, this,
            [](const Error& error) { log::error(u"jobs: %1 %2"_s.arg(errorKey(error.kind), error.detail)); });
}

BackgroundJobs::~BackgroundJobs() = default;

void BackgroundJobs::start()
{
    m_parts->runner.start();
}

void BackgroundJobs::stop()
{
    m_parts->runner.stop();
}

JobRunner& BackgroundJobs::runner()
{
    return m_parts->runner;
}

} // namespace madang
