#include "domain/publication.h"
#include "support/program.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace madang;
using enum PublicationState;

namespace {
constexpr std::array kAll{Waiting, Publishing, Pending, Done, Failed, Skipped, NeedsCheck, Manual, Withdrawn};

QList<Publication> inStates(const QList<PublicationState>& states)
{
    QList<Publication> publications;
    for (const PublicationState state : states) {
        Publication publication;
        publication.state = state;
        publications << publication;
    }
    return publications;
}
} // namespace

class PublicationTest : public QObject {
    Q_OBJECT

private slots:
    void followsTheWholeTable_data();
    void followsTheWholeTable();
    void successIsNeverTouchedAgain();
    void unknownOutcomeIsNeverSentAgainAtOnce();
    void everyStateCanEnd();
    void settlesWhereAPersonOrTheChannelIsNext();
    void eventFollowsItsChannels_data();
    void eventFollowsItsChannels();
    void orderOfChannelsDoesNotMatter();
    void whatWaitsForItsTimeIsScheduled();
    void isOverdueAfterAnHour();
    void everyKeyComesBack();
};

void PublicationTest::followsTheWholeTable_data()
{
    QTest::addColumn<PublicationState>("from");
    QTest::addColumn<QList<PublicationState>>("allowed");
    const auto row = [](PublicationState from, const QList<PublicationState>& allowed) {
        QTest::newRow(qPrintable(publicationStateKey(from))) << from << allowed;
    };
    row(Waiting, {Waiting, Publishing, Skipped, Manual, Failed});
    row(Publishing, {Publishing, Waiting, Pending, Done, Failed, Skipped, NeedsCheck});
    row(Pending, {Pending, Done, Failed, NeedsCheck, Withdrawn});
    row(Done, {Done, Withdrawn});
    row(Withdrawn, {Withdrawn});
    row(Failed, {Failed, Waiting});
    row(Skipped, {Skipped, Waiting});
    row(NeedsCheck, {NeedsCheck, Done, Failed, Waiting, Pending});
    row(Manual, {Manual, Done, Skipped});
}

void PublicationTest::followsTheWholeTable()
{
    QFETCH(PublicationState, from);
    QFETCH(QList<PublicationState>, allowed);
    for (const PublicationState to : kAll) {
        QVERIFY2(canBecome(from, to) == allowed.contains(to),
                 qPrintable(publicationStateKey(from) + u" → "_s + publicationStateKey(to)));
    }
}

void PublicationTest::successIsNeverTouchedAgain()
{
    for (const PublicationState to : kAll)
        QCOMPARE(canBecome(Done, to), to == Done || to == Withdrawn);
}

/// The second post comes from here: only a person or a look at the channel leads out.
void PublicationTest::unknownOutcomeIsNeverSentAgainAtOnce()
{
    QVERIFY(!canBecome(NeedsCheck, Publishing));
    QVERIFY(!canBecome(Pending, Waiting));
    QVERIFY(!canBecome(Pending, Publishing));
    QVERIFY(!canBecome(Failed, Publishing));
}

void PublicationTest::everyStateCanEnd()
{
    for (const PublicationState from : kAll) {
        QSet<PublicationState> reached{from};
        for (qsizetype before = 0; before != reached.size();) {
            before = reached.size();
            const QSet<PublicationState> known = reached;
            for (const PublicationState state : known) {
                for (const PublicationState to : kAll) {
                    if (canBecome(state, to))
                        reached << to;
                }
            }
        }
        QVERIFY2(reached.contains(Done) || from == Withdrawn, qPrintable(publicationStateKey(from)));
    }
}

void PublicationTest::settlesWhereAPersonOrTheChannelIsNext()
{
    for (const PublicationState state : kAll)
        QCOMPARE(isSettled(state), state != Waiting && state != Publishing);
}

