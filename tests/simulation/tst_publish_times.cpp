#include "services/async/then.h"
#include "simulation/publishing_program.h"
#include "simulation/simulated_world.h"
#include "support/program.h"

#include <QGuiApplication>

#include <algorithm>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QUrl kNowhere(u"http://127.0.0.1:1"_s);

/// A world in which one API can be down.
class Line final : public Transport {
public:
    explicit Line(test::SimulatedWorld& world)
        : m_world(world)
    {
    }
    QFuture<Result<HttpReply>> send(const HttpRequest& request) override
    {
        if (request.api != down)
            return m_world.send(request);
        ++refused;
        return async::ready(Result<HttpReply>(HttpReply{500, {}, "{}"}));
    }

    QString down;
    int refused = 0;

private:
    test::SimulatedWorld& m_world;
};
} // namespace

/// Publishing at a chosen time, waiting for a breaker, and taking down, in virtual time (product.md §5).
class PublishTimes final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const test::VirtualClock clock;
        m_due = clock.now().addSecs(2 * 60 * 60);
        QCOMPARE(m_later.plan(m_due), QString());
        QCOMPARE(m_atOnce.plan(), QString());
    }

    void goesOutAtItsTimeAndNotBefore()
    {
        begin(m_later);
        m_clock->advance(2h - 1s);
        QCOMPARE(all(PublicationState::Waiting), int(test::publishedChannels().size()));
        QCOMPARE(m_world->sends, 0);
        QCOMPARE(outcome(), PublishOutcome::Scheduled);
        m_clock->advance(2min);
        QCOMPARE(all(PublicationState::Done) + all(PublicationState::Pending), int(test::publishedChannels().size()));
        QCOMPARE(untruth(), QString());
    }

    void aClockThatIsSetIsFollowed()
    {
        begin(m_later);
        m_clock->advance(1min);
        m_clock->setWall(m_due.addSecs(5));
        m_clock->advance(3min);
        QCOMPARE(all(PublicationState::Waiting), 0);
        QCOMPARE(untruth(), QString());
    }

    void whoWasOffAtThatTimeIsLateForAnHourAtMost_data()
    {
        QTest::addColumn<int>("minutesLate");
        QTest::addColumn<bool>("goesOut");
        QTest::newRow("a minute") << 1 << true;
        QTest::newRow("an hour") << 60 << true;
        QTest::newRow("more") << 61 << false;
        QTest::newRow("a day") << 24 * 60 << false;
    }
    void whoWasOffAtThatTimeIsLateForAnHourAtMost()
    {
        QFETCH(const int, minutesLate);
        QFETCH(const bool, goesOut);
        begin(m_later);
        m_program.reset();
        m_clock->advance(2h + std::chrono::minutes(minutesLate));
        start();
        m_clock->advance(3min);
        QCOMPARE(all(PublicationState::Waiting), goesOut ? 0 : int(test::publishedChannels().size()));
        if (goesOut) {
            QCOMPARE(untruth(), QString());
            return;
        }
        QCOMPARE(m_world->sends, 0);
        const QList<Publication> waiting = publications();
        QVERIFY(std::ranges::all_of(waiting, [&](const Publication& p) { return isOverdue(p, m_clock->now()); }));
        // The owner decides.
        QVERIFY(m_program->publishing.publishNow(waiting.at(0).intentId));
        for (qsizetype i = 1; i < waiting.size(); ++i)
            QVERIFY(m_program->publishing.skip(waiting.at(i).intentId));
        QVERIFY(!m_program->publishing.skip(waiting.at(0).intentId)); // it is under way
        m_clock->advance(3min);
        QCOMPARE(all(PublicationState::Skipped), int(waiting.size()) - 1);
        QCOMPARE(all(PublicationState::Done) + all(PublicationState::Pending), 1);
    }

    void anEventThatEndedBeforeItsTimeStaysHere()
    {
        begin(m_later);
        QVERIFY(m_program->campaigns.endNow(m_later.campaign()));
        m_clock->advance(5h);
        QCOMPARE(all(PublicationState::Skipped), int(test::publishedChannels().size()));
        QCOMPARE(m_world->sends, 0);
    }

    void anEventThatEndsEarlyIsTakenDownWhereThatIsPossible_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("at once") << false;
        QTest::newRow("by the next run") << true;
    }
    void anEventThatEndsEarlyIsTakenDownWhereThatIsPossible()
    {
        QFETCH(const bool, killed);
        begin(m_atOnce);
        m_clock->advance(3min);
        QVERIFY(m_program->campaigns.endNow(m_atOnce.campaign()));
        if (killed) {
            m_program.reset();
            start();
        }
        m_clock->advance(1min);
        for (const Publication& p : publications()) {
            const bool isTv = m_program->outside.channel(p.channel)->descriptor().canBeWithdrawn;
            QCOMPARE(p.state == PublicationState::Withdrawn, isTv);
        }
        QCOMPARE(all(PublicationState::Withdrawn), 3);
        const nlohmann::json kt = m_world->state(u"kt"_s);
        for (const char* kind : {"broadcasts", "campaigns"}) {
            for (const nlohmann::json& booking : kt.at(kind))
                QCOMPARE(booking.at("state").get<std::string>(), std::string("CANCELLED"));
        }
        for (const nlohmann::json& change : kt.at("changes"))
            QVERIFY(change.at("state") == "RESTORED" || change.at("state") == "CANCELLED");
        QCOMPARE(outcome(), PublishOutcome::Done);
    }

    void whatCannotBeTakenDownSaysSo()
    {
        begin(m_atOnce);
        m_clock->advance(3min);
        for (const Publication& p : publications()) {
            const bool can = m_program->outside.channel(p.channel)->descriptor().canBeWithdrawn;
            const Result<void> begun = m_program->publishing.withdraw(p.intentId);
            QCOMPARE(begun.has_value(), can);
            QVERIFY(!m_program->publishing.withdraw(p.intentId)); // once is enough
        }
    }

    void takingDownIsTriedUntilItIsAnswered()
    {
        begin(m_atOnce);
        m_clock->advance(3min);
        m_line->down = u"kt/uridongne-tv"_s;
        const Publication tv = of(u"uridongne-tv"_s);
        QVERIFY(m_program->publishing.withdraw(tv.intentId));
        m_clock->advance(20s);
        QVERIFY(m_line->refused > 0);
        QVERIFY(of(u"uridongne-tv"_s).isWithdrawing);
        QVERIFY(of(u"uridongne-tv"_s).reason.has_value());
        m_line->down.clear();
        m_clock->advance(15min);
        QCOMPARE(of(u"uridongne-tv"_s).state, PublicationState::Withdrawn);
        QVERIFY(!of(u"uridongne-tv"_s).isWithdrawing);
    }

    // One channel's trouble never delays another.
    void takesNoLongerThanTheSlowestChannel()
    {
        std::chrono::nanoseconds slowest{0};
        for (const QString& channel : test::publishedChannels()) {
            begin(m_atOnce, false);
            QVERIFY(
                m_program->database->run(u"UPDATE publications SET state = 'skipped' WHERE channel <> ?"_s, {channel}));
            slowest = std::max(slowest, timeToPublish());
        }
        begin(m_atOnce, false);
        const std::chrono::nanoseconds together = timeToPublish();
        QVERIFY(slowest > 0s);
        QVERIFY2(together <= slowest + slowest / 10 + 200ms,
                 qPrintable(u"%1 ms, the slowest alone %2 ms"_s.arg(together / 1ms).arg(slowest / 1ms)));
    }

    // channels.md §8.6, 16: only that circuit opens, the others are done in time, and after 30 s one trial goes out.
    void anOpenBreakerIsWaitedForWithinTheMinute()
    {
        begin(m_atOnce, false);
        m_line->down = u"kakao"_s;
        Channel& kakao = *m_program->outside.channel(u"kakao-talk"_s);
        PublishOrder order;
        order.picture = QByteArray("\xff\xd8\xff\xe0 a picture", 14);
        for (int i = 0; i < 3; ++i) {
            const auto failed = kakao.prepare(order, {});
            QVERIFY(m_clock->runUntil([&] { return failed.isFinished(); }, 2min));
        }
        const int before = m_line->refused;
        const Instant began = m_clock->monotonic();
        m_program->publishing.resume();
        m_clock->advance(20s);
        QCOMPARE(m_line->refused, before); // nothing goes to it
        const Publication waiting = of(u"kakao-talk"_s);
        QCOMPARE(waiting.state, PublicationState::Publishing);
        QCOMPARE(all(PublicationState::Done) + all(PublicationState::Pending),
                 int(test::publishedChannels().size()) - 1);
        m_line->down.clear();
        QVERIFY(m_clock->runUntil([&] { return of(u"kakao-talk"_s).state == PublicationState::Done; }, 60s));
        QVERIFY(m_clock->monotonic() - began <= 60s);
        QCOMPARE(untruth(), QString());
    }

    void aBreakerThatStaysOpenIsPassedOver()
    {
        begin(m_atOnce, false);
        m_line->down = u"kakao"_s;
        Channel& kakao = *m_program->outside.channel(u"kakao-talk"_s);
        PublishOrder order;
        order.picture = QByteArray("\xff\xd8\xff\xe0 a picture", 14);
        for (int i = 0; i < 3; ++i) {
            const auto failed = kakao.prepare(order, {});
            QVERIFY(m_clock->runUntil([&] { return failed.isFinished(); }, 2min));
        }
        QList<Publication> told;
        connect(&m_program->publishing, &PublishService::publicationChanged, this,
                [&](const Publication& p) { told << p; });
        m_program->publishing.resume();
        m_clock->advance(70s);
        const Publication end = of(u"kakao-talk"_s);
        QVERIFY(end.state == PublicationState::Skipped || end.state == PublicationState::Failed);
        QVERIFY(std::ranges::any_of(told, [](const Publication& p) {
            return p.channel == u"kakao-talk" && p.state == PublicationState::Publishing && p.nextTryAt.isValid()
                && p.reason == ErrorKind::BreakerOpen;
        }));
        QCOMPARE(all(PublicationState::Done) + all(PublicationState::Pending),
                 int(test::publishedChannels().size()) - 1);
        QCOMPARE(untruth(u"kakao-talk"_s), QString());
    }

