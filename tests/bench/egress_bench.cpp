#include "bench/egress_bench.h"

#include "bench/measure.h"
#include "services/egress/egress.h"
#include "services/http/http_client.h"
#include "support/raw_server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::bench {

namespace {

constexpr int kCalls = 1'000'000;
constexpr int kRequests = 1'000;
constexpr int kTurns = 15;
constexpr int kAtOnce = 2; // as many as the pipeline lets out to one API

/// Answers every request with the same small body, on a thread of its own.
class Server final : public QThread {
public:
    Server() { start(); }
    ~Server() override
    {
        quit();
        wait();
    }
    QUrl url() const
    {
        while (!m_ready.load())
            std::this_thread::yield();
        return m_url;
    }

private:
    void run() override
    {
        test::RawServer server([](const test::RawServer::Request&, QTcpSocket* socket) {
            socket->write(test::RawServer::reply(200, R"({"data":[{"b_stt_cd":"01"}]})"));
        });
        m_url = server.url();
        m_ready = true;
        exec();
    }

    QUrl m_url;
    std::atomic<bool> m_ready = false;
};

/// Answers at once, without a line.
class Mirror final : public Transport {
public:
    QFuture<Result<HttpReply>> send(const HttpRequest&) override
    {
        return async::ready(Result<HttpReply>(HttpReply{200, {}, "{}"}));
    }
};

struct Pair {
    double first;
    double second;
};

/// The best of each, measured by turns: whatever else the machine does hits both alike.
Pair bestOf(const std::function<double()>& first, const std::function<double()>& second)
{
    Pair best{first(), second()};
    for (int turn = 1; turn < kTurns; ++turn) {
        best.first = std::min(best.first, first());
        best.second = std::min(best.second, second());
    }
    return best;
}

/// `send` starts one request and calls back when it is answered.
double allOf(const std::function<void(std::function<void()>)>& send)
{
    return median(
        [&] {
            int begun = 0;
            int done = 0;
            std::function<void()> next = [&] {
                if (++done == kRequests)
                    return QCoreApplication::quit();
                if (begun < kRequests) {
                    ++begun;
                    send(next);
                }
            };
            for (; begun < kAtOnce; ++begun)
                send(next);
            QCoreApplication::exec();
        },
        1);
}

double throughEgress(Transport& transport, const QUrl& url)
{
    const SystemClock clock;
    QRandomGenerator random(1);
    Egress egress(transport, clock, random, {.permitsAMinute = 10'000'000});
    QObject context;
    Call call;
    call.request.method = "POST";
    call.request.url = url;
    call.request.body = R"({"b_no":["1248100998"]})";
    call.request.headers = {{"Content-Type", "application/json"}};
    call.request.api = u"nts"_s;
    call.request.operation = u"status"_s;
    return allOf([&](const std::function<void()>& next) {
        async::onResult(&context, egress.send(&context, call), [next](const Result<HttpReply>&) { next(); });
    });
}

double throughQt(const QUrl& url)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return allOf([&](const std::function<void()>& next) {
        QNetworkReply* reply = network.post(request, R"({"b_no":["1248100998"]})");
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, next] {
            reply->readAll();
            reply->deleteLater();
            next();
        });
    });
}

QJsonObject breaker()
{
    std::mutex mutex;
    volatile int guarded = 0;
    CircuitBreaker closed;
    const Instant now = std::chrono::steady_clock::now();
    const auto [floor, permit] = bestOf(
        [&] {
            return median(
                [&] {
                    for (int i = 0; i < kCalls; ++i) {
                        const std::lock_guard lock(mutex);
                        guarded = guarded + 1;
                    }
                },
                1);
        },
        [&] {
            return median(
                [&] {
                    for (int i = 0; i < kCalls; ++i)
                        closed.acquire(now).permit->record(Counts::Success, now);
                },
                1);
        });
    CircuitBreaker open;
    for (int i = 0; i < 5; ++i)
        open.acquire(now).permit->record(Counts::Failure, now);
    const double rejection = median([&] {
        for (int i = 0; i < kCalls; ++i)
            static_cast<void>(open.acquire(now));
    });
    const double toNs = 1e6 / kCalls;
    return {{u"mutexNs"_s, floor * toNs},
            {u"permitAndRecordNs"_s, permit * toNs},
            {u"ratio"_s, permit / floor},
            {u"limit"_s, 4},
            {u"openRejectionNs"_s, rejection * toNs}};
}

} // namespace

QJsonObject egress()
{
    Mirror mirror;
    const double alone = throughEgress(mirror, QUrl(u"http://127.0.0.1:1/"_s));
    const Server server;
    const SystemClock clock;
    HttpClient http(clock);
    const auto [bare, whole]
        = bestOf([&] { return throughQt(server.url()); }, [&] { return throughEgress(http, server.url()); });
    return {{u"breaker"_s, breaker()},
            {u"withoutNetworkUs"_s, alone * 1000 / kRequests},
            {u"thousandRequests"_s,
             QJsonObject{{u"ms"_s, whole}, {u"qtMs"_s, bare}, {u"ratio"_s, whole / bare}, {u"limit"_s, 1.05}}}};
}

} // namespace madang::bench
