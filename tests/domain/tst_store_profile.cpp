#include "domain/store_profile.h"
#include "support/program.h"

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
    void aMapLinkIsAnHttpsAddress();
    void onlyASoundCardIsKept();
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

void StoreProfileTest::aMapLinkIsAnHttpsAddress()
{
    QCOMPARE(checkMapLink(u""), FieldProblem::None);
    QCOMPARE(checkMapLink(u" https://naver.me/5abc "), FieldProblem::None);
    for (const QString& bad : {u"http://naver.me/5abc"_s, u"naver.me/5abc"_s, u"javascript:alert(1)"_s, u"https://"_s,
                               u"https://me:pw@naver.me"_s, u"우리 가게"_s})
        QCOMPARE(checkMapLink(bad), FieldProblem::NotALink);
    QCOMPARE(checkMapLink(u"https://naver.me/"_s + QString(300, u'a')), FieldProblem::TooLong);
}

void StoreProfileTest::onlyASoundCardIsKept()
{
    const QString photo = QString(64, u'a') + u".jpg"_s;
    StoreProfile good;
    good.colours = {u"#112233"_s, u"#445566"_s};
    good.photos = {photo};
    good.seats = kSeatsMax;
    QVERIFY(isSound(good));
    const auto isSoundAfter = [&good](auto change) {
        StoreProfile other = good;
        change(other);
        return isSound(other);
    };
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.colours << u"#778899"_s; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.colours = {u"red"_s}; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.photos = {u"../madang.db"_s}; }));
    QVERIFY(!isSoundAfter([&photo](StoreProfile& s) { s.photos = {photo, photo, photo, photo}; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.seats = -1; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.seats = kSeatsMax + 1; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.mapLink = u"naver.me"_s; }));
    QVERIFY(!isSoundAfter([](StoreProfile& s) { s.hours.days[2].opens = 1'440; }));
    for (const Voice voice : kVoices)
        QCOMPARE(voiceFromKey(voiceKey(voice)), std::optional(voice));
}

MADANG_TEST(QCoreApplication, StoreProfileTest)
#include "tst_store_profile.moc"
