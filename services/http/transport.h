#pragma once

#include "domain/result.h"
#include "services/http/http_message.h"

#include <QFuture>

namespace madang {

/// Carries one request to the other side, at most once.
///
/// Any answer with a status line is a reply; its meaning is the adapter's affair. Errors: Offline and Untrusted
/// (provably nothing was sent), Timeout and ConnectionLost (sent, outcome unknown), BadReply (larger than allowed),
/// InvalidInput (an address that is refused), Cancelled. Cancelling the future aborts the exchange.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    virtual QFuture<Result<HttpReply>> send(const HttpRequest& request) = 0;
};

} // namespace madang
