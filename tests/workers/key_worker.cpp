// key_worker write|read|remove NAME [KEY]: one word with the system's store of keys; what it answered on stdout.
#include "services/async/then.h"
#include "services/secret_store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
template <typename T>
int say(const QFuture<Result<T>>& future, const std::function<QByteArray(const Result<T>&)>& words)
{
    QObject context;
    async::onResult(&context, future, [&](const Result<T>& answer) {
        const QByteArray line = answer ? words(answer) : errorKey(answer.error().kind).toUtf8();
        std::puts(line.constData());
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const std::unique_ptr<SecretStore> store = makeKeychainStore();
    const auto done = [](const Result<void>&) { return QByteArray("done"); };
    const QString& name = arguments.at(1);
    if (arguments.first() == u"write")
        return say<void>(store->write(name, Secret(arguments.at(2).toUtf8())), done);
    if (arguments.first() == u"remove")
        return say<void>(store->remove(name), done);
    // A test may look at what it wrote itself.
    return say<Secret>(store->read(name), [](const Result<Secret>& key) { return "key " + key->reveal(); });
}
