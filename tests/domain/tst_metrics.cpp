#include "domain/metrics.h"
#include "support/program.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace madang;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void percentIsUnknownWithoutAWhole();
    void returnIsUnknownWithoutAnInvestment_data();
    void returnIsUnknownWithoutAnInvestment();
    void splitsTheRestFiftyThirtyTwenty_data();
    void splitsTheRestFiftyThirtyTwenty();
    void partsAlwaysAddUp();
    void everyKindKeyComesBack();
};

void MetricsTest::percentIsUnknownWithoutAWhole()
{
    QVERIFY(!percentOf(5, 0));
    QVERIFY(!percentOf(0, 0));
    QVERIFY(!percentOf(5, -10));
    QCOMPARE(percentOf(0, 10).value(), 0.0);
    QCOMPARE(percentOf(1, 4).value(), 25.0);
    QCOMPARE(percentOf(30, 20).value(), 150.0);
    QCOMPARE(percentOf(-5, 20).value(), -25.0);
}

void MetricsTest::returnIsUnknownWithoutAnInvestment_data()
{
    QTest::addColumn<Won>("revenue");
    QTest::addColumn<Won>("investment");
    QTest::addColumn<std::optional<double>>("percent");
    QTest::newRow("nothing spent") << Won(500'000) << Won(0) << std::optional<double>();
    QTest::newRow("nothing at all") << Won(0) << Won(0) << std::optional<double>();
    QTest::newRow("money back") << Won(300'000) << Won(-1) << std::optional<double>();
    QTest::newRow("even") << Won(300'000) << Won(300'000) << std::optional<double>(0.0);
    QTest::newRow("double") << Won(600'000) << Won(300'000) << std::optional<double>(100.0);
    QTest::newRow("all lost") << Won(0) << Won(300'000) << std::optional<double>(-100.0);
    QTest::newRow("half lost") << Won(150'000) << Won(300'000) << std::optional<double>(-50.0);
}

void MetricsTest::returnIsUnknownWithoutAnInvestment()
{
    QFETCH(Won, revenue);
    QFETCH(Won, investment);
    QFETCH(std::optional<double>, percent);
    const std::optional<double> result = roiPercent(revenue, investment);
    QCOMPARE(result.has_value(), percent.has_value());
    if (percent)
        QCOMPARE(*result, *percent);
}

void MetricsTest::splitsTheRestFiftyThirtyTwenty_data()
{
    QTest::addColumn<Won>("channelSpend");
    QTest::addColumn<Won>("planned");
    QTest::addColumn<QList<Won>>("parts"); // channels, prize, content, operation
    QTest::newRow("nothing") << Won(0) << Won(0) << QList<Won>{0, 0, 0, 0};
    QTest::newRow("no channel costs") << Won(0) << Won(300'000) << QList<Won>{0, 150'000, 90'000, 60'000};
    QTest::newRow("with channel costs") << Won(100'000) << Won(300'000) << QList<Won>{100'000, 100'000, 60'000, 40'000};
    QTest::newRow("odd won stay in operation") << Won(0) << Won(9) << QList<Won>{0, 4, 2, 3};
    QTest::newRow("all on channels") << Won(300'000) << Won(300'000) << QList<Won>{300'000, 0, 0, 0};
    QTest::newRow("over the plan") << Won(400'000) << Won(300'000) << QList<Won>{400'000, 0, 0, 0};
}

void MetricsTest::splitsTheRestFiftyThirtyTwenty()
{
    QFETCH(Won, channelSpend);
    QFETCH(Won, planned);
    QFETCH(QList<Won>, parts);
    const MoneySplit split = splitMoney(channelSpend, planned);
    QCOMPARE((QList<Won>{split.channels, split.prize, split.content, split.operation}), parts);
}

void MetricsTest::partsAlwaysAddUp()
{
    for (Won planned = 0; planned < 250; ++planned) {
        for (const Won spent : {Won(0), Won(1), Won(37), Won(100), Won(249)}) {
            const MoneySplit split = splitMoney(spent, planned);
            QCOMPARE(split.total(), std::max(spent, planned));
            QVERIFY(split.prize >= 0 && split.content >= 0 && split.operation >= 0);
            QVERIFY(split.prize >= split.content);
        }
    }
    QCOMPARE(splitMoney(33'333'333, 100'000'000).total(), Won(100'000'000));
}

void MetricsTest::everyKindKeyComesBack()
{
    using enum MetricKind;
    QSet<QString> keys;
    for (const MetricKind kind : {Views, Reach, Likes, Comments, Shares, Calls, Spend}) {
        keys << metricKindKey(kind);
        QVERIFY(metricKindFromKey(metricKindKey(kind)) == kind);
    }
    QCOMPARE(keys.size(), 7);
    QVERIFY(!metricKindFromKey(u"clicks"));
}

MADANG_TEST(QCoreApplication, MetricsTest)
#include "tst_metrics.moc"
