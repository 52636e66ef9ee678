#include "domain/coupon.h"
#include "domain/draw_code.h"
#include "domain/entry.h"
#include "domain/handover.h"
#include "domain/handover_message.h"
#include "domain/hangul_keys.h"
#include "support/program.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
QDateTime at(int day, int hour = 12)
{
    return QDateTime(QDate(2026, 12, day), QTime(hour, 0), QTimeZone("Asia/Seoul")).toUTC();
}
} // namespace

/// Prizes step by step, coupons letter by letter, and what is written to winners.
class HandoverTest : public QObject {
    Q_OBJECT

private slots:
    void stepsGoForthAndBack()
    {
        Handover prize{u"c"_s, u"E"_s, HandoverState::Won, at(1), {}, {}, {}};
        const Handover contacted = moved(prize, HandoverState::Contacted, at(2));
        QCOMPARE(contacted.contactedAt, at(2));
        const Handover handed = moved(contacted, HandoverState::HandedOver, at(4));
        QCOMPARE(handed.contactedAt, at(2)); // keeps its time
        QCOMPARE(handed.answeredAt, at(4)); // who is handed a prize has answered
        QCOMPARE(moved(handed, HandoverState::Contacted, at(5)), contacted);
        QCOMPARE(moved(handed, HandoverState::Won, at(5)), prize);
        for (HandoverState state = HandoverState::Won; nextState(state); state = *nextState(state))
            QCOMPARE(stateBefore(*nextState(state)), state);
        QVERIFY(!stateBefore(HandoverState::Won) && !nextState(HandoverState::GivenUp));
    }

    void aWeekIsWaitedForAnAnswer()
    {
        const Handover won{u"c"_s, u"E"_s, HandoverState::Won, at(1), {}, {}, {}};
        QVERIFY(!isOverdue(won, at(8)));
        QVERIFY(isOverdue(won, at(8, 13)));
        const Handover contacted = moved(won, HandoverState::Contacted, at(8));
        QVERIFY(!isOverdue(contacted, at(15)));
        QVERIFY(isOverdue(contacted, at(16)));
        QVERIFY(!isOverdue(moved(contacted, HandoverState::Answered, at(15)), at(30)));
    }

    void aReasonForEverybodysEyes()
    {
        QCOMPARE(replacementReason(u"  7일 동안\n답이 없어요 ").value_or(QString()), u"7일 동안 답이 없어요"_s);
        QCOMPARE(replacementReason(u"12월 3일, 14:30에 3번 전화").value_or(QString()), u"12월 3일, 14:30에 3번 전화"_s);
        QVERIFY(!replacementReason(u"  "));
        QVERIFY(!replacementReason(u"010-1234-5678"));
        QVERIFY(!replacementReason(u"번호 0 1 0 1 2 3 4 안 받음"));
        QCOMPARE(replacementReason(u"가"_s.repeated(300))->size(), 100);
    }

