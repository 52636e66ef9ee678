#include "runtime/runtime.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QGuiApplication>

using namespace madang;
using namespace Qt::StringLiterals;

/// Practice mode and the way out of it, as every program opens the data.
class TestRuntime final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TempFolder>(); }

    void aFreshStartIsARehearsalUntilTheOwnerSwitchesItOff()
    {
        auto runtime = open();
        QVERIFY(runtime->isPractice());
        QVERIFY(!runtime->isModeGiven());
        QCOMPARE(runtime->outside.providers().value(u"instagram"_s).baseUrl.host(), u"127.0.0.1"_s);
        runtime->settings.setPractice(false);
        runtime.reset();
        runtime = open();
        QVERIFY(!runtime->isPractice()); // also where nothing is connected yet
        QCOMPARE(runtime->outside.providers().value(u"instagram"_s).baseUrl, QUrl(u"https://graph.instagram.com"_s));
        QVERIFY(!runtime->outside.providers().value(u"instagram"_s).isSetUp());
        runtime->settings.reset();
        runtime.reset();
        QVERIFY(!open()->isPractice()); // reset does not touch it
    }

    void whatTheProgramIsStartedWithCountsBeforeTheSwitch()
    {
        Settings(m_folder->path()).setPractice(false);
        RuntimeOptions options;
        options.practice = true;
        auto runtime = open(options);
        QVERIFY(runtime->isPractice());
        QVERIFY(runtime->isModeGiven());
        runtime.reset();
        options.practice = false;
        options.settingsFile
            = m_folder->write(u"addresses.json"_s, "{\"providers\":{\"kt\":{\"baseUrl\":\"http://127.0.0.1:9\"}}}");
        Settings(m_folder->path()).setAddress(u"kt"_s, u"https://other.example.com"_s);
        runtime = open(options);
        QVERIFY(runtime->isPractice()); // everything that is set up is on this machine
        QVERIFY(runtime->isModeGiven());
        QCOMPARE(runtime->outside.providers().value(u"kt"_s).baseUrl, QUrl(u"http://127.0.0.1:9"_s));
    }

    void addressesOfTheOwnersCountAtOnceOutsideOfPractice()
    {
        Settings(m_folder->path()).setAddress(u"claude"_s, u"https://ai.example.com"_s);
        auto runtime = open();
        QVERIFY(!runtime->outside.providers().value(u"claude"_s).baseUrl.isValid()); // a rehearsal asks nobody
        runtime->settings.setPractice(false);
        runtime.reset();
        runtime = open();
        const auto url = [&runtime](const char* provider) {
            return runtime->outside.providers().value(QString::fromLatin1(provider)).baseUrl.toString();
        };
        QCOMPARE(url("claude"), u"https://ai.example.com"_s);
        QVERIFY(runtime->pictures.ready().isEmpty());
        runtime->settings.setAddress(u"webui"_s, u"http://192.168.0.7:7860"_s);
        QCOMPARE(runtime->pictures.ready(), QStringList{u"webui"_s});
        runtime->settings.setAddress(u"claude"_s, {});
        QCOMPARE(url("claude"), u"https://api.anthropic.com"_s);
    }

    void whatWasMadeInPracticeStaysPractice()
    {
        auto runtime = open();
        const Campaign rehearsed = runtime->campaigns.create(runtime->isPractice()).value_or({});
        QVERIFY(rehearsed.practice);
        runtime->settings.setPractice(false);
        runtime.reset();
        runtime = open();
        QVERIFY(runtime->campaigns.load(rehearsed.id)->practice);
        QCOMPARE(runtime->outside.isFor(rehearsed).error().kind, ErrorKind::OtherMode);
        const auto published = runtime->publishing.publish(rehearsed.id);
        QVERIFY(published.isFinished());
        QCOMPARE(published.result().error().kind, ErrorKind::OtherMode);
        const Campaign again = runtime->campaigns.createLike(rehearsed.id, runtime->isPractice()).value_or({});
        QVERIFY(!again.practice); // "지난번처럼" is how it becomes real
        QVERIFY(runtime->outside.isFor(again).has_value());
    }

private:
    std::unique_ptr<Runtime> open(RuntimeOptions options = {}) const
    {
        options.dataFolder = m_folder->path();
        Result<std::unique_ptr<Runtime>> runtime = Runtime::open(options);
        if (!runtime)
            qFatal("cannot open: %s", qUtf8Printable(runtime.error().detail));
        return std::move(runtime).value();
    }

    std::unique_ptr<test::TempFolder> m_folder;
};

MADANG_TEST(QGuiApplication, TestRuntime)
#include "tst_runtime.moc"
