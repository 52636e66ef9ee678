#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace madang {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout = std::chrono::seconds(10); ///< for the whole attempt, from call to last byte
    qint64 maxReplyBytes = 8 * 1024 * 1024;
    QString api; ///< for the access log: "instagram"
    QString operation; ///< for the access log: "media_publish"
};

/// Any answer with a status line, also 4xx and 5xx; its meaning is the adapter's affair.
struct HttpReply {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    bool isSuccess() const { return status >= 200 && status < 300; }
    /// The first header of that name, any case; empty where there is none.
    QByteArray header(const QByteArray& name) const;
};

/// The only door to the outside and the only owner of QNetworkAccessManager.
///
/// One call is at most one request on the wire: the body cannot be rewound (Qt would silently send a POST again when a
/// server closes before its first byte), redirects are not followed, and the deadline is absolute. Errors: Offline
/// (provably nothing was sent), Timeout and ConnectionLost (sent, outcome unknown), BadReply (larger than allowed),
/// Cancelled (the client is going away). Plain http is refused to any host that is not this machine or its own network.
/// Writes one access-log line a request: never a body, a query or a credential.
class HttpClient final : public QObject {
    Q_OBJECT

public:
    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;

    QFuture<Result<HttpReply>> send(const HttpRequest& request);

private:
    QNetworkAccessManager* m_network;
};

} // namespace madang
