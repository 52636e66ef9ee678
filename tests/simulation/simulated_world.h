#pragma once

#include "sandbox/desk.h"
#include "sandbox/http_message.h"
#include "sandbox/json.h"
#include "sandbox/world.h"
#include "services/http/transport.h"
#include "support/virtual_clock.h"

#include <nlohmann/json.hpp>

#include <QObject>
#include <QPromise>
#include <QRandomGenerator>

#include <array>
#include <memory>

namespace madang::test {

/// How bad the line and the services are: percent of the requests that end so.
struct Weather {
    int notSent = 0; ///< no connection: nothing arrives
    int lostOnTheWay = 0; ///< nothing arrives, and nobody says so
    int answerLost = 0; ///< arrives, the line breaks before the answer
    int answerLate = 0; ///< arrives at once, answered after every patience
    int arrivesLate = 0; ///< arrives after every patience
    int throttled = 0; ///< 429 with Retry-After
    int unavailable = 0; ///< 503
    int brokenAfterwards = 0; ///< arrives, is carried out, and is answered 500
    int garbled = 0; ///< arrives, and half of the answer comes back
    int portal = 0; ///< a Wi-Fi that wants a sign-in answers 302

    /// As a seed makes it: some of it, none of it, or an outage.
    static Weather drawn(QRandomGenerator& random);
};

/// The outside as one process, without sockets and in virtual time: the same imitations that practice mode talks to,
/// behind a line that does to each request what a seed says. It outlives the program whose transport it is, as the
/// world does.
class SimulatedWorld final : public Transport {
public:
    SimulatedWorld(VirtualClock& clock, quint32 seed);

    QFuture<Result<HttpReply>> send(const HttpRequest& request) override;
    /// What the services know of a provider now.
    nlohmann::json state(const QString& provider);
    /// Changes what a provider knows.
    void merge(const QString& provider, const nlohmann::json& patch);
    /// From now on the weather is good.
    void clear() { m_weather = {}; }

    int sends = 0;

private:
    enum class Fate;

    Fate draw();
    HttpReply deliver(const HttpRequest& request);
    int between(int low, int high) { return m_random.bounded(low, high); }

    VirtualClock& m_clock;
    QRandomGenerator m_random;
    Weather m_weather;
    sandbox::World m_world;
    sandbox::Desk m_desk;
    QObject m_context;
};

} // namespace madang::test
