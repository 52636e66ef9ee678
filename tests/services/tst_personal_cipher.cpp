#include "services/personal_cipher.h"
#include "support/program.h"

#include <QSet>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
const SealedPlace kPlace{u"entries"_s, u"phone"_s, u"row-1"_s};
} // namespace

class TestPersonalCipher final : public QObject {
    Q_OBJECT

private slots:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("a phone") << u"01012345678"_s;
        QTest::newRow("Korean") << u"김사장"_s;
        QTest::newRow("31 bytes") << QString(31, u'x');
        QTest::newRow("32 bytes") << QString(32, u'x');
        QTest::newRow("zeros and ends") << u"a\u0080\u0000b"_s;
        QTest::newRow("long") << QString(5000, u'가');
    }
    void opensWhatItSealed()
    {
        QFETCH(const QString, text);
        const PersonalCipher cipher(newDataKey());
        const Result<QByteArray> sealed = cipher.seal(kPlace, text);
        QVERIFY(sealed);
        QVERIFY(text.isEmpty() || !sealed->contains(text.toUtf8()));
        const Result<QString> opened = cipher.open(kPlace, *sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, text);
    }

    void theSameTextIsSealedDifferentlyEachTime()
    {
        const PersonalCipher cipher(newDataKey());
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i)
            seen << cipher.seal(kPlace, u"01012345678"_s).value_or({});
        QCOMPARE(seen.size(), 100);
    }

    void aLengthSaysLittle()
    {
        const PersonalCipher cipher(newDataKey());
        QCOMPARE(cipher.seal(kPlace, u""_s)->size(), cipher.seal(kPlace, u"01012345678"_s)->size());
        QCOMPARE(cipher.seal(kPlace, u"수"_s)->size(), cipher.seal(kPlace, u"수원왕갈비"_s)->size());
    }

    void isBoundToItsPlace_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("row");
        QTest::newRow("another row") << u"entries"_s << u"phone"_s << u"row-2"_s;
        QTest::newRow("another column") << u"entries"_s << u"nickname"_s << u"row-1"_s;
        QTest::newRow("another table") << u"owners"_s << u"phone"_s << u"row-1"_s;
        QTest::newRow("parts that run together") << u"entries"_s << u"phoner"_s << u"ow-1"_s;
    }
    void isBoundToItsPlace()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        QFETCH(const QString, row);
        const PersonalCipher cipher(newDataKey());
        const QByteArray sealed = cipher.seal(kPlace, u"01012345678"_s).value_or({});
        const Result<QString> opened = cipher.open({table, column, row}, sealed);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
    }

    void noticesEveryChangedByte()
    {
        const PersonalCipher cipher(newDataKey());
        const QByteArray sealed = cipher.seal(kPlace, u"01012345678"_s).value_or({});
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = char(changed.at(i) ^ 1);
            QVERIFY2(!cipher.open(kPlace, changed), qPrintable(QString::number(i)));
            QVERIFY2(!cipher.open(kPlace, sealed.left(i)), qPrintable(QString::number(i)));
        }
        QVERIFY(!cipher.open(kPlace, sealed + 'x'));
        QVERIFY(!cipher.open(kPlace, "01012345678"));
    }

    void saysWhenAnotherKeySealedIt()
    {
        const PersonalCipher one(newDataKey());
        const PersonalCipher other(newDataKey());
        QVERIFY(one.fingerprint() != other.fingerprint());
        QCOMPARE(other.open(kPlace, one.seal(kPlace, u"x"_s).value_or({})).error().kind, ErrorKind::KeyLost);
    }

    void isLockedUntilItHasAKey()
    {
        const Secret key = newDataKey();
        const QByteArray sealed = PersonalCipher(key).seal(kPlace, u"김사장"_s).value_or({});
        PersonalCipher cipher;
        QSignalSpy opened(&cipher, &PersonalCipher::opened);
        QVERIFY(!cipher.isOpen());
        QCOMPARE(cipher.seal(kPlace, u"x"_s).error().kind, ErrorKind::Locked);
        QCOMPARE(cipher.open(kPlace, sealed).error().kind, ErrorKind::Locked);
        QCOMPARE(cipher.lookUp(kPlace, u"x"_s).error().kind, ErrorKind::Locked);
        QVERIFY(!cipher.useKey(Secret("too short")));
        QVERIFY(!cipher.isOpen());
        QVERIFY(cipher.useKey(key));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(cipher.open(kPlace, sealed).value_or({}), u"김사장"_s);
        QCOMPARE(cipher.fingerprint(), fingerprintOf(key));
    }

    void findsEqualTextsWithinAScopeOnly()
    {
        const Secret key = newDataKey();
        const PersonalCipher cipher(key);
        const SealedPlace event{u"entries"_s, u"phone"_s, u"event-1"_s};
        const QByteArray hash = cipher.lookUp(event, u"01012345678"_s).value_or({});
        QCOMPARE(hash.size(), 16);
        QCOMPARE(PersonalCipher(key).lookUp(event, u"01012345678"_s).value_or({}), hash);
        QVERIFY(cipher.lookUp(event, u"01012345679"_s).value_or({}) != hash);
        QVERIFY(cipher.lookUp({u"entries"_s, u"phone"_s, u"event-2"_s}, u"01012345678"_s).value_or({}) != hash);
        QVERIFY(PersonalCipher(newDataKey()).lookUp(event, u"01012345678"_s).value_or({}) != hash);
    }

    /// What old rows were sealed with must open for ever: a sealed text made by the first version.
    void opensWhatTheFirstVersionSealed()
    {
        const Secret key(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        QCOMPARE(fingerprintOf(key).toHex(), QByteArray(kFirstFingerprint));
        const PersonalCipher cipher(key);
        QCOMPARE(cipher.open(kPlace, QByteArray::fromHex(kFirstSealed)).value_or({}), u"01012345678"_s);
        QCOMPARE(cipher.lookUp(kPlace, u"01012345678"_s).value_or({}).toHex(), QByteArray(kFirstLookUp));
    }

private:
    static constexpr const char* kFirstFingerprint = "3deb5c7cbec6d05d7a012891fc63862d";
    static constexpr const char* kFirstSealed
        = "013deb5c7cc9d474211633a364489fd801402977c0cc2912d37d3808d8afa310812f89a760ce0e1f18012c0849cb8121ca8a4c306c47"
          "7852e2f0060bf7cfaf04261bcbbb38b02fe1a180f27ea4";
    static constexpr const char* kFirstLookUp = "654322f00447ebff051403b3004faab2";
};

MADANG_TEST(QCoreApplication, TestPersonalCipher)
#include "tst_personal_cipher.moc"
