#include "simulation/publishing_program.h"
#include "simulation/simulated_world.h"
#include "support/program.h"
#include "support/seeds.h"

#include <QGuiApplication>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Seeds that once broke an invariant; each run replays them.
constexpr std::array<quint32, 1> kCorpus{3120295717};
constexpr quint32 kSeedsInCi = 150;
const QUrl kNowhere(u"http://127.0.0.1:1"_s);

/// Nobody hears of Instagram's irreversible request in time; it arrives `late` after it was sent, or never.
class SwallowingLine final : public Transport {
public:
    SwallowingLine(const test::VirtualClock& clock, test::SimulatedWorld& world,
                   std::optional<std::chrono::milliseconds> late)
        : m_clock(clock)
        , m_world(world)
        , m_late(late)
    {
    }
    QFuture<Result<HttpReply>> send(const HttpRequest& request) override
    {
        if (request.operation != u"media_publish")
            return m_world.send(request);
        auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
        promise->start();
        m_clock.after(request.timeout, &m_context, [promise] {
            promise->addResult(Result<HttpReply>(Error{ErrorKind::Timeout, {}, {}}));
            promise->finish();
        });
        if (m_late)
            m_clock.after(*m_late, &m_context, [this, request] { m_world.send(request); });
        return promise->future();
    }

private:
    const test::VirtualClock& m_clock;
    test::SimulatedWorld& m_world;
    std::optional<std::chrono::milliseconds> m_late;
    QObject m_context;
};
} // namespace

/// Whole publications in virtual time, from a seed: the line, the services' moods, the moments at which the program is
/// killed. Whatever happens, a channel has at most one post, and every intent comes to an end that is true.
class PublishingSimulation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_event.plan(), QString()); }
    void holdsItsPromisesWhateverHappens_data() { test::addSeeds(kCorpus, kSeedsInCi); }
    void holdsItsPromisesWhateverHappens();
    void believesANegativeLookTheSecondTimeAMinuteLater_data();
    void believesANegativeLookTheSecondTimeAMinuteLater();

private:
    QString run(quint32 seed);

    test::PlannedEvent m_event;
};

void PublishingSimulation::holdsItsPromisesWhateverHappens()
{
    QFETCH(const quint32, seed);
    const QString violation = run(seed);
    QVERIFY2(violation.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(violation)));
}

QString PublishingSimulation::run(quint32 seed)
{
    const test::TempFolder folder;
    if (!m_event.copyTo(folder))
        return u"no copy of the data"_s;
    test::VirtualClock clock;
    QRandomGenerator random(seed);
    const auto world = std::make_shared<test::SimulatedWorld>(clock, random.generate());
    const test::ProviderState state = [world](const QString& provider) { return world->state(provider); };
    const auto start = [&] {
        auto program
            = std::make_unique<test::PublishingProgram>(folder.path(), clock, kNowhere, world, random.generate());
        program->publishing.resume();
        return program;
    };
    auto program = start();
    const int crashes = random.bounded(4);
    for (int i = 0; i < crashes; ++i) {
        clock.advance(std::chrono::milliseconds(random.bounded(1, random.bounded(2) == 0 ? 2'000 : 60'000)));
        program.reset();
        clock.advance(std::chrono::seconds(random.bounded(0, 300)));
        program = start();
    }
    clock.advance(std::chrono::minutes(random.bounded(1, 5)));
    world->clear();
    clock.advance(16min);
    if (const QString untruth = test::untruthOf(*program, m_event.campaign(), state); !untruth.isEmpty())
        return untruth;
    // What did not go out goes out when the owner asks for it, and only that.
    const QList<Publication> before = program->publishing.publications(m_event.campaign()).value_or({});
    for (const Publication& publication : before) {
        const bool isOut
            = publication.state != PublicationState::Failed && publication.state != PublicationState::Skipped;
        if (!isOut && !program->publishing.retry(publication.intentId))
            return u"%1 cannot be tried again"_s.arg(publication.channel);
    }
    clock.advance(16min);
    return test::untruthOf(*program, m_event.campaign(), state);
}

// 1.11: what is under way may still arrive after the first look.
void PublishingSimulation::believesANegativeLookTheSecondTimeAMinuteLater_data()
{
    QTest::addColumn<std::optional<std::chrono::milliseconds>>("late");
    QTest::addColumn<PublicationState>("end");
    QTest::newRow("arrives after two looks") << std::optional<std::chrono::milliseconds>(40s) << PublicationState::Done;
    QTest::newRow("never arrives") << std::optional<std::chrono::milliseconds>() << PublicationState::Failed;
}

void PublishingSimulation::believesANegativeLookTheSecondTimeAMinuteLater()
{
    QFETCH(const std::optional<std::chrono::milliseconds>, late);
    QFETCH(const PublicationState, end);
    const test::TempFolder folder;
    QVERIFY(m_event.copyTo(folder));
    test::VirtualClock clock;
    test::SimulatedWorld world(clock, 1);
    world.clear();
    const auto line = std::make_shared<SwallowingLine>(clock, world, late);
    test::PublishingProgram program(folder.path(), clock, kNowhere, line, 1);
    const auto instagram = [&] {
        const QList<Publication> all = program.publishing.publications(m_event.campaign()).value_or({});
        return *std::ranges::find(all, u"instagram"_s, &Publication::channel);
    };
    program.publishing.resume();
    // The first look comes after the attempt's 20 s.
    QVERIFY(clock.runUntil([&] { return instagram().state == PublicationState::NeedsCheck; }, 1min));
    clock.advance(50s);
    QVERIFY(instagram().state != PublicationState::Failed);
    clock.advance(15min);
    QCOMPARE(instagram().state, end);
    const test::ProviderState state = [&world](const QString& provider) { return world.state(provider); };
    QCOMPARE(test::untruthOf(program, m_event.campaign(), state), QString());
}

MADANG_TEST(QGuiApplication, PublishingSimulation)
#include "tst_publishing.moc"