    void oneWrongLetterOrTwoSwappedAreNoticed()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const QString code = couponCode(random.generate64());
            QCOMPARE(parseCouponCode(formatCouponCode(code)).value_or(QString()), code);
            for (qsizetype i = 0; i < code.size(); ++i) {
                for (const QChar letter : kCodeAlphabet) {
                    QString wrong = code;
                    wrong[i] = letter;
                    QVERIFY(wrong == code || !parseCouponCode(wrong));
                }
                if (i + 1 < code.size() && code.at(i) != code.at(i + 1)) {
                    QString swapped = code;
                    swapped[i] = code.at(i + 1);
                    swapped[i + 1] = code.at(i);
                    QVERIFY(!parseCouponCode(swapped));
                }
            }
        }
    }

    void codesAreReadAsTheyAreWritten()
    {
        const QString code = couponCode(31'337);
        for (const QString& typed : {code.toLower(), u" "_s + code + u"\n"_s, code.first(4) + u" - "_s + code.mid(4)})
            QCOMPARE(parseCouponCode(typed).value_or(QString()), code);
        for (const QString& none : {QString(), code.chopped(1), code + u"A"_s, u"O0IL-1234"_s, u"쿠폰"_s})
            QVERIFY2(!parseCouponCode(none), qUtf8Printable(none));
    }

    void hangulIsReadAsItsKeys()
    {
        QCOMPARE(asLatinKeys(u"묵"), u"anr"_s);
        QCOMPARE(asLatinKeys(u"ㅁㅠㅊ"), u"abc"_s);
        QCOMPARE(asLatinKeys(u"값쇄"), u"rkqttho"_s);
        QCOMPARE(asLatinKeys(u"ㄲㄳㅢ"), u"Rrtml"_s);
        QCOMPARE(asLatinKeys(u"AB-7"), u"AB-7"_s);
    }

    void aCouponIsGoodOnItsLastDay()
    {
        Coupon coupon;
        coupon.lastDay = {2026, 12, 27};
        QCOMPARE(verdictOn(coupon, {2026, 12, 27}), CouponVerdict::Good);
        QCOMPARE(verdictOn(coupon, {2026, 12, 28}), CouponVerdict::Expired);
        coupon.isRevoked = true;
        QCOMPARE(verdictOn(coupon, {2026, 12, 27}), CouponVerdict::Revoked);
        coupon.usedAt = at(3);
        QCOMPARE(verdictOn(coupon, {2027, 12, 27}), CouponVerdict::Used); // when and where is what counts then
    }

    void messagesSayWhatAWinnerAsks_data()
    {
        QTest::addColumn<WinnerMessage>("message");
        QTest::addColumn<QString>("words");
        QTest::newRow("won") << WinnerMessage::Won << u"‘생맥주’를 드려요"_s;
        QTest::newRow("reminder") << WinnerMessage::Reminder << u"한 번 더 연락드려요"_s;
        QTest::newRow("pick up") << WinnerMessage::PickUp << u"받으러 오세요"_s;
    }

    void messagesSayWhatAWinnerAsks()
    {
        QFETCH(const WinnerMessage, message);
        QFETCH(const QString, words);
        MessageFacts facts{u"수원왕갈비통닭"_s, u"주말엔 반반"_s, u"031-123-4567"_s, u"수원시 정조로 825"_s, {},
                           {2026, 12, 4}};
        facts.coupon.code = u"ABCDEFGH"_s;
        facts.coupon.prize = u"생맥주"_s;
        facts.coupon.lastDay = {2026, 12, 27};
        const QString text = winnerMessage(message, facts);
        for (const QString& part : {u"[수원왕갈비통닭]"_s, u"ABCD-EFGH"_s, u"2026. 12. 27.(일)까지"_s, u"정조로 825"_s,
                                    u"031-123-4567"_s, words})
            QVERIFY2(text.contains(part), qUtf8Printable(text));
        QCOMPARE(text.contains(u"12월 4일"_s), message != WinnerMessage::PickUp);
        facts.phone.clear();
        facts.place.clear();
        QVERIFY(!winnerMessage(message, facts).contains(u"▶ 가게"_s));
    }

    void codesOnPapersHoldInAQr()
    {
        DrawCertificate c;
        c.draw.terms.winners = kCodesInACode;
        c.draw.seal = QByteArray(32, '\xab');
        c.commitment = QByteArray(32, '\xcd');
        c.draw.publicNumber = u"3 11 15 29 35 44"_s;
        for (int i = 0; i < kCodesInACode; ++i)
            c.draw.drawn << u"B3HJ5N%1"_s.arg(10 + i);
        const QString listed = resultCode(c);
        QVERIFY(listed.contains(u" N:3.11.15.29.35.44 W:B3HJ5N10.B3HJ5N11"_s));
        QVERIFY(listed.size() <= 400);
        c.draw.drawn << u"B3HJ5N99"_s;
        c.draw.terms.winners = kCodesInACode + 1;
        QVERIFY(resultCode(c).contains(u" H:21."_s));
        QVERIFY(resultCode(c).size() <= 400);
        for (const QChar sign : listed) // what a QR holds densely
            QVERIFY(u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"_s.contains(sign));
        QCOMPARE(readableGroups(c.draw.seal).size(), 16);
        QCOMPARE(readableGroups(c.draw.seal).first(), u"ABAB"_s);
    }
};

MADANG_TEST(QCoreApplication, HandoverTest)
#include "tst_handover.moc"
