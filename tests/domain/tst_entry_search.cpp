#include "domain/entry_search.h"
#include "domain/korean_text.h"
#include "support/program.h"

#include <QObject>
#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;

class TestEntrySearch final : public QObject {
    Q_OBJECT

private slots:
    void findsBy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << u""_s << true;
        QTest::newRow("spaces alone") << u"   "_s << true;
        QTest::newRow("one last digit") << u"5"_s << true;
        QTest::newRow("three last digits") << u"567"_s << true;
        QTest::newRow("four last digits") << u"5678"_s << true;
        QTest::newRow("digits from the masked middle") << u"2345"_s << false;
        QTest::newRow("the phone as it is typed") << u"01012"_s << true;
        QTest::newRow("with hyphens") << u"010-1234"_s << true;
        QTest::newRow("whole") << u"010-1234-5678"_s << true;
        QTest::newRow("another whole one") << u"010-1234-5679"_s << false;
        QTest::newRow("running number") << u"12"_s << true;
        QTest::newRow("running number as printed") << u"012"_s << true;
        QTest::newRow("another running number") << u"13"_s << false;
        QTest::newRow("end of the entry number") << u"20261123-012"_s << true;
        QTest::newRow("entry number") << u"evt3f2a-20261123-012"_s << true;
        QTest::newRow("code") << u"abcd"_s << true;
        QTest::newRow("the middle of the code") << u"bcd2"_s << false;
        QTest::newRow("nickname") << u"손님"_s << true;
        QTest::newRow("nickname with space") << u" 김손님 "_s << true;
        QTest::newRow("nobody") << u"박"_s << false;
    }
    void findsBy()
    {
        QFETCH(const QString, typed);
        QTEST(EntryQuery(typed).matches(customer()), "found");
    }

    void whoIsForgottenIsFoundByNumberOnly()
    {
        Entry gone = customer();
        gone.phone.clear();
        gone.nickname.clear();
        gone.personal = PersonalState::Destroyed;
        QVERIFY(EntryQuery(u"12"_s).matches(gone));
        QVERIFY(!EntryQuery(u"5678"_s).matches(gone));
        QVERIFY(!EntryQuery(u"01012345678"_s).matches(gone));
    }

    void filtersAreAllKept()
    {
        const Entry entry = customer();
        EntryFilter filter;
        QVERIFY(filter.isEmpty());
        QVERIFY(filter.matches(entry));
        filter.source = EntrySource::Kiosk;
        QVERIFY(!filter.matches(entry));
        filter.source = EntrySource::Counter;
        filter.visited = true;
        QVERIFY(filter.matches(entry));
        filter.news = true;
        QVERIFY(!filter.matches(entry));
        filter.news = false;
        filter.since = QDateTime(QDate(2026, 11, 24), QTime(0, 0), koreanTime());
        QVERIFY(!filter.matches(entry)); // a minute before midnight in Korea
        filter.since = filter.since.addDays(-1);
        QVERIFY(filter.matches(entry));
        filter.query = EntryQuery(u"0000"_s);
        QVERIFY(!filter.matches(entry));
        QVERIFY(!filter.isEmpty());
    }

    void aNicknameIsMaskedByItsFirstLetter()
    {
        QCOMPARE(maskedNickname(u"단골손님"_s), u"단**"_s);
        QCOMPARE(maskedNickname(u"김"_s), u"김**"_s);
        QCOMPARE(maskedNickname(u"😀곰"_s), u"😀**"_s);
        QCOMPARE(maskedNickname({}), QString());
    }

private:
    static Entry customer()
    {
        Entry entry;
        entry.number = u"EVT3F2A-20261123-012"_s;
        entry.code = u"ABCD2345"_s;
        entry.phone = u"01012345678"_s;
        entry.nickname = u"김손님"_s;
        entry.weight = kVisitWeight;
        entry.at = QDateTime(QDate(2026, 11, 23), QTime(23, 59), koreanTime()).toUTC();
        return entry;
    }
};

MADANG_TEST(QCoreApplication, TestEntrySearch)
#include "tst_entry_search.moc"
