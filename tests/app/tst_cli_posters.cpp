#include "support/program.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Ran;
using test::run;
using test::SandboxProcess;

/// `madang-cli poster --provider …` as design.md §6 promises it, against a sandbox in another process.
class TestCliPosters final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.port() > 0);
        const Ran plan = run({u"plan"_s, u"--goal"_s, u"sales"_s, u"--industry"_s, u"restaurant"_s, u"--region"_s,
                              u"경기 수원시"_s, u"--json"_s});
        QCOMPARE(plan.code, 0);
        m_plan = m_folder.write(u"plan.json"_s, plan.out);
    }

    void drawsOnPicturesOfAModel_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::newRow("stability") << u"stability"_s;
        QTest::newRow("openai") << u"openai"_s;
        QTest::newRow("webui") << u"webui"_s;
    }
    void drawsOnPicturesOfAModel()
    {
        QFETCH(const QString, provider);
        const Ran ran = posters(provider, settings());
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY2(!ran.err.contains("그림"), ran.err.constData()); // Qt may speak of the runtime folder
        const QJsonArray pictures = ran.json().value(u"pictures"_s).toArray();
        QCOMPARE(pictures.size(), 3);
        for (const QJsonValue& picture : pictures) {
            QCOMPARE(picture[u"provider"_s].toString(), provider);
            QCOMPARE(picture[u"source"_s].toString(), u"fresh"_s);
            QVERIFY(picture[u"usage"_s][u"width"_s].toInt() > 0);
            QVERIFY(picture[u"failed"_s].toArray().isEmpty());
        }
        QVERIFY(ran.json().value(u"notices"_s).toArray().isEmpty());
        const QJsonArray files = ran.json().value(u"files"_s).toArray();
        QCOMPARE(files.size(), 3);
        for (const QJsonValue& file : files) {
            QImageReader reader(file[u"path"_s].toString());
            QCOMPARE(reader.size(), QSize(800, 800));
            QVERIFY(reader.text(u"Comment"_s).startsWith(u"AI로 만든 그림 ("_s + provider));
        }
        // The same wish again: nothing is asked and nothing paid.
        const Ran again = posters(provider, settings());
        for (const QJsonValue& picture : again.json().value(u"pictures"_s).toArray())
            QCOMPARE(picture[u"source"_s].toString(), u"cache"_s);
    }

    void thePainterNeedsNobody()
    {
        for (const QString& provider : {u"painter"_s, QString()}) {
            const Ran ran = posters(provider, {});
            QVERIFY2(ran.code == 0, ran.err.constData());
            QCOMPARE(ran.json().value(u"files"_s).toArray().size(), 3);
            for (const QJsonValue& picture : ran.json().value(u"pictures"_s).toArray())
                QCOMPARE(picture[u"provider"_s].toString(), u"painter"_s);
            const QString path = ran.json().value(u"files"_s).toArray().first()[u"path"_s].toString();
            QVERIFY(QImageReader(path).text(u"Comment"_s).isEmpty());
        }
    }

    void withoutAPlanTheSampleIsDrawn()
    {
        const QString folder = m_folder.filePath(u"sample"_s);
        const Ran ran = run({u"poster"_s, u"--style"_s, u"fancy"_s, u"--size"_s, u"all"_s, u"--out"_s, folder,
                             u"--bleed"_s, u"--layout"_s, u"fancy-coupon"_s, u"--scenes"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray files = ran.json().value(u"files"_s).toArray();
        QCOMPARE(files.size(), 10); // of one style only
        for (const QJsonValue& file : files)
            QCOMPARE(file[u"style"_s].toString(), u"fancy"_s);
        // Its description alone gives the same picture.
        const QString scene = QDir(folder).filePath(u"fancy.poster.json"_s);
        const Ran again = run({u"poster"_s, u"--scene"_s, scene, u"--size"_s, u"kakao"_s, u"--out"_s,
                               m_folder.filePath(u"again"_s), u"--json"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        const QImage one(QDir(folder).filePath(u"fancy-kakao.jpg"_s));
        const QImage other(m_folder.filePath(u"again/fancy-kakao.jpg"_s));
        QVERIFY(!one.isNull());
        QCOMPARE(other, one);
    }

    void whatCannotBeIsSaid()
    {
        const QString folder = m_folder.filePath(u"nothing"_s);
        QCOMPARE(run({u"poster"_s, u"--out"_s, folder, u"--layout"_s, u"upside-down"_s}).code, 2);
        QCOMPARE(run({u"poster"_s, u"--out"_s, folder, u"--style"_s, u"baroque"_s}).code, 2);
        QCOMPARE(run({u"poster"_s, u"--out"_s, folder, u"--scene"_s, m_plan}).code, 1);
        QCOMPARE(run({u"poster"_s, u"--out"_s, folder, u"--scene"_s, m_plan, u"--plan"_s, m_plan}).code, 2);
        QCOMPARE(run({u"poster"_s, u"--out"_s, folder, u"--photo"_s, m_plan}).code, 1);
        QVERIFY(!QDir(folder).exists());
    }

    void whereAModelFailsThePainterDrawsAndSaysWhy()
    {
        const QString nobody = write({{u"webui"_s, u"http://127.0.0.1:9/"_s}});
        const Ran ran
            = run({u"poster"_s, u"--plan"_s, m_plan, u"--size"_s, u"kakao"_s, u"--out"_s, m_folder.filePath(u"out"_s),
                   u"--provider"_s, u"webui"_s, u"--settings"_s, nobody, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json().value(u"files"_s).toArray().size(), 3);
        for (const QJsonValue& picture : ran.json().value(u"pictures"_s).toArray()) {
            QCOMPARE(picture[u"source"_s].toString(), u"painter"_s);
            QCOMPARE(picture[u"failed"_s][0][u"provider"_s].toString(), u"webui"_s);
            const QString reason = picture[u"failed"_s][0][u"reason"_s].toString();
            QVERIFY(reason == u"offline" || reason == u"breaker-open");
        }
        const QJsonArray notices = ran.json().value(u"notices"_s).toArray();
        QVERIFY(!notices.isEmpty());
        for (const QJsonValue& notice : notices) {
            QVERIFY(notice.toString().contains(u"기본 그림으로 그렸어요"_s));
            QVERIFY(ran.err.contains(notice.toString().toUtf8()));
        }
    }

    void aModelThatIsNotSetUpIsSaid()
    {
        for (const QString& provider : {u"stability"_s, u"openai"_s, u"webui"_s}) {
            const Ran ran = posters(provider, {});
            QCOMPARE(ran.code, 1);
            QVERIFY(!ran.err.isEmpty() && ran.out.isEmpty());
        }
        QCOMPARE(posters(u"dall-e"_s, {}).code, 2);
    }

    void keysComeFromTheEnvironmentAndGoNowhereElse()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MADANG_SECRET_STABILITY"_s, u"practice-stability-key"_s);
        const Ran right = posters(u"stability"_s, settings(), environment);
        QVERIFY2(right.code == 0, right.err.constData());
        environment.insert(u"MADANG_SECRET_STABILITY"_s, u"sk-wrong-and-secret"_s);
        const Ran wrong = run({u"poster"_s, u"--plan"_s, m_plan, u"--index"_s, u"2"_s, u"--style"_s, u"fancy"_s,
                               u"--size"_s, u"kakao"_s, u"--out"_s, m_folder.filePath(u"out"_s), u"--provider"_s,
                               u"stability"_s, u"--settings"_s, settings(), u"--json"_s},
                              environment);
        QCOMPARE(wrong.code, 0);
        QCOMPARE(wrong.json().value(u"pictures"_s)[0][u"failed"_s][0][u"reason"_s].toString(), u"unauthorized"_s);
        QVERIFY(!(wrong.out + wrong.err).contains("sk-wrong"));
        // OpenAI's key is not shown to whoever paints instead of OpenAI.
        environment.insert(u"MADANG_SECRET_OPENAI"_s, u"sk-openai"_s);
        const QString elsewhere = write({{u"openaiImages"_s, u"https://images.example/v1"_s}});
        const Ran none = posters(u"openai"_s, elsewhere, environment);
        QCOMPARE(none.code, 1); // not set up
    }

private:
    Ran posters(const QString& provider, const QString& settingsFile, const QProcessEnvironment& environment = {})
    {
        QStringList arguments{u"poster"_s,
                              u"--plan"_s,
                              m_plan,
                              u"--size"_s,
                              u"kakao"_s,
                              u"--out"_s,
                              m_folder.filePath(u"out"_s),
                              u"--data-dir"_s,
                              m_folder.filePath(u"data"_s),
                              u"--json"_s};
        if (!provider.isEmpty())
            arguments << u"--provider"_s << provider;
        if (!settingsFile.isEmpty())
            arguments << u"--settings"_s << settingsFile;
        return run(arguments, environment);
    }
    QString write(const QHash<QString, QString>& addresses)
    {
        QJsonObject providers;
        for (auto it = addresses.cbegin(); it != addresses.cend(); ++it)
            providers.insert(it.key(), QJsonObject{{u"baseUrl"_s, it.value()}});
        return m_folder.write(u"settings.json"_s, QJsonDocument(QJsonObject{{u"providers"_s, providers}}).toJson());
    }
    QString settings()
    {
        const QString root = u"http://127.0.0.1:%1/"_s.arg(m_sandbox.port());
        return write({{u"stability"_s, root + u"stability"_s},
                      {u"openaiImages"_s, root + u"openai/v1"_s},
                      {u"webui"_s, root + u"webui/"_s}});
    }

    const SandboxProcess m_sandbox;
    const test::TempFolder m_folder;
    QString m_plan;
};

MADANG_TEST(QCoreApplication, TestCliPosters)
#include "tst_cli_posters.moc"
