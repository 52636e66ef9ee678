#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>

namespace madang {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout{0}; ///< from call to last byte; 0: what is usual for the API
    qint64 maxReplyBytes = 8LL * 1024 * 1024;
    /// Told the bytes of a 200 as they come, to show that something happens; what counts is the whole answer.
    std::function<void(const QByteArray& bytes)> watch;
    QString api; ///< "instagram"
    QString operation; ///< "media_publish"
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

} // namespace madang