private:
    void begin(const test::PlannedEvent& event, bool publishes = true)
    {
        m_program.reset();
        m_event = &event;
        m_folder = std::make_unique<test::TempFolder>();
        QVERIFY(event.copyTo(*m_folder));
        m_clock = std::make_unique<test::VirtualClock>();
        m_world = std::make_unique<test::SimulatedWorld>(*m_clock, 1);
        m_world->clear();
        m_line = std::make_shared<Line>(*m_world);
        start(publishes);
    }
    void start(bool publishes = true)
    {
        m_program = std::make_unique<test::PublishingProgram>(m_folder->path(), *m_clock, kNowhere, m_line, 1);
        if (publishes)
            m_program->publishing.resume();
        m_clock->settle();
    }
    QList<Publication> publications() { return m_program->publishing.publications(m_event->campaign()).value_or({}); }
    Publication of(const QString& channel)
    {
        const QList<Publication> rows = publications();
        const auto it = std::ranges::find(rows, channel, &Publication::channel);
        return it == rows.end() ? Publication() : *it;
    }
    int all(PublicationState state) { return int(std::ranges::count(publications(), state, &Publication::state)); }
    PublishOutcome outcome() { return outcomeOf(publications()); }
    std::chrono::nanoseconds timeToPublish()
    {
        const Instant began = m_clock->monotonic();
        m_program->publishing.resume();
        const bool isOver = m_clock->runUntil([this] { return outcome() != PublishOutcome::InProgress; }, 10min);
        return isOver ? m_clock->monotonic() - began : 10min;
    }
    QString untruth(const QString& except = {})
    {
        if (!except.isEmpty())
            return test::postsOn(except, [this](const QString& p) { return m_world->state(p); }) == 0
                ? QString()
                : u"there is a post on "_s + except;
        return test::untruthOf(*m_program, m_event->campaign(),
                               [this](const QString& provider) { return m_world->state(provider); });
    }

    QDateTime m_due;
    test::PlannedEvent m_later;
    test::PlannedEvent m_atOnce;
    const test::PlannedEvent* m_event = nullptr;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<test::VirtualClock> m_clock;
    std::unique_ptr<test::SimulatedWorld> m_world;
    std::shared_ptr<Line> m_line;
    std::unique_ptr<test::PublishingProgram> m_program;
};

MADANG_TEST(QGuiApplication, PublishTimes)
#include "tst_publish_times.moc"
