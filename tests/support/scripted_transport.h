#pragma once

#include "services/http/transport.h"
#include "support/virtual_clock.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace madang::test {

/// The far end of the line in virtual time: answers each request as the test says and writes down what arrived, when.
/// Keeps the attempt's deadline as the real transport does.
class ScriptedTransport final : public Transport {
public:
    struct Answer {
        Result<HttpReply> result = HttpReply{200, {}, "{}"};
        std::chrono::milliseconds after{100};
    };
    struct Sent {
        HttpRequest request;
        Instant at;
    };
    using Script = std::function<Answer(const HttpRequest& request, qsizetype number)>;

    ScriptedTransport(const VirtualClock& clock, Script answers)
        : script(std::move(answers))
        , m_clock(clock)
    {
    }

    static Answer status(int code, const QList<QPair<QByteArray, QByteArray>>& headers = {},
                         std::chrono::milliseconds after = std::chrono::milliseconds(100))
    {
        return {HttpReply{code, headers, "{}"}, after};
    }
    static Answer error(ErrorKind kind, std::chrono::milliseconds after = std::chrono::milliseconds(100))
    {
        return {Error{kind, {}, {}}, after};
    }
    static Answer never() { return {Error{ErrorKind::Timeout, {}, {}}, std::chrono::hours(1)}; }

    QFuture<Result<HttpReply>> send(const HttpRequest& request) override
    {
        sent << Sent{request, m_clock.monotonic()};
        out += 1;
        mostOut = std::max(mostOut, out);
        Answer answer = script(request, sent.size());
        if (answer.after >= request.timeout)
            answer = {Error{ErrorKind::Timeout, QStringLiteral("no whole answer in time"), {}}, request.timeout};
        auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
        promise->start();
        auto* watcher = new QFutureWatcher<Result<HttpReply>>(&m_context);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, &m_context, [this] { ++aborted; });
        watcher->setFuture(promise->future());
        m_clock.after(answer.after, &m_context, [this, promise, answer] {
            --out;
            promise->addResult(answer.result);
            promise->finish();
        });
        return promise->future();
    }

    Script script;
    QList<Sent> sent;
    int aborted = 0;
    int out = 0;
    int mostOut = 0;

private:
    const VirtualClock& m_clock;
    QObject m_context;
};

} // namespace madang::test
