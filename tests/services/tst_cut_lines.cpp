#include "services/answer_cache.h"
#include "services/business_check.h"
#include "services/channels/channel_list.h"
#include "services/resilience/outcome.h"
#include "support/channel_wires.h"
#include "support/cutting_proxy.h"
#include "support/program.h"
#include "support/seeds.h"

using namespace madang;
using namespace madang::test;
using namespace std::chrono_literals;

namespace {
constexpr std::array<quint32, 0> kCorpus{};
constexpr quint32 kSeedsInCi = 20;
const QString kStatusPath = u"^/odcloud/api/nts-businessman/v1/status$"_s;
} // namespace

/// The transport and the pipeline over TCP connections that are cut, at each byte and at those a seed names: what comes
/// back is a whole answer or an error that says what is known, and what cannot be repeated arrives once.
class CutLinesTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench.reset(); }
    void anAnswerCutAnywhereIsNoAnswer_data();
    void anAnswerCutAnywhereIsNoAnswer();
    void aRequestCutAnywhereDoesNotArrive();
    void callsEndHonestlyOverABadLine_data() { addSeeds(kCorpus, kSeedsInCi); }
    void callsEndHonestlyOverABadLine();
    void cleanupTestCase() { QVERIFY(m_seeds < int(kSeedsInCi) || (m_cuts > 0 && m_posted > 0)); }

private:
    HttpRequest statusRequest(const CuttingProxy& proxy) const;
    void publish(Channel& channel, const Wire& wire);

    SandboxBench m_bench;
    int m_seeds = 0;
    int m_cuts = 0;
    int m_posted = 0;
};

HttpRequest CutLinesTest::statusRequest(const CuttingProxy& proxy) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = proxy.over(
        m_bench.url(u"/odcloud/api/nts-businessman/v1/status?serviceKey="_s + QLatin1StringView(sandbox::kNtsKey)));
    request.headers = {{"Content-Type", "application/json"}};
    request.body = R"({"b_no":["1248100998"]})";
    return request;
}

void CutLinesTest::anAnswerCutAnywhereIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST") << QByteArray("POST");
    QTest::newRow("GET") << QByteArray("GET");
}

void CutLinesTest::anAnswerCutAnywhereIsNoAnswer()
{
    QFETCH(const QByteArray, method);
    CuttingProxy proxy(m_bench.url({}).port(), [] { return CuttingProxy::Cut{}; });
    HttpRequest request = statusRequest(proxy);
    if (method == "GET") {
        request.method = method;
        request.body.clear();
        request.url = proxy.over(m_bench.url(u"/__ctl/clock"_s));
    }
    const Result<HttpReply> whole = waitFor(HttpClient(m_bench.clock).send(request));
    QVERIFY(whole && whole->isSuccess());
    const qint64 length = proxy.lastDown;
    QVERIFY(length > whole->body.size());
    for (qint64 bytes = 0; bytes < length; ++bytes) {
        proxy.draw = [bytes] { return CuttingProxy::Cut{{}, bytes}; };
        HttpClient client(m_bench.clock);
        const Result<HttpReply> reply = waitFor(client.send(request));
        QVERIFY2(!reply, qPrintable(u"%1 of %2 bytes"_s.arg(bytes).arg(length)));
        QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
    }
    QVERIFY(proxy.cuts >= length); // a GET may be asked again below us
    proxy.draw = [length] { return CuttingProxy::Cut{{}, length}; };
    HttpClient client(m_bench.clock);
    QVERIFY(waitFor(client.send(request)));
}

void CutLinesTest::aRequestCutAnywhereDoesNotArrive()
{
    CuttingProxy proxy(m_bench.url({}).port(), [] { return CuttingProxy::Cut{}; });
    const HttpRequest request = statusRequest(proxy);
    QVERIFY(waitFor(HttpClient(m_bench.clock).send(request)));
    const qint64 length = proxy.lastUp;
    QVERIFY(length > request.body.size());
    int cutsBeforeTheFirstByte = 0; // Qt may connect once more: nothing has left
    for (qint64 bytes = 0; bytes < length; ++bytes) {
        proxy.draw = [bytes] { return CuttingProxy::Cut{bytes, {}}; };
        HttpClient client(m_bench.clock);
        const Result<HttpReply> reply = waitFor(client.send(request));
        QVERIFY2(!reply, qPrintable(u"%1 of %2 bytes"_s.arg(bytes).arg(length)));
        if (bytes > 0) // some of it left, and nobody here knows how much arrived
            QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
        else
            cutsBeforeTheFirstByte = proxy.cuts;
    }
    QCOMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 1); // the first one
    QCOMPARE(proxy.cuts - cutsBeforeTheFirstByte, int(length) - 1); // and none was sent again below us
}

void CutLinesTest::callsEndHonestlyOverABadLine()
{
    QFETCH(const quint32, seed);
    CuttingProxy proxy(m_bench.url({}).port(), CuttingProxy::drawn(seed));
    for (ProviderAccess& access : m_bench.providers)
        access.baseUrl = proxy.over(access.baseUrl);

    const std::vector<std::unique_ptr<Channel>> channels
        = makeChannelsFrom({*m_bench.egress, m_bench.providers, m_bench.clock, {{20ms}, 200}, {}});
    for (const Wire& wire : wires()) {
        const auto channel
            = std::ranges::find_if(channels, [&](const auto& c) { return c->descriptor().id == wire.channel; });
        QVERIFY(channel != channels.end());
        publish(**channel, wire);
        AnswerCache answers({}, {}, m_bench.clock, m_bench.random);
        BusinessCheck check(*m_bench.egress, answers, m_bench.providers);
        const Result<BusinessStatus> status = waitFor(check.status(*BusinessNumber::parse(u"1248100998"_s)));
        QVERIFY(!status || *status == BusinessStatus::Active);
        QVERIFY(status || status.error().kind != ErrorKind::Internal);
    }
    ++m_seeds;
    m_cuts += proxy.cuts;
}

void CutLinesTest::publish(Channel& channel, const Wire& wire)
{
    const PublishOrder order = orderFor(channel);
    const Result<Prepared> prepared = waitFor(channel.prepare(order, {}));
    QVERIFY(prepared || prepared.error().kind != ErrorKind::Internal);
    if (!prepared)
        return;
    const Result<PublishReceipt> receipt = waitFor(channel.commit(order, *prepared));
    const qsizetype arrived = m_bench.journal(wire.method, wire.commit).size();
    const QByteArray where = (wire.channel + u' ' + (receipt ? QString() : errorKey(receipt.error().kind))).toUtf8();
    QVERIFY2(wire.keyed || arrived <= 1, where.constData());
    if (receipt)
        QVERIFY2(arrived >= 1, where.constData());
    else if (!mayHaveHappened(receipt.error().kind))
        QVERIFY2(arrived == 0, where.constData());
    QVERIFY2(receipt || receipt.error().kind != ErrorKind::Internal, where.constData());
    m_posted += receipt ? 1 : 0;
}

MADANG_TEST(QCoreApplication, CutLinesTest)
#include "tst_cut_lines.moc"
