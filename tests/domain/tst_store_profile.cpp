#include "domain/store_profile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace madang;

class StoreProfileTest : public QObject {
    Q_OBJECT

private slots:
    void checksTheName_data();
    void checksTheName();
    void checksThePhone_data();
    void checksThePhone();
    void comparesEveryField();
};

void StoreProfileTest::checksTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FieldProblem>("problem");
    QTest::newRow("nothing") << QString() << FieldProblem::Missing;
    QTest::newRow("blanks") << u" \t\n "_s << FieldProblem::Missing;
    QTest::newRow("one syllable") << u"빵"_s << FieldProblem::TooShort;
    QTest::newRow("one syllable and blanks") << u"  빵  "_s << FieldProblem::TooShort;
    QTest::newRow("two syllables") << u"마당"_s << FieldProblem::None;
    QTest::newRow("with a blank") << u"수원 왕갈비"_s << FieldProblem::None;
    QTest::newRow("thirty") << QString(30, u'가') << FieldProblem::None;
    QTest::newRow("thirty and blanks") << u" "_s + QString(30, u'가') + u" "_s << FieldProblem::None;
    QTest::newRow("thirty-one") << QString(31, u'가') << FieldProblem::TooLong;
}

void StoreProfileTest::checksTheName()
{
    QFETCH(QString, name);
    QFETCH(FieldProblem, problem);
    QCOMPARE(checkStoreName(name), problem);
}

void StoreProfileTest::checksThePhone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<FieldProblem>("problem");
    QTest::newRow("nothing") << QString() << FieldProblem::Missing;
    QTest::newRow("blanks") << u"  "_s << FieldProblem::Missing;
    QTest::newRow("mobile") << u"010-1234-5678"_s << FieldProblem::None;
    QTest::newRow("digits") << u"01012345678"_s << FieldProblem::None;
    QTest::newRow("Seoul") << u"02-123-4567"_s << FieldProblem::None;
    QTest::newRow("representative") << u"1588-1234"_s << FieldProblem::None;
    QTest::newRow("half") << u"010-1234"_s << FieldProblem::NotAPhone;
    QTest::newRow("words") << u"전화 주세요"_s << FieldProblem::NotAPhone;
}

void StoreProfileTest::checksThePhone()
{
    QFETCH(QString, phone);
    QFETCH(FieldProblem, problem);
    QCOMPARE(checkStorePhone(phone), problem);
}

void StoreProfileTest::comparesEveryField()
{
    const StoreProfile store{u"마당"_s,        Industry::Cafe, u"0212345678"_s,
                             u"경기 수원시"_s, u"팔달로 1"_s,  u"logo.png"_s};
    const auto differsAfter = [&store](auto change) {
        StoreProfile other = store;
        change(other);
        return other != store;
    };
    QVERIFY(!differsAfter([](StoreProfile&) {}));
    QVERIFY(differsAfter([](StoreProfile& s) { s.name.clear(); }));
    QVERIFY(differsAfter([](StoreProfile& s) { s.industry = Industry::Beauty; }));
    QVERIFY(differsAfter([](StoreProfile& s) { s.phone.clear(); }));
    QVERIFY(differsAfter([](StoreProfile& s) { s.region.clear(); }));
    QVERIFY(differsAfter([](StoreProfile& s) { s.address.clear(); }));
    QVERIFY(differsAfter([](StoreProfile& s) { s.logoPath.clear(); }));
}

QTEST_GUILESS_MAIN(StoreProfileTest)
#include "tst_store_profile.moc"
