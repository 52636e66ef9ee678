#pragma once

#include "services/egress/api_rules.h"
#include "services/egress/egress.h"
#include "services/egress/token_source.h"
#include "support/scripted_transport.h"

#include <QRandomGenerator>
#include <QTest>

namespace madang::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = ScriptedTransport::Answer;

inline Result<void> judge(const HttpReply& reply)
{
    switch (reply.status) {
    case 200:
        return {};
    case 401:
        return Error{ErrorKind::Unauthorized, {}, {}};
    case 404:
        return Error{ErrorKind::NotFound, {}, {}};
    case 409:
        return Error{ErrorKind::InProgress, {}, {}};
    case 422:
        return Error{ErrorKind::Rejected, {}, {}};
    case 429:
        return Error{ErrorKind::RateLimited, {}, {}};
    case 500:
        return Error{ErrorKind::ServerError, {}, {}};
    case 503:
        return Error{ErrorKind::Unavailable, {}, {}};
    default:
        return Error{ErrorKind::BadReply, {}, {}};
    }
}

/// One call of each effect class, as api_rules declares them.
inline Call callOf(const char* api, const char* operation)
{
    Call call;
    call.request.method = "POST";
    call.request.url = QUrl(u"https://%1.example/%2"_s.arg(QLatin1StringView(api), QLatin1StringView(operation)));
    call.request.url.setHost(QString::fromLatin1(api).replace(u'/', u'-') + u".example"_s);
    call.request.body = R"({"all":"of it"})";
    call.request.api = QLatin1StringView(api);
    call.request.operation = QLatin1StringView(operation);
    call.judge = judge;
    return call;
}
inline Call readCall()
{
    return callOf("nts", "status");
}
inline Call keyedCall()
{
    return callOf("kt/ringo-biz", "ringback");
}
inline Call unkeyedCall()
{
    return callOf("instagram", "media_publish");
}

/// The pipeline over a scripted line in virtual time; what it promises is counted at the far end.
class EgressBench : public QObject {
protected:
    void init();
    using Outcome = std::shared_ptr<std::optional<Result<HttpReply>>>;

    Outcome send(Call call);
    /// Sends and lets time pass until it is answered.
    Result<HttpReply> answer(Call call);
    void alwaysAnswer(const Answer& answer)
    {
        m_transport->script = [answer](const HttpRequest&, qsizetype) { return answer; };
    }
    qsizetype sends() const { return m_transport->sent.size(); }
    std::chrono::milliseconds sentAfter(qsizetype number) const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_transport->sent.at(number - 1).at - m_begin);
    }
    void stopBreaker(const Call& call)
    {
        m_egress->setBreakerMode(call.request.api, BreakerMode::Disabled, u"test"_s, u"retry alone"_s);
    }
    ApiHealth healthOf(const Call& call) const;

    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<QRandomGenerator> m_random;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<Egress> m_egress;
    Instant m_begin;
};

inline void EgressBench::init()
{
    m_egress.reset();
    m_transport.reset();
    m_clock = std::make_unique<VirtualClock>();
    m_random = std::make_unique<QRandomGenerator>(42);
    m_transport = std::make_unique<ScriptedTransport>(*m_clock, [](const HttpRequest&, qsizetype) { return Answer{}; });
    m_egress = std::make_unique<Egress>(*m_transport, *m_clock, *m_random);
    m_begin = m_clock->monotonic();
}

inline EgressBench::Outcome EgressBench::send(Call call)
{
    auto outcome = std::make_shared<std::optional<Result<HttpReply>>>();
    async::onResult(this, m_egress->send(this, std::move(call)),
                    [outcome](const Result<HttpReply>& result) { *outcome = result; });
    return outcome;
}

inline Result<HttpReply> EgressBench::answer(Call call)
{
    const Outcome outcome = send(std::move(call));
    if (!m_clock->runUntil([&] { return outcome->has_value(); }, 1h))
        return Error{ErrorKind::Internal, u"the call never ended"_s, {}};
    return **outcome;
}

inline ApiHealth EgressBench::healthOf(const Call& call) const
{
    const ServiceHealth health = m_egress->health();
    for (const ApiHealth& api : health.apis) {
        if (api.api == call.request.api)
            return api;
    }
    return {};
}

} // namespace madang::test
