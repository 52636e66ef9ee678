#include "services/secret_store.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
/// A session bus of its own with a real store of keys behind it; everything in it ends with it.
class Session {
public:
    enum class Store { Open, Locked, NoBus };

    explicit Session(Store store)
        : m_store(store)
    {
    }

    /// What the programs say, one after the other in one session.
    QByteArrayList run(const QList<QStringList>& commands)
    {
        QString script;
        if (m_store == Store::Open)
            script += u"printf 'a password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"_s;
        if (m_store == Store::NoBus)
            script += u"export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere\n"_s;
        for (const QStringList& command : commands)
            script += u"'%1' '%2'\n"_s.arg(QStringLiteral(KEY_WORKER), command.join(u"' '"_s));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"HOME"_s})
            environment.insert(name, m_folder.path());
        environment.remove(u"DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, script});
        if (!process.waitForFinished(60'000))
            return {};
        QByteArrayList lines = process.readAllStandardOutput().split('\n');
        lines.removeLast();
        return lines;
    }

private:
    Store m_store;
    test::TempFolder m_folder;
};

bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}
} // namespace

class TestSecretStores final : public QObject {
    Q_OBJECT

private slots:
    void theEnvironmentIsReadAndNotWritten()
    {
        const auto store = makeEnvironmentStore();
        qunsetenv("MADANG_SECRET_CLAUDE");
        QCOMPARE(waitFor(store->read(u"claude"_s)).error().kind, ErrorKind::NotFound);
        qputenv("MADANG_SECRET_CLAUDE", "sk-1");
        const Result<Secret> key = waitFor(store->read(u"claude"_s));
        QVERIFY(key);
        QCOMPARE(key->reveal(), QByteArray("sk-1"));
        QVERIFY(!waitFor(store->write(u"claude"_s, Secret("sk-2"))));
        QVERIFY(!waitFor(store->remove(u"claude"_s)));
        QCOMPARE(waitFor(store->read(u"claude"_s))->reveal(), QByteArray("sk-1"));
        qunsetenv("MADANG_SECRET_CLAUDE");
    }

    void aRealStoreKeepsKeysFromOneProgramToTheNext()
    {
        if (!isThere({u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}))
            QSKIP("gnome-keyring is not installed");
        const QByteArrayList said = Session(Session::Store::Open)
                                        .run({{u"read"_s, u"claude"_s},
                                              {u"write"_s, u"claude"_s, u"sk-one"_s},
                                              {u"write"_s, u"openai"_s, u"sk-two"_s},
                                              {u"read"_s, u"claude"_s},
                                              {u"write"_s, u"claude"_s, u"sk-three"_s},
                                              {u"read"_s, u"claude"_s},
                                              {u"remove"_s, u"claude"_s},
                                              {u"read"_s, u"claude"_s},
                                              {u"read"_s, u"openai"_s}});
        QCOMPARE(said,
                 (QByteArrayList{"not-found", "done", "done", "key sk-one", "done", "key sk-three", "done", "not-found",
                                 "key sk-two"}));
    }

    void theDataKeyGoesIntoARealStoreAndIsFoundThereAgain()
    {
        if (!isThere({u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}))
            QSKIP("gnome-keyring is not installed");
        const test::TempFolder data;
        const QByteArrayList said
            = Session(Session::Store::Open)
                  .run({{u"judge"_s, data.path()}, {u"data"_s, data.path()}, {u"data"_s, data.path()}});
        QCOMPARE(said.size(), 3);
        QCOMPARE(said.first(), QByteArray("system"));
        QVERIFY2(said.at(1).startsWith("store "), said.at(1).constData());
        QCOMPARE(said.at(2), said.at(1));
        QVERIFY(QDir(data.path()).entryList({u"*.key"_s}).isEmpty());
    }

    void withoutARealStoreTheDataKeyStaysBesideTheData_data() { whatCannotBeKeptIsSaid_data(); }
    void withoutARealStoreTheDataKeyStaysBesideTheData()
    {
        QFETCH(const int, store);
        if (!isThere({u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}))
            QSKIP("gnome-keyring is not installed");
        const test::TempFolder data;
        const QByteArrayList said
            = Session(Session::Store(store))
                  .run({{u"judge"_s, data.path()}, {u"data"_s, data.path()}, {u"data"_s, data.path()}});
        QCOMPARE(said.size(), 3);
        QCOMPARE(said.first(), QByteArray("this-run"));
        QVERIFY2(said.at(1).startsWith("file "), said.at(1).constData());
        QCOMPARE(said.at(2), said.at(1));
        QCOMPARE(QDir(data.path()).entryList({u"*.key"_s}).size(), 1);
    }

    void whatCannotBeKeptIsSaid_data()
    {
        QTest::addColumn<int>("store");
        QTest::newRow("a store that nobody opens") << int(Session::Store::Locked);
        QTest::newRow("no store") << int(Session::Store::NoBus);
    }
    void whatCannotBeKeptIsSaid()
    {
        QFETCH(const int, store);
        if (!isThere({u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}))
            QSKIP("gnome-keyring is not installed");
        const QByteArrayList said
            = Session(Session::Store(store)).run({{u"write"_s, u"claude"_s, u"sk-one"_s}, {u"read"_s, u"claude"_s}});
        QCOMPARE(said.size(), 2);
        QVERIFY2(said.first() == "unavailable" || said.first() == "forbidden", said.first().constData());
        QVERIFY2(said.last() == "unavailable" || said.last() == "not-found", said.last().constData());
    }

private:
    static bool isThere(const QStringList& programs)
    {
        const bool all = std::ranges::all_of(programs, &isInstalled);
        if (!all && qEnvironmentVariableIsSet("CI"))
            QTest::qFail("a program of the test packages is missing", __FILE__, __LINE__);
        return all;
    }
};

MADANG_TEST(QCoreApplication, TestSecretStores)
#include "tst_secret_stores.moc"
