#include "domain/korean_text.h"
#include "domain/retention.h"
#include "support/program.h"

#include <QObject>
#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
QDateTime inKorea(QDate day, QTime time = QTime(12, 0))
{
    return QDateTime(day, time, koreanTime()).toUTC();
}

Campaign campaignOf(Mechanism mechanism)
{
    Campaign campaign;
    campaign.id = u"event"_s;
    campaign.state = CampaignState::Published;
    campaign.period = {{2026, 11, 1}, {2026, 11, 10}};
    campaign.plan = Plan{};
    campaign.plan->mechanism = mechanism;
    return campaign;
}

/// Two winners and two reserves.
RetentionCase drawn(const QList<Handover>& handovers = {})
{
    RetentionCase one{campaignOf(Mechanism::Draw), Draw{}, handovers};
    one.draw->campaignId = one.campaign.id;
    one.draw->terms.winners = 2;
    one.draw->terms.reserves = 2;
    one.draw->drawn = {u"W1"_s, u"W2"_s, u"R1"_s, u"R2"_s};
    one.draw->drawnAt = inKorea({2026, 11, 11});
    return one;
}

Handover handover(const QString& code, HandoverState state, const QDateTime& handedOverAt = {})
{
    Handover one;
    one.campaignId = u"event"_s;
    one.entryCode = code;
    one.state = state;
    one.wonAt = inKorea({2026, 11, 11});
    one.handedOverAt = handedOverAt;
    return one;
}

std::optional<DueDestruction> dueOf(const QList<DueDestruction>& due, DestroyReason reason)
{
    for (const DueDestruction& one : due) {
        if (one.reason == reason)
            return one;
    }
    return std::nullopt;
}
} // namespace

