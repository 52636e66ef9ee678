#include "support/program.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Ran;
using test::run;
using test::SandboxProcess;

class TestCli final : public QObject {
    Q_OBJECT

private slots:
    void plansThreeEventsWithoutANetwork()
    {
        const Ran ran = plan();
        QCOMPARE(ran.code, 0);
        const QJsonObject document = ran.json();
        QCOMPARE(document.value(u"provider"_s).toString(), u"library"_s);
        QCOMPARE(document.value(u"source"_s).toString(), u"fresh"_s);
        QVERIFY(document.value(u"trends"_s).toObject().contains(u"season"_s));
        const QJsonArray plans = document.value(u"plans"_s).toArray();
        QCOMPARE(plans.size(), 3);
        QStringList tiers;
        for (const QJsonValue& value : plans) {
            const QJsonObject plan = value.toObject();
            tiers << plan.value(u"tier"_s).toString();
            const QJsonObject cost = plan.value(u"cost"_s).toObject();
            qint64 sum = 0;
            for (const QJsonValue& line : cost.value(u"lines"_s).toArray())
                sum += line.toObject().value(u"amount"_s).toInteger();
            QCOMPARE(sum, cost.value(u"max"_s).toInteger());
            QVERIFY(sum <= 500'000);
        }
        QCOMPARE(tiers, (QStringList{u"low"_s, u"mid"_s, u"high"_s}));
    }

    void writesEverySizeOfAPlan()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"plan.json"_s, plan().out);
        const Ran ran = run({u"poster"_s, u"--plan"_s, file, u"--out"_s, folder.filePath(u"out"_s), u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray files = ran.json().value(u"files"_s).toArray();
        QCOMPARE(files.size(), 30);
        for (const QJsonValue& value : files) {
            const QFileInfo written(value.toObject().value(u"path"_s).toString());
            QVERIFY(written.isFile());
            QCOMPARE(written.size(), value.toObject().value(u"bytes"_s).toInteger());
        }
    }

    void publishesOnEveryPracticeChannel()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"plan.json"_s, plan().out);
        withoutFilms(folder.filePath(u"data"_s));
        const Ran ran = run({u"publish"_s, u"--campaign"_s, file, u"--channels"_s, u"all"_s, u"--data-dir"_s,
                             folder.filePath(u"data"_s), u"--json"_s});
        checkPublished(ran);
    }

    void publishesAtAChosenTime()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"plan.json"_s, plan().out);
        const QStringList publish{u"publish"_s,
                                  u"--campaign"_s,
                                  file,
                                  u"--channels"_s,
                                  u"naver-cafe"_s,
                                  u"--data-dir"_s,
                                  folder.filePath(u"data"_s),
                                  u"--json"_s,
                                  u"--at"_s};
        for (const QString& wrong : {u"tomorrow"_s, u"2020-01-01T10:00"_s})
            QCOMPARE(run(publish + QStringList{wrong}).code, 2);
        const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
        const Ran ran = run(publish + QStringList{tomorrow});
        QCOMPARE(ran.code, 0);
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        QVERIFY2(lines.first().contains(R"("state":"waiting")"), lines.first().constData());
        QVERIFY2(lines.last().contains(R"("state":"scheduled")"), lines.last().constData());
    }

    void tellsChannelsWhomToWriteTo()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"plan.json"_s, plan().out);
        const QString data = folder.filePath(u"data"_s);
        const auto publish = [&](const QStringList& more) {
            return run(QStringList{u"publish"_s, u"--campaign"_s, file, u"--data-dir"_s, data, u"--json"_s} + more);
        };
        for (const QString& wrong : {u"fax.number=1"_s, u"kakao-talk.colour=red"_s, u"kakao-talk.audience=everybody"_s,
                                     u"kakao-brand.receivers=031-123-4567"_s, u"kakao-brand.receivers=@nowhere"_s})
            QCOMPARE(publish({u"--channels"_s, u"kakao-talk"_s, u"--option"_s, wrong}).code, 1);
        const Ran ran = publish({u"--channels"_s, u"kakao-talk"_s, u"--option"_s, u"kakao-talk.audience=friends"_s});
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QVERIFY(ran.out.contains("친구 3명 가운데 1명에게 보냈어요."));

        const QString numbers = folder.write(u"numbers.txt"_s, "010-1234-5678\n010-8765-4321\n");
        const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
        const Ran later = publish({u"--channels"_s, u"kakao-brand"_s, u"--option"_s,
                                   u"kakao-brand.receivers=@"_s + numbers, u"--at"_s, tomorrow});
        QVERIFY2(later.code == 0, (later.out + later.err).constData());
        const QString id
            = QJsonDocument::fromJson(later.out.trimmed().split('\n').last()).object().value(u"campaign"_s).toString();
        QVERIFY(!id.isEmpty());
        const Ran exported = run({u"campaigns"_s, u"export"_s, id, u"--data-dir"_s, data});
        QCOMPARE(exported.code, 0);
        QVERIFY(exported.out.contains("kakao-brand"));
        for (const char* number : {"1234-5678", "12345678", "8765-4321", "87654321", "receivers"})
            QVERIFY2(!exported.out.contains(number), number);
        QFile database(data + u"/madang.db"_s); // and nobody reads them there
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray kept = database.readAll();
        QVERIFY(kept.contains("kakao-brand") && !kept.contains("1234-5678") && !kept.contains("8765-4321"));
    }

    void publishesToASandboxOfAnotherProcess()
    {
        const SandboxProcess sandbox;
        QVERIFY(sandbox.port() > 0);
        const test::TempFolder folder;
        QJsonObject providers;
        const QHash<QString, QString> paths{{u"instagram"_s, u"ig-graph"_s}, {u"naver"_s, u"naver-openapi"_s},
                                            {u"kakao"_s, u"kapi"_s},         {u"kt"_s, u"kt"_s},
                                            {u"media"_s, u"cdn"_s},          {u"nts"_s, u"odcloud"_s}};
        for (auto it = paths.cbegin(); it != paths.cend(); ++it)
            providers.insert(
                it.key(), QJsonObject{{u"baseUrl"_s, u"http://127.0.0.1:%1/%2"_s.arg(sandbox.port()).arg(it.value())}});
        const QString settings
            = folder.write(u"settings.json"_s, QJsonDocument(QJsonObject{{u"providers"_s, providers}}).toJson());
        const QString file = folder.write(u"plan.json"_s, plan().out);
        withoutFilms(folder.filePath(u"data"_s));
        const Ran ran = run({u"--settings"_s, settings, u"--data-dir"_s, folder.filePath(u"data"_s), u"publish"_s,
                             u"--campaign"_s, file, u"--json"_s});
        checkPublished(ran);

        const Ran business = run({u"check-business"_s, u"124-81-00998"_s, u"--settings"_s, settings, u"--json"_s});
        QCOMPARE(business.code, 0);
        QCOMPARE(business.json().value(u"status"_s).toString(), u"active"_s);
        QCOMPARE(business.json().value(u"source"_s).toString(), u"nts"_s);
    }

    void publishesAPictureThatLiesInABucket()
    {
        const SandboxProcess sandbox;
        QVERIFY(sandbox.port() > 0);
        const test::TempFolder folder;
        const QString at = u"http://127.0.0.1:%1/"_s.arg(sandbox.port());
        const QJsonObject bucket{
            {u"baseUrl"_s, at + u"s3"_s}, {u"bucket"_s, u"practice-pictures"_s}, {u"region"_s, u"kr-practice"_s}};
        const QJsonObject document{
            {u"providers"_s,
             QJsonObject{{u"media"_s, bucket}, {u"instagram"_s, QJsonObject{{u"baseUrl"_s, at + u"ig-graph"_s}}}}}};
        const QString settings = folder.write(u"settings.json"_s, QJsonDocument(document).toJson());
        const QString file = folder.write(u"plan.json"_s, plan().out);
        const QStringList publish{u"publish"_s,
                                  u"--campaign"_s,
                                  file,
                                  u"--channels"_s,
                                  u"instagram"_s,
                                  u"--data-dir"_s,
                                  folder.filePath(u"data"_s),
                                  u"--settings"_s,
                                  settings,
                                  u"--json"_s};
        qputenv("MADANG_SECRET_MEDIA", "PRACTICEKEY:another-secret");
        QCOMPARE(run(publish).code, 1);
        qputenv("MADANG_SECRET_MEDIA", "PRACTICEKEY:practice-s3-secret");
        const Ran ran = run(publish);
        qunsetenv("MADANG_SECRET_MEDIA");
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.out.contains("\"state\":\"done\""));
    }

    void plansByAModelSayWhatTheyCost()
    {
        const SandboxProcess sandbox;
        QVERIFY(sandbox.port() > 0);
        const test::TempFolder folder;
        const QJsonObject claude{{u"baseUrl"_s, u"http://127.0.0.1:%1/anthropic"_s.arg(sandbox.port())},
                                 {u"model"_s, u"claude-haiku-5-5"_s}};
        const QJsonObject document{{u"providers"_s, QJsonObject{{u"claude"_s, claude}}}};
        const QString settings = folder.write(u"settings.json"_s, QJsonDocument(document).toJson());
        const QString data = folder.filePath(u"data"_s);
        const QStringList arguments = planArguments()
            << u"--settings"_s << settings << u"--data-dir"_s << data << u"--json"_s;

        const Ran fresh = run(arguments);
        QVERIFY2(fresh.code == 0, fresh.err.constData());
        QCOMPARE(fresh.json().value(u"provider"_s).toString(), u"claude"_s);
        const QJsonObject cost = fresh.json().value(u"cost"_s).toObject();
        QCOMPARE(cost.value(u"currency"_s).toString(), u"KRW"_s);
        QVERIFY(cost.value(u"actual"_s).toInteger() > 0);
        QVERIFY(cost.value(u"actual"_s).toInteger() <= cost.value(u"estimate"_s).toInteger());

        const Ran kept = run(arguments);
        QCOMPARE(kept.json().value(u"source"_s).toString(), u"cache"_s);
        QCOMPARE(kept.json().value(u"cost"_s).toObject().value(u"actual"_s).toInteger(), 0);

        // A ceiling that no question fits under: another question is not asked.
        folder.write(u"data/settings.ini"_s, "[ai]\nceiling=1\n");
        const Ran free = run(QStringList(arguments) << u"--prize"_s << u"음료"_s);
        QVERIFY2(free.code == 0, free.err.constData());
        QCOMPARE(free.json().value(u"provider"_s).toString(), u"library"_s);
        const QJsonArray passedOver = free.json().value(u"passedOver"_s).toArray();
        QCOMPARE(passedOver.first().toObject().value(u"reason"_s).toString(), u"cost-ceiling"_s);
    }

    void aMissingKeyIsNoLogin()
    {
        const Ran ran = run(planArguments() << u"--provider"_s << u"claude"_s << u"--json"_s);
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(QString::fromUtf8(ran.err).contains(u"AI 열쇠"_s), ran.err.constData());
        QVERIFY(!QString::fromUtf8(ran.err).contains(u"로그인"_s));
    }

    void judgesABusinessNumberAlone()
    {
        const Ran wrong = run({u"check-business"_s, u"124-81-00997"_s, u"--json"_s});
        QCOMPARE(wrong.code, 1);
        QCOMPARE(wrong.json().value(u"checkDigit"_s).toBool(), false);
        const Ran right = run({u"check-business"_s, u"124-81-00998"_s, u"--json"_s});
        QCOMPARE(right.json().value(u"source"_s).toString(), u"none"_s);
    }

    void wrongUseIsSaidAndIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{u"fly"_s};
        QTest::newRow("no such goal") << QStringList{u"plan"_s, u"--goal"_s, u"riches"_s, u"--industry"_s, u"cafe"_s};
        QTest::newRow("budget of zero") << QStringList{u"plan"_s, u"--goal"_s,   u"sales"_s, u"--industry"_s,
                                                       u"cafe"_s, u"--budget"_s, u"0"_s};
        QTest::newRow("no such option") << QStringList{u"plan"_s, u"--colour"_s};
        QTest::newRow("no such provider") << QStringList{u"plan"_s, u"--goal"_s,     u"sales"_s, u"--industry"_s,
                                                         u"cafe"_s, u"--provider"_s, u"oracle"_s};
    }

    void wrongUseIsSaidAndIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(ran.out.isEmpty());
    }

    void aDamagedDatabaseIsSaidAndLeftAlone()
    {
        const test::TempFolder folder;
        folder.write(u"madang.db"_s, QByteArray(4096, 'x'));
        const Ran ran = run({u"campaigns"_s, u"list"_s, u"--data-dir"_s, folder.path()});
        QCOMPARE(ran.code, 1);
        QVERIFY(QString::fromUtf8(ran.err).contains(u"손상"));
    }

    void soundsAreLookedAtBeforeTheyAreSet()
    {
        const test::TempFolder folder;
        const QString playlist = folder.write(u"노래.mp3"_s, "#EXTM3U\nfile:///etc/passwd\n");
        for (const QString& use : {u"--film"_s, u"--greeting"_s}) {
            const Ran refused = run({u"sound"_s, use, playlist, u"--data-dir"_s, folder.path()});
            QCOMPARE(refused.code, 1);
            QVERIFY(QString::fromUtf8(refused.err).contains(u"소리 파일"));
        }
        const QString song = folder.write(u"song.mp3"_s, QByteArray("ID3\x04\0\0\0\0\0\0\xff\xfb", 12));
        const Ran set = run({u"sound"_s, u"--film"_s, song, u"--data-dir"_s, folder.path(), u"--json"_s});
        QCOMPARE(set.code, 0);
        QCOMPARE(set.json().value(u"film"_s).toString(), song);
        QVERIFY(set.json().value(u"greeting"_s).toString().isEmpty());
        const Ran unset = run({u"sound"_s, u"--film"_s, QString(), u"--data-dir"_s, folder.path(), u"--json"_s});
        QVERIFY(unset.json().value(u"film"_s).toString().isEmpty());
    }

    void theDoctorFindsASoundProgram()
    {
        const test::TempFolder folder;
        const Ran ran = run({u"doctor"_s, u"--data-dir"_s, folder.path(), u"--json"_s});
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QVERIFY(ran.json().value(u"ok"_s).toBool());
    }

    void aBackupCanBeRestored()
    {
        const test::TempFolder folder;
        const QString file = folder.write(u"plan.json"_s, plan().out);
        const QString data = folder.filePath(u"data"_s);
        QCOMPARE(
            run({u"publish"_s, u"--campaign"_s, file, u"--channels"_s, u"naver-cafe"_s, u"--data-dir"_s, data}).code,
            0);
        QCOMPARE(run({u"backup"_s, folder.filePath(u"copy.db"_s), u"--data-dir"_s, data}).code, 0);
        const QString other = folder.filePath(u"other"_s);
        QCOMPARE(run({u"restore"_s, folder.filePath(u"copy.db"_s), u"--data-dir"_s, other}).code, 0);
        const Ran list = run({u"campaigns"_s, u"list"_s, u"--data-dir"_s, other, u"--json"_s});
        QCOMPARE(list.json().value(u"campaigns"_s).toArray().size(), 1);
    }

