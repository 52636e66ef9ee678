#include "support/program.h"
#include "support/programs.h"
#include "support/temp_folder.h"

#include <QJsonArray>

using namespace madang;
using namespace Qt::StringLiterals;
using test::Ran;
using test::run;

/// Files of customers and of sales, by the command line.
class TestCliImports final : public QObject {
    Q_OBJECT

private slots:
    void customersComeInOnceAndADryRunWritesNothing()
    {
        const QString campaign = publishedEvent();
        QVERIFY(!campaign.isEmpty());
        const QString file = m_folder.write(u"손님.csv"_s, "이름,휴대폰\n김,1012345678\n이,010-9999-8888\n박,없음\n");
        const QStringList import{u"participants"_s, u"import"_s,     file,   u"--campaign"_s,
                                 campaign,          u"--data-dir"_s, data(), u"--json"_s};
        const QJsonObject dry = run(import + QStringList{u"--dry-run"_s}).json();
        QCOMPARE(dry.value(u"added"_s).toInt(), 2);
        QVERIFY(dry.value(u"dryRun"_s).toBool());
        QCOMPARE(dry.value(u"columns"_s).toArray().size(), 2);
        const QJsonObject problem = dry.value(u"problems"_s).toArray().first().toObject();
        QCOMPARE(problem.value(u"row"_s).toInt(), 4);
        QCOMPARE(problem.value(u"reason"_s).toString(), u"not-a-mobile"_s);
        QCOMPARE(customers(campaign), 0);

        const Ran first = run(import);
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.json().value(u"added"_s).toInt(), 2);
        QCOMPARE(customers(campaign), 2);
        const QJsonObject again = run(import).json();
        QCOMPARE(again.value(u"added"_s).toInt(), 0);
        QCOMPARE(again.value(u"already"_s).toInt(), 2);
        QCOMPARE(customers(campaign), 2);
        QVERIFY(!first.out.contains("12345678")); // numbers of customers do not leave
    }

    void salesComeInByDays()
    {
        const QString file = m_folder.write(
            u"매출.csv"_s, "일자,결제금액,건수\n2026-11-01,\"12,000원\",3\n2026-11-01,-2000,1\n합계,10000,4\n");
        const QStringList import{u"sales"_s, u"import"_s, file, u"--data-dir"_s, data(), u"--json"_s};
        QCOMPARE(run(import + QStringList{u"--dry-run"_s}).json().value(u"added"_s).toInt(), 1);
        QCOMPARE(sales().value(u"daysKnown"_s).toInt(), 0);
        QCOMPARE(run(import).json().value(u"added"_s).toInt(), 1);
        QCOMPARE(run(import).json().value(u"unchanged"_s).toInt(), 1);
        QCOMPARE(sales().value(u"amount"_s).toInteger(), 10'000);
        QCOMPARE(sales().value(u"receipts"_s).toInt(), 4);
        const Ran set = run({u"sales"_s, u"set"_s, u"2026-11-02"_s, u"12만원"_s, u"--data-dir"_s, data()});
        QCOMPARE(set.code, 0);
        QCOMPARE(sales().value(u"amount"_s).toInteger(), 130'000);
        QCOMPARE(run({u"sales"_s, u"show"_s, u"--data-dir"_s, data()}).code, 2);
    }

    void whatCannotBeImportedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("refused");
        QTest::newRow("noise") << QByteArray("\0\1\2\3\xFF\xFE\0\1", 8) << u"not-text"_s;
        QTest::newRow("another table") << QByteArray("메뉴,칼로리\n치킨,많음\n") << u"unknown-columns"_s;
        QTest::newRow("half a spreadsheet") << QByteArray("PK\x03\x04half") << u"not-a-sheet"_s;
    }
    void whatCannotBeImportedIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, refused);
        const QString file = m_folder.write(u"무엇.csv"_s, bytes);
        const Ran ran = run({u"sales"_s, u"import"_s, file, u"--data-dir"_s, data(), u"--json"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json().value(u"refused"_s).toString(), refused);
        QVERIFY(!ran.err.isEmpty());
    }

private:
    QString data() const { return m_folder.filePath(u"data"_s); }
    QString publishedEvent() const
    {
        const Ran plan = run({u"plan"_s, u"--goal"_s, u"sales"_s, u"--industry"_s, u"cafe"_s, u"--region"_s,
                              u"서울 마포구"_s, u"--budget"_s, u"300000"_s, u"--json"_s});
        const QString file = m_folder.write(u"plan.json"_s, beginningToday(plan.json()));
        const Ran published = run({u"publish"_s, u"--campaign"_s, file, u"--channels"_s, u"naver-cafe"_s,
                                   u"--data-dir"_s, data(), u"--json"_s});
        const QByteArray last = published.out.trimmed().split('\n').last();
        return QJsonDocument::fromJson(last).object().value(u"campaign"_s).toString();
    }
    /// Plans begin when the season says so; customers can only join an event that runs.
    static QByteArray beginningToday(QJsonObject document)
    {
        const QDate today = QDateTime::currentDateTimeUtc().addSecs(9 * 3600).date();
        const QJsonObject period{{u"days"_s, 7},
                                 {u"recommended"_s,
                                  QJsonObject{{u"first"_s, today.toString(Qt::ISODate)},
                                              {u"last"_s, today.addDays(6).toString(Qt::ISODate)}}}};
        QJsonArray plans;
        for (const QJsonValue& value : document.value(u"plans"_s).toArray()) {
            QJsonObject plan = value.toObject();
            plan.insert(u"period"_s, period);
            plans.append(plan);
        }
        document.insert(u"plans"_s, plans);
        return QJsonDocument(document).toJson();
    }
    qsizetype customers(const QString& campaign) const
    {
        return run({u"participants"_s, u"list"_s, u"--campaign"_s, campaign, u"--data-dir"_s, data(), u"--json"_s})
            .json()
            .value(u"entries"_s)
            .toArray()
            .size();
    }
    QJsonObject sales() const
    {
        return run({u"sales"_s, u"show"_s, u"--from"_s, u"2026-11-01"_s, u"--to"_s, u"2026-11-30"_s, u"--data-dir"_s,
                    data(), u"--json"_s})
            .json();
    }

    test::TempFolder m_folder;
};

MADANG_TEST(QCoreApplication, TestCliImports)
#include "tst_cli_imports.moc"