class TestRetention final : public QObject {
    Q_OBJECT

private slots:
    void theEventIsOver_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("no draw, last day of 30")
            << Mechanism::Discount << inKorea({2026, 12, 10}, {23, 59, 59, 999}) << false;
        QTest::newRow("no draw, midnight in Korea") << Mechanism::Discount << inKorea({2026, 12, 11}, {0, 0}) << true;
        QTest::newRow("a draw nobody held, last day of 90")
            << Mechanism::Draw << inKorea({2027, 2, 8}, {23, 59, 59, 999}) << false;
        QTest::newRow("a draw nobody held, midnight in Korea")
            << Mechanism::Draw << inKorea({2027, 2, 9}, {0, 0}) << true;
        QTest::newRow("while it runs") << Mechanism::Discount << inKorea({2026, 11, 5}) << false;
    }
    void theEventIsOver()
    {
        QFETCH(const Mechanism, mechanism);
        QFETCH(const QDateTime, now);
        const QList<DueDestruction> due = dueDestructions({campaignOf(mechanism), std::nullopt, {}}, now);
        QTEST(!due.isEmpty(), "isDue");
        if (!due.isEmpty()) {
            QCOMPARE(due.first().reason, DestroyReason::EventOver);
            QVERIFY(due.first().everybodyElse && due.first().keep.isEmpty());
        }
    }

    void anEventThatWasEndedEarlyCountsFromThen()
    {
        Campaign campaign = campaignOf(Mechanism::Discount);
        campaign.state = CampaignState::Ended;
        campaign.endedAt = inKorea({2026, 11, 3}, {0, 30}); // still the second of November in UTC
        QVERIFY(dueDestructions({campaign, std::nullopt, {}}, inKorea({2026, 12, 3}, {23, 59})).isEmpty());
        QVERIFY(!dueDestructions({campaign, std::nullopt, {}}, inKorea({2026, 12, 4}, {0, 0})).isEmpty());
        campaign.state = CampaignState::Draft;
        QVERIFY(dueDestructions({campaign, std::nullopt, {}}, inKorea({2027, 12, 4})).isEmpty());
    }

    void losersGoWithTheDraw()
    {
        RetentionCase one = drawn();
        const auto losers = dueOf(dueDestructions(one, one.draw->drawnAt), DestroyReason::Loser);
        QVERIFY(losers && losers->everybodyElse);
        QCOMPARE(losers->keep, one.draw->drawn); // winners and reserves stay
        one.draw->drawn.clear(); // sealed only
        QVERIFY(dueDestructions(one, inKorea({2028, 1, 1})).isEmpty());
    }

    void winnersGoThirtyDaysAfterTheirPrize()
    {
        const QDateTime handed = inKorea({2026, 11, 12}, {18, 30});
        const RetentionCase one = drawn(
            {handover(u"W1"_s, HandoverState::HandedOver, handed), handover(u"W2"_s, HandoverState::Contacted)});
        const QDateTime due = handed.addDays(kKeepAfterHandover);
        QVERIFY(!dueOf(dueDestructions(one, due.addMSecs(-1)), DestroyReason::HandedOver));
        const auto gone = dueOf(dueDestructions(one, due), DestroyReason::HandedOver);
        QVERIFY(gone && !gone->everybodyElse);
        QCOMPARE(gone->codes, QStringList{u"W1"_s});
    }

    void reservesGoOnceEveryPrizeHasItsOwner()
    {
        RetentionCase one = drawn({handover(u"W1"_s, HandoverState::HandedOver, inKorea({2026, 11, 12})),
                                   handover(u"W2"_s, HandoverState::Answered)});
        QVERIFY(!dueOf(dueDestructions(one, inKorea({2026, 11, 13})), DestroyReason::Reserve));
        one.handovers[1] = handover(u"W2"_s, HandoverState::HandedOver, inKorea({2026, 11, 13}));
        const auto reserves = dueOf(dueDestructions(one, inKorea({2026, 11, 13})), DestroyReason::Reserve);
        QVERIFY(reserves);
        QCOMPARE(reserves->codes, (QStringList{u"R1"_s, u"R2"_s}));
        one.handovers.clear(); // a draw whose board nobody has begun settles nothing
        QVERIFY(!dueOf(dueDestructions(one, inKorea({2026, 11, 13})), DestroyReason::Reserve));
    }

    void whosePrizeWentToAReserveGoesAtOnce()
    {
        RetentionCase one = drawn({handover(u"W1"_s, HandoverState::GivenUp), handover(u"R1"_s, HandoverState::Won)});
        one.draw->replacements = {{u"W1"_s, u"R1"_s, u"연락이 안 돼요"_s, inKorea({2026, 11, 18})}};
        const auto replaced = dueOf(dueDestructions(one, inKorea({2026, 11, 18})), DestroyReason::Replaced);
        QVERIFY(replaced);
        QCOMPARE(replaced->codes, QStringList{u"W1"_s});
    }

    void whatIsNextIsToldWithItsMoment()
    {
        const auto plain
            = comingDestructions({campaignOf(Mechanism::Discount), std::nullopt, {}}, inKorea({2026, 11, 5}));
        QCOMPARE(plain.size(), 1);
        QCOMPARE(plain.first().at, inKorea({2026, 12, 11}, {0, 0}));
        const auto undrawn
            = comingDestructions({campaignOf(Mechanism::Draw), std::nullopt, {}}, inKorea({2026, 11, 5}));
        QCOMPARE(undrawn.size(), 2);
        QCOMPARE(undrawn.first().at, inKorea({2027, 2, 9}, {0, 0}));
        QCOMPARE(undrawn.last().waits, DestructionWait::Draw);

        const QDateTime handed = inKorea({2026, 11, 12});
        const RetentionCase one
            = drawn({handover(u"W1"_s, HandoverState::HandedOver, handed), handover(u"W2"_s, HandoverState::Won)});
        const auto after = comingDestructions(one, inKorea({2026, 11, 13}));
        QCOMPARE(after.size(), 3);
        QCOMPARE(after.at(0).at, handed.addDays(kKeepAfterHandover));
        QCOMPARE(after.at(0).codes, QStringList{u"W1"_s});
        QCOMPARE(after.at(1).codes, QStringList{u"W2"_s});
        QCOMPARE(after.at(1).waits, DestructionWait::Handover);
        QCOMPARE(after.at(2).reason, DestroyReason::Reserve);
    }

    /// What is announced for a moment is due at that moment, and not before.
    void whatIsComingBecomesDue()
    {
        for (const Mechanism mechanism : {Mechanism::Discount, Mechanism::Draw}) {
            const RetentionCase one{campaignOf(mechanism), std::nullopt, {}};
            const QDateTime at = comingDestructions(one, inKorea({2026, 11, 5})).first().at;
            QVERIFY(dueDestructions(one, at.addMSecs(-1)).isEmpty());
            QVERIFY(!dueDestructions(one, at).isEmpty());
            QVERIFY(std::ranges::none_of(comingDestructions(one, at),
                                         [](const ComingDestruction& coming) { return coming.at.isValid(); }));
        }
    }

    void reasonsAreKeptByWordsThatStay()
    {
        for (const DestroyReason reason : {DestroyReason::Loser, DestroyReason::Reserve, DestroyReason::Replaced,
                                           DestroyReason::HandedOver, DestroyReason::EventOver, DestroyReason::Asked})
            QCOMPARE(destroyReasonFromKey(destroyReasonKey(reason)), std::optional(reason));
        QCOMPARE(destroyReasonKey(DestroyReason::Loser), u"losers"_s);
    }
};

MADANG_TEST(QCoreApplication, TestRetention)
#include "tst_retention.moc"
