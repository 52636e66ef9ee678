#pragma once

#include "services/http/transport.h"

#include <QObject>

class QNetworkAccessManager;

namespace madang {

class Clock;

/// The only owner of QNetworkAccessManager: the transport that reaches the world.
///
/// One call is at most one request on the wire: the body cannot be rewound (Qt would silently send a POST again when a
/// server closes before its first byte), redirects are not followed, and the deadline is absolute. An answer shorter
/// than its Content-Length is ConnectionLost; that the last chunk of a chunked one is missing Qt does not tell, so
/// whoever reads it must know its end (JSON, the last event of a stream). Plain http is refused to any host that is not
/// this machine or its own network.
class HttpClient final : public QObject, public Transport {
    Q_OBJECT

public:
    explicit HttpClient(const Clock& clock, QObject* parent = nullptr);
    ~HttpClient() override;

    QFuture<Result<HttpReply>> send(const HttpRequest& request) override;

private:
    const Clock& m_clock;
    QNetworkAccessManager* m_network;
};

} // namespace madang
