#include "support/program.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <QJsonDocument>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Ran;
using test::run;
using test::SandboxProcess;

/// `madang-cli check-business` against the imitated tax office: shape and exit code of every answer.
class TestCliBusiness final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.port() > 0); }

    void saysWhatTheOfficeSays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("status");
        QTest::newRow("valid") << u"124-81-00998"_s << u"124-81-00998"_s << u"active"_s;
        QTest::newRow("digits alone") << u"1248100998"_s << u"124-81-00998"_s << u"active"_s;
        QTest::newRow("suspended") << u"999-99-99997"_s << u"999-99-99997"_s << u"suspended"_s;
        QTest::newRow("closed") << u"999-99-99982"_s << u"999-99-99982"_s << u"closed"_s;
        QTest::newRow("unregistered") << u"999-99-99978"_s << u"999-99-99978"_s << u"unregistered"_s;
    }
    void saysWhatTheOfficeSays()
    {
        QFETCH(const QString, typed);
        const Ran ran = check(typed, settings(m_sandbox.port()));
        QCOMPARE(ran.code, 0);
        const QJsonObject answer = ran.json();
        QTEST(answer.value(u"number"_s).toString(), "shown");
        QTEST(answer.value(u"status"_s).toString(), "status");
        QCOMPARE(answer.value(u"checkDigit"_s).toBool(), true);
        QCOMPARE(answer.value(u"source"_s).toString(), u"nts"_s);
        QCOMPARE(ran.out.count('\n'), 1);
    }

    void asksNobodyAboutAMalformedNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("check digit") << u"124-81-00997"_s;
        QTest::newRow("short") << u"124-81"_s;
        QTest::newRow("all zero") << u"000-00-00000"_s;
        QTest::newRow("letters") << u"124-AB-00998"_s;
    }
    void asksNobodyAboutAMalformedNumber()
    {
        QFETCH(const QString, typed);
        const Ran ran = check(typed, settings(m_sandbox.port()));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json().value(u"checkDigit"_s).toBool(true), false);
        QCOMPARE(ran.json().value(u"status"_s).toString(), u"unknown"_s);
        QCOMPARE(ran.json().value(u"source"_s).toString(), u"none"_s);
    }

    void anOfficeThatCannotBeReachedIsHalfTheWork()
    {
        const Ran ran = check(u"124-81-00998"_s, settings(1)); // nobody listens there
        QCOMPARE(ran.code, 1);
        QVERIFY(!ran.err.isEmpty());
        QCOMPARE(ran.json().value(u"checkDigit"_s).toBool(), true);
        QCOMPARE(ran.json().value(u"status"_s).toString(), u"unknown"_s);
        QCOMPARE(ran.json().value(u"source"_s).toString(), u"none"_s);
    }

    void theSecondTimeTheAnswerIsOurOwn()
    {
        const QString known = settings(m_sandbox.port());
        const QString data = m_folder.filePath(u"data"_s);
        QVERIFY(QDir().mkpath(data));
        const QStringList asked{u"check-business"_s, u"124-81-00998"_s, u"--settings"_s, known, u"--data-dir"_s, data,
                                u"--json"_s};
        QCOMPARE(run(asked).json().value(u"source"_s).toString(), u"nts"_s);
        QCOMPARE(run(asked).json().value(u"source"_s).toString(), u"cache"_s);
    }

    void wantsOneNumber()
    {
        QCOMPARE(run({u"check-business"_s, u"--json"_s}).code, 2);
        QCOMPARE(run({u"check-business"_s, u"1"_s, u"2"_s}).code, 2);
    }

private:
    QString settings(int port) const
    {
        const QString address = u"http://127.0.0.1:%1/odcloud"_s.arg(port);
        const QJsonObject document{{u"providers"_s, QJsonObject{{u"nts"_s, QJsonObject{{u"baseUrl"_s, address}}}}}};
        return m_folder.write(u"settings-%1.json"_s.arg(port), QJsonDocument(document).toJson());
    }
    Ran check(const QString& number, const QString& file) const
    {
        return run({u"check-business"_s, number, u"--settings"_s, file, u"--data-dir"_s,
                    m_folder.filePath(u"nowhere"_s), u"--json"_s});
    }

    test::TempFolder m_folder;
    SandboxProcess m_sandbox;
};

MADANG_TEST(QCoreApplication, TestCliBusiness)
#include "tst_cli_business.moc"