private:
    /// Half a minute each, and tested elsewhere.
    static void withoutFilms(const QString& data)
    {
        QCOMPARE(run({u"sound"_s, u"--ffmpeg"_s, u"/nowhere/ffmpeg"_s, u"--data-dir"_s, data}).code, 0);
    }
    static Ran plan() { return run(planArguments() << u"--json"_s); }
    static QStringList planArguments()
    {
        return {u"plan"_s,     u"--goal"_s,      u"new-customers"_s, u"--industry"_s, u"restaurant"_s,
                u"--region"_s, u"경기 수원시"_s, u"--budget"_s,      u"500000"_s};
    }

    static void checkPublished(const Ran& ran)
    {
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QHash<QString, QString> states;
        const QList<QByteArray> lines = ran.out.trimmed().split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject change = QJsonDocument::fromJson(line).object();
            QVERIFY2(!change.isEmpty(), line.constData());
            states.insert(change.value(u"channel"_s).toString(), change.value(u"state"_s).toString());
        }
        QCOMPARE(QJsonDocument::fromJson(lines.last()).object().value(u"state"_s).toString(), u"done"_s);
        for (const QString& channel :
             {u"uridongne-tv"_s, u"ringo-biz"_s, u"genie-tv"_s, u"instagram"_s, u"naver-cafe"_s, u"kakao-talk"_s})
            QVERIFY2(states.value(channel) == u"done", qUtf8Printable(channel + u' ' + states.value(channel)));
    }
};

MADANG_TEST(QCoreApplication, TestCli)
#include "tst_cli.moc"