void PublicationTest::eventFollowsItsChannels_data()
{
    QTest::addColumn<QList<PublicationState>>("states");
    QTest::addColumn<PublishOutcome>("outcome");
    const auto row = [](const char* name, PublishOutcome outcome, const QList<PublicationState>& states) {
        QTest::newRow(name) << states << outcome;
    };
    row("no channel yet", PublishOutcome::InProgress, {});
    row("waiting", PublishOutcome::InProgress, {Waiting});
    row("one still runs", PublishOutcome::InProgress, {Done, Failed, NeedsCheck, Publishing});
    row("one still waits", PublishOutcome::InProgress, {Done, Waiting});
    row("all done", PublishOutcome::Done, {Done, Done});
    row("done and in review", PublishOutcome::Done, {Done, Pending});
    row("done and by hand", PublishOutcome::Done, {Done, Manual});
    row("one failed", PublishOutcome::PartlyDone, {Done, Failed});
    row("one skipped", PublishOutcome::PartlyDone, {Done, Skipped});
    row("review and failed", PublishOutcome::PartlyDone, {Pending, Failed});
    row("by hand and failed", PublishOutcome::PartlyDone, {Manual, Failed});
    row("all failed", PublishOutcome::Failed, {Failed, Failed});
    row("all skipped", PublishOutcome::Failed, {Skipped});
    row("failed and skipped", PublishOutcome::Failed, {Failed, Skipped});
    row("one taken down", PublishOutcome::Done, {Done, Withdrawn});
    row("taken down and failed", PublishOutcome::PartlyDone, {Withdrawn, Failed});
    row("one unknown", PublishOutcome::NeedsCheck, {Done, NeedsCheck});
    row("unknown wins over failed", PublishOutcome::NeedsCheck, {Failed, NeedsCheck, Skipped});
}

void PublicationTest::eventFollowsItsChannels()
{
    QFETCH(QList<PublicationState>, states);
    QFETCH(PublishOutcome, outcome);
    QCOMPARE(outcomeOf(inStates(states)), outcome);
}

void PublicationTest::orderOfChannelsDoesNotMatter()
{
    for (const PublicationState a : kAll) {
        for (const PublicationState b : kAll) {
            QCOMPARE(outcomeOf(inStates({a, b})), outcomeOf(inStates({b, a})));
            QCOMPARE(outcomeOf(inStates({a, b})) == PublishOutcome::InProgress, !isSettled(a) || !isSettled(b));
        }
    }
}

void PublicationTest::whatWaitsForItsTimeIsScheduled()
{
    QList<Publication> two = inStates({Waiting, Done});
    two[0].dueAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QCOMPARE(outcomeOf(two), PublishOutcome::Scheduled);
    two[1].state = Publishing;
    QCOMPARE(outcomeOf(two), PublishOutcome::InProgress);
    two[1].state = NeedsCheck;
    QCOMPARE(outcomeOf(two), PublishOutcome::NeedsCheck); // the question is there now
    two[1].state = Failed;
    QCOMPARE(outcomeOf(two), PublishOutcome::Scheduled);
}

void PublicationTest::isOverdueAfterAnHour()
{
    Publication one;
    const QDateTime due(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QVERIFY(!isOverdue(one, due)); // it waits for nothing
    one.dueAt = due;
    QVERIFY(!isOverdue(one, due.addSecs(-1)));
    QVERIFY(!isOverdue(one, due.addSecs(60 * 60)));
    QVERIFY(isOverdue(one, due.addSecs(60 * 60 + 1)));
    one.state = Skipped;
    QVERIFY(!isOverdue(one, due.addDays(1)));
}

void PublicationTest::everyKeyComesBack()
{
    QStringList keys;
    for (const PublicationState state : kAll) {
        keys << publicationStateKey(state);
        QVERIFY(publicationStateFromKey(keys.last()) == state);
    }
    QCOMPARE(keys,
             (QStringList{u"waiting"_s, u"publishing"_s, u"pending"_s, u"done"_s, u"failed"_s, u"skipped"_s,
                          u"needs-check"_s, u"manual"_s, u"withdrawn"_s}));
    QVERIFY(!publicationStateFromKey(u"NeedsCheck"));
    QVERIFY(!publicationStateFromKey(u""));

    QStringList outcomes;
    for (const PublishOutcome outcome : {PublishOutcome::InProgress, PublishOutcome::Done, PublishOutcome::PartlyDone,
                                         PublishOutcome::Failed, PublishOutcome::NeedsCheck, PublishOutcome::Scheduled})
        outcomes << publishOutcomeKey(outcome);
    QCOMPARE(
        outcomes,
        (QStringList{u"in-progress"_s, u"done"_s, u"partly-done"_s, u"failed"_s, u"needs-check"_s, u"scheduled"_s}));
}

MADANG_TEST(QCoreApplication, PublicationTest)
#include "tst_publication.moc"
