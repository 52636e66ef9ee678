#include "domain/entry.h"
#include "domain/korean_text.h"
#include "support/program.h"

#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;
using namespace madang;

class EntryTest : public QObject {
    Q_OBJECT

private slots:
    void numbersEntries_data();
    void numbersEntries();
    void codesHaveNoLettersThatLookAlike();
    void everyLetterComesUpAtEveryPlace();
    void differentBitsGiveDifferentCodes();
    void letsCustomersJoinOnlyWhileItRuns_data();
    void letsCustomersJoinOnlyWhileItRuns();
    void everySourceKeyComesBack();
};

void EntryTest::numbersEntries_data()
{
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<int>("running");
    QTest::addColumn<QString>("number");
    const QDateTime noon(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    QTest::newRow("first") << u"3f2a9c01"_s << noon << 1 << u"EVT3F2A-20261123-001"_s;
    QTest::newRow("three digits") << u"3f2a9c01"_s << noon << 999 << u"EVT3F2A-20261123-999"_s;
    QTest::newRow("grows") << u"3f2a9c01"_s << noon << 1000 << u"EVT3F2A-20261123-1000"_s;
    QTest::newRow("short id") << u"a1"_s << noon << 7 << u"EVTA1-20261123-007"_s;
    QTest::newRow("day in Korea") << u"3f2a"_s << QDateTime(QDate(2026, 12, 31), QTime(15, 0), Qt::UTC) << 2
                                  << u"EVT3F2A-20270101-002"_s;
    QTest::newRow("percent in the id") << u"%2%3"_s << noon << 1 << u"EVT%2%3-20261123-001"_s;
}

void EntryTest::numbersEntries()
{
    QFETCH(QString, campaign);
    QFETCH(QDateTime, at);
    QFETCH(int, running);
    QFETCH(QString, number);
    QCOMPARE(entryNumber(campaign, at, running), number);
}

void EntryTest::codesHaveNoLettersThatLookAlike()
{
    for (const quint64 bits :
         {quint64(0), quint64(1), quint64(0x0123456789abcdef), std::numeric_limits<quint64>::max()}) {
        const QString code = entryCode(bits);
        QCOMPARE(code.size(), kEntryCodeLength);
        for (const QChar c : code) {
            QVERIFY2((c >= u'A' && c <= u'Z') || (c >= u'2' && c <= u'9'), qPrintable(code));
            QVERIFY2(!u"01OIL"_s.contains(c), qPrintable(code));
        }
    }
    QCOMPARE(entryCode(0), u"22222222"_s);
    QCOMPARE(entryCode(1), u"32222222"_s);
    QCOMPARE(entryCode(31), u"23222222"_s);
}

void EntryTest::everyLetterComesUpAtEveryPlace()
{
    QList<QSet<QChar>> seen(kEntryCodeLength);
    quint64 place = 1;
    for (int at = 0; at < kEntryCodeLength; ++at, place *= 31) {
        for (quint64 letter = 0; letter < 31; ++letter)
            seen[at] << entryCode(letter * place).at(at);
        QCOMPARE(seen[at].size(), 31);
    }
}

void EntryTest::differentBitsGiveDifferentCodes()
{
    QSet<QString> codes;
    for (quint64 i = 0; i < 2000; ++i)
        codes << entryCode(i * 0x9E3779B97F4A7C15U);
    QCOMPARE(codes.size(), 2000);
}

void EntryTest::letsCustomersJoinOnlyWhileItRuns_data()
{
    QTest::addColumn<CampaignState>("state");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("error");
    const QDate first(2026, 11, 26);
    const QDate last(2026, 12, 2);
    const auto inKorea = [](QDate day, QTime time) { return QDateTime(day, time, koreanTime()); };
    const auto row = [](const char* name, CampaignState state, const QDateTime& now, const QString& error) {
        QTest::newRow(name) << state << now << error;
    };
    row("draft", CampaignState::Draft, inKorea(first, QTime(12, 0)), u"not-found"_s);
    row("the evening before", CampaignState::Published, inKorea(first.addDays(-1), QTime(23, 59, 59)), u"rejected"_s);
    row("first minute", CampaignState::Published, inKorea(first, QTime(0, 0)), QString());
    row("last minute", CampaignState::Published, inKorea(last, QTime(23, 59, 59)), QString());
    row("the next minute", CampaignState::Published, inKorea(last.addDays(1), QTime(0, 0)), u"rejected"_s);
    row("first minute by UTC", CampaignState::Published, inKorea(first, QTime(0, 0)).toUTC(), QString());
    row("ended early", CampaignState::Ended, inKorea(first, QTime(12, 0)), u"rejected"_s);
}

void EntryTest::letsCustomersJoinOnlyWhileItRuns()
{
    QFETCH(CampaignState, state);
    QFETCH(QDateTime, now);
    QFETCH(QString, error);
    Campaign campaign;
    campaign.state = state;
    campaign.period = {QDate(2026, 11, 26), QDate(2026, 12, 2)};
    const Result<void> joined = mayJoin(campaign, now);
    QCOMPARE(joined.has_value() ? QString() : errorKey(joined.error().kind), error);
}

void EntryTest::everySourceKeyComesBack()
{
    QSet<QString> keys;
    for (const EntrySource source :
         {EntrySource::Counter, EntrySource::Kiosk, EntrySource::Phone, EntrySource::Import}) {
        keys << entrySourceKey(source);
        QVERIFY(entrySourceFromKey(entrySourceKey(source)) == source);
    }
    QCOMPARE(keys.size(), 4);
    QVERIFY(!entrySourceFromKey(u"web"));
    QCOMPARE(runningNumber(entryNumber(u"3f2a"_s, QDateTime({2026, 11, 23}, {3, 0}, Qt::UTC), 1'234)), 1'234);
    QCOMPARE(runningNumber(u"something else"), 0);
}

MADANG_TEST(QCoreApplication, EntryTest)
#include "tst_entry.moc"
