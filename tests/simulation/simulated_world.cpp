#include "simulation/simulated_world.h"

using namespace std::chrono_literals;

namespace madang::test {

enum class SimulatedWorld::Fate {
    NotSent,
    LostOnTheWay,
    AnswerLost,
    AnswerLate,
    ArrivesLate,
    Throttled,
    Unavailable,
    BrokenAfterwards,
    Garbled,
    Portal,
    Fine,
};

Weather Weather::drawn(QRandomGenerator& random)
{
    const auto some = [&random](int most) { return random.bounded(3) == 0 ? random.bounded(most) : 0; };
    Weather weather{some(20), some(10), some(25), some(10), some(10), some(20), some(20), some(15), some(10), some(10)};
    if (random.bounded(8) == 0)
        weather.notSent = 100; // the cable
    return weather;
}

SimulatedWorld::SimulatedWorld(VirtualClock& clock, quint32 seed)
    : m_clock(clock)
    , m_random(seed)
    , m_weather(Weather::drawn(m_random))
    , m_world([seed] {
        sandbox::Options options;
        options.seed = seed;
        return options;
    }())
    , m_desk(m_world, [] {})
{
    m_world.baseUrl = QStringLiteral("http://127.0.0.1:1");
}

SimulatedWorld::Fate SimulatedWorld::draw()
{
    const Weather& w = m_weather;
    const std::array chances{w.notSent,   w.lostOnTheWay, w.answerLost,       w.answerLate, w.arrivesLate,
                             w.throttled, w.unavailable,  w.brokenAfterwards, w.garbled,    w.portal};
    int dice = m_random.bounded(100);
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (dice < chances.at(i))
            return Fate(int(i));
        dice -= chances.at(i);
    }
    return Fate::Fine;
}

HttpReply SimulatedWorld::deliver(const HttpRequest& request)
{
    m_world.clock.setFrozen(true);
    m_world.clock.setNow(m_clock.now().toMSecsSinceEpoch());
    sandbox::Request arrived;
    arrived.method = request.method;
    arrived.path = request.url.path(QUrl::FullyDecoded);
    arrived.rawQuery = request.url.query(QUrl::FullyEncoded).toLatin1();
    arrived.headers = request.headers;
    arrived.body = request.body;
    const sandbox::Response response = m_desk.handle(arrived);
    return {response.status, response.headers, response.body};
}

QFuture<Result<HttpReply>> SimulatedWorld::send(const HttpRequest& request)
{
    ++sends;
    const Fate fate = draw();
    const auto latency = std::chrono::milliseconds(between(5, 400));
    const auto timeout = request.timeout > 0ms ? request.timeout : std::chrono::milliseconds(10s);
    auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
    promise->start();
    const auto answer = [this, promise](std::chrono::milliseconds after, Result<HttpReply> result) {
        m_clock.after(after, &m_context, [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        });
    };
    /// Arrives after `travel`; what the service says goes through `use`.
    const auto arrive = [this, request](std::chrono::milliseconds travel, std::function<void(HttpReply)> use) {
        m_clock.after(travel, &m_context, [this, request, use = std::move(use)] { use(deliver(request)); });
    };
    const Error late{ErrorKind::Timeout, {}, {}};
    const Error broken{ErrorKind::ConnectionLost, {}, {}};
    switch (fate) {
    case Fate::NotSent:
        answer(latency, Error{ErrorKind::Offline, {}, {}});
        break;
    case Fate::LostOnTheWay:
        answer(timeout, late);
        break;
    case Fate::AnswerLost:
        arrive(latency / 2, [](const HttpReply&) {});
        answer(latency, broken);
        break;
    case Fate::AnswerLate:
        arrive(latency, [](const HttpReply&) {});
        answer(timeout, late);
        break;
    case Fate::ArrivesLate:
        arrive(timeout + std::chrono::milliseconds(between(1, 40'000)), [](const HttpReply&) {});
        answer(timeout, late);
        break;
    case Fate::Throttled:
        answer(latency, HttpReply{429, {{"Retry-After", QByteArray::number(between(1, 20))}}, "{}"});
        break;
    case Fate::Unavailable:
        answer(latency, HttpReply{503, {}, "down"});
        break;
    case Fate::BrokenAfterwards:
        arrive(latency, [answer](const HttpReply&) { answer(0ms, HttpReply{500, {}, "oops"}); });
        break;
    case Fate::Garbled:
        arrive(latency, [answer](HttpReply reply) {
            reply.body.truncate(reply.body.size() / 2);
            answer(0ms, reply);
        });
        break;
    case Fate::Portal:
        answer(latency, HttpReply{302, {{"Location", "http://login.example/"}}, "<html>"});
        break;
    case Fate::Fine:
        arrive(latency, [answer](const HttpReply& reply) { answer(0ms, reply); });
        break;
    }
    return promise->future();
}

nlohmann::json SimulatedWorld::state(const QString& provider)
{
    sandbox::Request ask;
    ask.method = "GET";
    ask.path = QStringLiteral("/__ctl/state/") + provider;
    const QByteArray body = m_desk.handle(ask).body;
    return nlohmann::json::parse(body.begin(), body.end());
}

void SimulatedWorld::merge(const QString& provider, const nlohmann::json& patch)
{
    sandbox::Request put;
    put.method = "PUT";
    put.path = QStringLiteral("/__ctl/state/") + provider;
    put.body = QByteArray::fromStdString(patch.dump());
    if (m_desk.handle(put).status != 200)
        qFatal("the sandbox does not know such a state");
}

} // namespace madang::test
