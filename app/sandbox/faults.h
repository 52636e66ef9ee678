#pragma once

#include "sandbox/http_message.h"

#include <QRegularExpression>

#include <functional>
#include <vector>

namespace madang::sandbox {

/// Trouble ordered for the next so many requests that fit. The kinds, which can be combined where
/// that makes sense:
///   status + body (+ headers), providerCode "kakao:-9798", html   the request is not carried out
///   closeBeforeHeaders                                            nor here: closed without a byte
///   acceptThenDrop                                                carried out, then closed without
///   a byte delayMs, closeAfterBytes, garbageJson, wrongContentType, slowBody {bytesPerSec} carried
///   out, the answer suffers
///   outcome "refusal", stream {"bytesPerPiece": 1}                carried out, and the service itself
///   answers in that way (see the outcomes each AI vendor's header names, and EventStream)
/// "headers" are added to what stands in for the service; an empty one takes its own away.
class Faults {
public:
    using Failure = std::function<std::optional<Response>(const QString& provider, const QString& code)>;

    /// False where the order makes no sense (no known kind, a bad expression).
    bool add(const Json& order);
    void clear();
    Json list() const;

    /// The fault for this request, or null; counts it as used.
    Json take(const Request& request);

    static int delayOf(const Json& fault);
    /// The answer that stands in for the service, where it is not to be asked.
    static std::optional<Response> instead(const Json& fault, const Failure& failure);
    /// What the fault makes of the service's answer.
    static void spoil(const Json& fault, Response& response);

private:
    struct Order {
        QByteArray method;
        QRegularExpression path;
        qint64 left;
        QByteArray fault; ///< JSON text
    };
    std::vector<Order> m_orders;
};

} // namespace madang::sandbox
