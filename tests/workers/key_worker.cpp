// key_worker write|read|remove NAME [KEY]: one word with the system's store of keys; what it answered on stdout.
// key_worker judge|data FOLDER: where keys would be kept; where the data key of that folder is, after moving it in.
#include "services/async/then.h"
#include "services/data_key_service.h"
#include "services/database.h"
#include "services/owner_secrets.h"
#include "services/personal_cipher.h"
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

int runLoop(const QFuture<QByteArray>& words)
{
    QObject context;
    async::onResult(&context, words, [](const QByteArray& line) {
        std::puts(line.constData());
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

int judge(const QString& folder)
{
    OwnerSecrets secrets(folder, makeKeychainStore());
    return runLoop(async::then(&secrets, secrets.judge(), [](SecretPlace place) {
        return QByteArray(place == SecretPlace::System ? "system" : "this-run");
    }));
}

int dataKey(const QString& folder)
{
    const Result<std::unique_ptr<Database>> database = Database::open(folder);
    if (!database)
        return 1;
    OwnerSecrets secrets(folder, makeKeychainStore());
    PersonalCipher cipher;
    DataKeyService key(**database, cipher, secrets, false);
    key.look();
    return runLoop(async::then(&key, key.settled(), [&](DataKeyState) {
        return async::then(&key, key.moveIntoStore(), [&](const Result<void>&) {
            const QByteArray place = key.place() == DataKeyPlace::Store ? "store "
                : key.place() == DataKeyPlace::KeyFile                  ? "file "
                                                                        : "nowhere ";
            return QByteArray(place + cipher.fingerprint().toHex());
        });
    }));
}
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const std::unique_ptr<SecretStore> store = makeKeychainStore();
    const auto done = [](const Result<void>&) { return QByteArray("done"); };
    const QString& name = arguments.at(1);
    if (arguments.first() == u"judge")
        return judge(name);
    if (arguments.first() == u"data")
        return dataKey(name);
    if (arguments.first() == u"write")
        return say<void>(store->write(name, Secret(arguments.at(2).toUtf8())), done);
    if (arguments.first() == u"remove")
        return say<void>(store->remove(name), done);
    // A test may look at what it wrote itself.
    return say<Secret>(store->read(name), [](const Result<Secret>& key) { return "key " + key->reveal(); });
}
