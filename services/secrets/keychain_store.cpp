#include "services/secrets/keychain_store.h"

#include <qt6keychain/keychain.h>

#include <QPromise>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kService = u"Madang"_s;

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, job.errorString(), {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Forbidden, job.errorString(), {}};
    default:
        return {ErrorKind::Unavailable, job.errorString(), {}};
    }
}

/// Runs a job that deletes itself, and hands on what `answer` makes of its good end.
template <typename T, typename Job, typename Answer>
QFuture<Result<T>> run(Job* job, const QString& name, Answer answer)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, answer](QKeychain::Job*) {
        promise->addResult(job->error() == QKeychain::NoError ? answer(*job) : Result<T>(errorOf(*job)));
        promise->finish();
    });
    job->start();
    return promise->future();
}
} // namespace

std::unique_ptr<SecretStore> makeKeychainStore()
{
    return std::make_unique<KeychainStore>();
}

QFuture<Result<Secret>> KeychainStore::read(const QString& name)
{
    return run<Secret>(new QKeychain::ReadPasswordJob(kService), name,
                       [](const QKeychain::ReadPasswordJob& job) { return Result<Secret>(Secret(job.binaryData())); });
}

QFuture<Result<void>> KeychainStore::write(const QString& name, const Secret& secret)
{
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret.reveal());
    return run<void>(job, name, [](const QKeychain::WritePasswordJob&) { return Result<void>(); });
}

QFuture<Result<void>> KeychainStore::remove(const QString& name)
{
    return run<void>(new QKeychain::DeletePasswordJob(kService), name,
                     [](const QKeychain::DeletePasswordJob&) { return Result<void>(); });
}

} // namespace madang
