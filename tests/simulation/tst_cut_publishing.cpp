#include "sandbox/sandbox.h"
#include "services/clock.h"
#include "services/http/http_client.h"
#include "simulation/publishing_program.h"
#include "support/channel_wires.h"
#include "support/cutting_proxy.h"
#include "support/program.h"
#include "support/seeds.h"
#include "support/virtual_clock.h"

#include <QGuiApplication>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::array<quint32, 0> kCorpus{};
constexpr quint32 kSeedsInCi = 20;

/// The real transport, in real time; knows what is out.
class RealLine final : public Transport {
public:
    QFuture<Result<HttpReply>> send(const HttpRequest& request) override
    {
        m_out << m_http.send(request);
        return m_out.last();
    }

    bool isBusy() const
    {
        return std::ranges::any_of(m_out, [](const auto& reply) { return !reply.isFinished(); });
    }
    /// False where a request does not come to an end.
    bool becomesIdle()
    {
        while (!m_out.isEmpty()) {
            if (!test::finishes(m_out.takeFirst(), 1min))
                return false;
        }
        return true;
    }

private:
    SystemClock m_clock;
    HttpClient m_http{m_clock};
    QList<QFuture<Result<HttpReply>>> m_out;
};
} // namespace

/// The publish service, its real transport and the sandbox over TCP connections that are cut at bytes a seed names. The
/// program's time is virtual and passes only while nothing is on the line.
class CutPublishingTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_event.plan(), QString()); }
    void publishesHonestlyOverABadLine_data() { test::addSeeds(kCorpus, kSeedsInCi); }
    void publishesHonestlyOverABadLine();
    void cleanupTestCase() { QVERIFY(m_seeds < int(kSeedsInCi) || m_cuts > 0); }

private:
    static bool pass(test::VirtualClock& clock, RealLine& line, std::chrono::milliseconds time);
    QString sentTwice(int meant);

    test::PlannedEvent m_event;
    test::SandboxBench m_bench;
    int m_seeds = 0;
    int m_cuts = 0;
};

/// False where a request that is out does not come to an end.
bool CutPublishingTest::pass(test::VirtualClock& clock, RealLine& line, std::chrono::milliseconds time)
{
    const Instant end = clock.monotonic() + time;
    do {
        if (!line.becomesIdle())
            return false;
    } while (clock.runUntil([&] { return line.isBusy(); }, end - clock.monotonic()));
    clock.advance(end - clock.monotonic());
    return true;
}

/// A channel without a key whose irreversible request arrived more often than it was meant.
QString CutPublishingTest::sentTwice(int meant)
{
    for (const test::Wire& wire : test::wires()) {
        if (!wire.keyed && m_bench.journal(wire.method, wire.commit).size() > meant)
            return wire.channel;
    }
    return {};
}

void CutPublishingTest::publishesHonestlyOverABadLine()
{
    QFETCH(const quint32, seed);
    m_bench.reset();
    const test::TempFolder folder;
    QVERIFY(m_event.copyTo(folder));
    test::CuttingProxy proxy(m_bench.url({}).port(), test::CuttingProxy::drawn(seed));
    test::VirtualClock clock;
    const auto line = std::make_shared<RealLine>();
    test::PublishingProgram program(folder.path(), clock, proxy.over(m_bench.url({})), line, seed);
    const test::ProviderState state = [this](const QString& provider) { return m_bench.state(provider); };

    program.publishing.resume();
    QVERIFY(pass(clock, *line, 3min));
    QCOMPARE(sentTwice(1), QString());
    proxy.heal();
    QVERIFY(pass(clock, *line, 16min));
    QCOMPARE(sentTwice(1), QString());
    QCOMPARE(test::untruthOf(program, m_event.campaign(), state), QString());

    // What did not go out goes out when the owner asks for it, and only that.
    const QList<Publication> before = program.publishing.publications(m_event.campaign()).value_or({});
    for (const Publication& publication : before) {
        if (publication.state == PublicationState::Failed || publication.state == PublicationState::Skipped)
            QVERIFY(program.publishing.retry(publication.intentId));
    }
    QVERIFY(pass(clock, *line, 16min));
    QCOMPARE(sentTwice(2), QString());
    QCOMPARE(test::untruthOf(program, m_event.campaign(), state), QString());
    const QList<Publication> after = program.publishing.publications(m_event.campaign()).value_or({});
    for (const Publication& publication : after)
        QVERIFY2(publication.state != PublicationState::Failed,
                 qPrintable(publication.channel + u": "_s + publication.reasonDetail));
    ++m_seeds;
    m_cuts += proxy.cuts;
}

MADANG_TEST(QGuiApplication, CutPublishingTest)
#include "tst_cut_publishing.moc"
