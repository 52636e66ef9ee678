#include "services/secrets/environment_store.h"

#include "services/async/then.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QFuture<Result<void>> keepsNothing()
{
    return async::ready(Result<void>(Error{ErrorKind::Unavailable, u"the environment keeps no keys"_s, {}}));
}
} // namespace

std::unique_ptr<SecretStore> makeEnvironmentStore()
{
    return std::make_unique<EnvironmentStore>();
}

QFuture<Result<Secret>> EnvironmentStore::read(const QString& name)
{
    const QByteArray variable = "MADANG_SECRET_" + name.toUpper().toLatin1();
    const QByteArray value = qgetenv(variable.constData());
    if (value.isEmpty())
        return async::ready(Result<Secret>(Error{ErrorKind::NotFound, QString::fromLatin1(variable), {}}));
    return async::ready(Result<Secret>(Secret(value)));
}

QFuture<Result<void>> EnvironmentStore::write(const QString&, const Secret&)
{
    return keepsNothing();
}

QFuture<Result<void>> EnvironmentStore::remove(const QString&)
{
    return keepsNothing();
}

} // namespace madang
