#include "domain/join.h"
#include "support/program.h"

#include <QObject>
#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;

class TestJoin final : public QObject {
    Q_OBJECT

private slots:
    void aReferralIsAPathOrNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("poster") << u"poster"_s << u"poster"_s;
        QTest::newRow("with a number") << u"table-12"_s << u"table-12"_s;
        QTest::newRow("longest") << QString(kReferralMax, u'a') << QString(kReferralMax, u'a');
        QTest::newRow("one too long") << QString(kReferralMax + 1, u'a') << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("capital") << u"Poster"_s << QString();
        QTest::newRow("slash") << u"a/b"_s << QString();
        QTest::newRow("markup") << u"<b>"_s << QString();
        QTest::newRow("space") << u"a b"_s << QString();
        QTest::newRow("Korean") << u"포스터"_s << QString();
        QTest::newRow("wide digits") << u"１２"_s << QString();
        QTest::newRow("a line end") << u"poster\n"_s << QString();
    }
    void aReferralIsAPathOrNothing()
    {
        QFETCH(const QString, typed);
        QTEST(referralOf(typed), "kept");
    }

    void consentKindsAreKeptByWordsThatStay()
    {
        for (const ConsentKind kind : {ConsentKind::Notice, ConsentKind::News, ConsentKind::Night})
            QCOMPARE(consentKindFromKey(consentKindKey(kind)), std::optional(kind));
        QCOMPARE(consentKindKey(ConsentKind::Notice), u"notice"_s);
        QCOMPARE(consentKindKey(ConsentKind::News), u"news"_s);
        QCOMPARE(consentKindKey(ConsentKind::Night), u"night"_s);
        QVERIFY(!consentKindFromKey(u"other"));
    }

    void nothingIsAgreedToByItself()
    {
        const JoinRequest request;
        QVERIFY(!request.news && !request.night);
        QVERIFY(!Consent{}.given);
    }
};

MADANG_TEST(QCoreApplication, TestJoin)
#include "tst_join.moc"
