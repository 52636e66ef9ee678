#include "support/draw_bench.h"
#include "support/program.h"

#include <QSignalSpy>
#include <QThread>

#include <latch>

using namespace madang;
using namespace Qt::StringLiterals;

/// Prizes on their way, and coupons that are good once.
class TestHandoverService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<test::DrawBench>(8, 3);
        m_draw = m_bench->drawn(3, 2);
    }

    void everyWinnerStandsOnTheBoardInTheOrderDrawn()
    {
        const QList<HandoverRow> board = service().board(id()).value_or({});
        QCOMPARE(board.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(board.at(i).handover.entryCode, m_draw.drawn.at(i));
            QCOMPARE(board.at(i).handover.state, HandoverState::Won);
            QCOMPARE(board.at(i).entry.code, m_draw.drawn.at(i));
            QVERIFY(!board.at(i).entry.phone.isEmpty());
        }
        const QList<Entry> drawn = service().drawnEntries(id()).value_or({});
        QCOMPARE(drawn.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(drawn.at(i).code, m_draw.drawn.at(i));
    }

    void whoIsWaitedForTooLongComesFirst()
    {
        QVERIFY(service().move(id(), code(0), HandoverState::Contacted, {}));
        m_bench->clock.setInKorea({2026, 12, 5}); // a week and a day later
        QVERIFY(service().move(id(), code(1), HandoverState::Answered, {}));
        QVERIFY(service().move(id(), code(0), HandoverState::HandedOver, {}));
        QVERIFY(m_bench->draws.replace(id(), code(1), u"받지 않으시겠대요"_s).has_value());
        QStringList order;
        for (const HandoverRow& row : service().board(id()).value_or({}))
            order << row.handover.entryCode;
        QCOMPARE(order, (QStringList{code(2), code(3), code(0), code(1)})); // late, new, done, given up
    }

    void theStockIsCounted()
    {
        QCOMPARE(service().stock(id())->left(), 3);
        QCOMPARE(service().stock(id())->promised, 3);
        QVERIFY(service().move(id(), code(0), HandoverState::HandedOver, {}));
        QVERIFY(m_bench->draws.replace(id(), code(1), u"번호가 맞지 않아요"_s).has_value());
        const PrizeStock stock = service().stock(id()).value_or({});
        QCOMPARE(stock.prize, u"치킨 한 마리"_s);
        QCOMPARE(stock.quantity, 3);
        QCOMPARE(stock.handedOver, 1);
        QCOMPARE(stock.left(), 2);
        QCOMPARE(stock.promised, 2);
    }

    void aWrongTapIsTakenBackWithTheCoupon()
    {
        const Coupon coupon = service().couponFor(id(), code(0)).value_or({});
        QVERIFY(service().move(id(), code(0), HandoverState::Contacted, {}));
        const Handover before = handoverOf(code(0));
        QVERIFY(service().move(id(), code(0), HandoverState::HandedOver, u"계산대"_s));
        QCOMPARE(service().check(coupon.code)->verdict, CouponVerdict::Used);
        QVERIFY(service().move(id(), code(0), HandoverState::Contacted, {}));
        QCOMPARE(handoverOf(code(0)), before);
        QCOMPARE(service().check(coupon.code)->verdict, CouponVerdict::Good);
    }

    void aPrizeThatWasGivenUpDoesNotMove()
    {
        QVERIFY(m_bench->draws.replace(id(), code(0), u"받지 않으시겠대요"_s).has_value());
        for (const HandoverState state : {HandoverState::Won, HandoverState::Contacted, HandoverState::HandedOver})
            QCOMPARE(service().move(id(), code(0), state, {}).error().kind, ErrorKind::Rejected);
        QCOMPARE(service().move(id(), code(1), HandoverState::GivenUp, {}).error().kind, ErrorKind::Rejected);
        QCOMPARE(service().move(id(), u"NOBODY22"_s, HandoverState::Contacted, {}).error().kind, ErrorKind::NotFound);
    }

    void aCouponIsMadeOnceAndUsedOnce()
    {
        QSignalSpy changed(&service(), &HandoverService::changed);
        const Coupon coupon = service().couponFor(id(), code(0)).value_or({});
        QCOMPARE(coupon.code.size(), 8);
        QCOMPARE(coupon.lastDay, QDate(2026, 12, 27));
        QCOMPARE(service().couponFor(id(), code(0)).value_or({}), coupon);
        QCOMPARE(service().couponFor(id(), code(4)).error().kind, ErrorKind::NotFound); // a reserve
        const Result<CouponCheck> used = service().use(formatCouponCode(coupon.code).toLower(), u"계산대"_s);
        QCOMPARE(used->verdict, CouponVerdict::Good);
        QCOMPARE(handoverOf(code(0)).state, HandoverState::HandedOver);
        QVERIFY(changed.size() >= 2);
        m_bench->clock.advance(std::chrono::hours(1));
        const Result<CouponCheck> again = service().use(coupon.code, u"다른 계산대"_s);
        QCOMPARE(again->verdict, CouponVerdict::Used);
        QCOMPARE(again->coupon.usedPlace, u"계산대"_s);
        QCOMPARE(again->coupon.usedAt, used->coupon.usedAt);
        QVERIFY(again->coupon.usedAt.isValid());
    }

    void tellsEveryOtherCouponApart()
    {
        const Coupon coupon = service().couponFor(id(), code(0)).value_or({});
        QString typo = coupon.code;
        typo[2] = typo.at(2) == u'K' ? u'M' : u'K';
        QCOMPARE(service().check(typo)->verdict, CouponVerdict::Mistyped);
        QCOMPARE(service().check(u"ABC"_s)->verdict, CouponVerdict::Mistyped);
        QCOMPARE(service().check({})->verdict, CouponVerdict::Mistyped);
        QCOMPARE(service().check(couponCode(123'456'789))->verdict, CouponVerdict::Unknown);
        m_bench->clock.setInKorea(coupon.lastDay, QTime(23, 59));
        QCOMPARE(service().check(coupon.code)->verdict, CouponVerdict::Good);
        m_bench->clock.setInKorea(coupon.lastDay.addDays(1), QTime(0, 0));
        QCOMPARE(service().check(coupon.code)->verdict, CouponVerdict::Expired);
        QCOMPARE(service().use(coupon.code, {})->verdict, CouponVerdict::Expired);
        QCOMPARE(handoverOf(code(0)).state, HandoverState::Won);
        QVERIFY(m_bench->draws.replace(id(), code(0), u"7일 동안 답이 없어요"_s).has_value());
        QCOMPARE(service().use(coupon.code, {})->verdict, CouponVerdict::Revoked);
        QCOMPARE(handoverOf(code(0)).state, HandoverState::GivenUp);
    }

    /// Two tills with connections of their own use the same code at the same moment.
    void ofTwoAtOnceOneUsesIt()
    {
        constexpr int kRounds = 12;
        for (int round = 0; round < kRounds; ++round) {
            const Coupon coupon = service().couponFor(id(), code(0)).value_or({});
            std::latch together(2);
            std::array<CouponVerdict, 2> verdicts{};
            std::array<QString, 2> places;
            std::array<std::unique_ptr<QThread>, 2> tills;
            for (std::size_t till = 0; till < tills.size(); ++till) {
                tills.at(till).reset(QThread::create([&, till] {
                    const auto database = std::move(Database::open(m_bench->folder.path())).value();
                    CampaignService campaigns(*database, m_bench->clock);
                    DrawService draws(*database, campaigns, m_bench->clock);
                    HandoverService own(*database, m_bench->cipher, campaigns, draws, m_bench->clock);
                    together.arrive_and_wait();
                    const Result<CouponCheck> used = own.use(coupon.code, u"계산대 %1"_s.arg(till));
                    verdicts.at(till) = used ? used->verdict : CouponVerdict::Unknown;
                    places.at(till) = used ? used->coupon.usedPlace : QString();
                }));
                tills.at(till)->start();
            }
            for (const auto& till : tills)
                QVERIFY(till->wait());
            QCOMPARE(std::ranges::count(verdicts, CouponVerdict::Good), 1);
            QCOMPARE(std::ranges::count(verdicts, CouponVerdict::Used), 1);
            QCOMPARE(places.at(0), places.at(1)); // who came second is told who was first
            QVERIFY(service().move(id(), code(0), HandoverState::Won, {})); // and again
        }
    }

    /// What stands between two writes when the program is killed: nothing of either.
    void aCrashBetweenLeavesBothOrNeither()
    {
        const Coupon coupon = service().couponFor(id(), code(0)).value_or({});
        QVERIFY(
            m_bench->database
                ->run(u"CREATE TRIGGER killed BEFORE UPDATE ON handovers BEGIN SELECT RAISE(ABORT, 'killed'); END"_s)
                .has_value());
        QVERIFY(!service().use(coupon.code, u"계산대"_s).has_value());
        QCOMPARE(service().check(coupon.code)->verdict, CouponVerdict::Good);
        QCOMPARE(handoverOf(code(0)).state, HandoverState::Won);
        QVERIFY(m_bench->database->run(u"DROP TRIGGER killed"_s).has_value());
        QCOMPARE(service().use(coupon.code, u"계산대"_s)->verdict, CouponVerdict::Good);
    }

    void worksWithoutTheKeyOfPersonalData()
    {
        const PersonalCipher locked;
        HandoverService own(*m_bench->database, locked, m_bench->campaigns, m_bench->draws, m_bench->clock);
        const QList<HandoverRow> board = own.board(id()).value_or({});
        QCOMPARE(board.size(), 3);
        QCOMPARE(board.first().entry.personal, PersonalState::Locked);
        QVERIFY(board.first().entry.phone.isEmpty());
        const Result<Coupon> coupon = own.couponFor(id(), code(0));
        QCOMPARE(own.use(coupon->code, {})->verdict, CouponVerdict::Good);
    }

private:
    HandoverService& service() { return m_bench->handovers; }
    const QString& id() const { return m_bench->id; }
    QString code(int at) const { return m_draw.drawn.at(at); }
    Handover handoverOf(const QString& code)
    {
        for (const HandoverRow& row : service().board(id()).value_or({})) {
            if (row.handover.entryCode == code)
                return row.handover;
        }
        return {};
    }

    std::unique_ptr<test::DrawBench> m_bench;
    Draw m_draw;
};

MADANG_TEST(QCoreApplication, TestHandoverService)
#include "tst_handover_service.moc"
