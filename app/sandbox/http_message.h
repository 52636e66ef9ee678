#pragma once

#include "sandbox/json.h"
#include "serving/http_message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace madang::sandbox {

using serving::Fields;
using serving::Headers;
using serving::parseForm;

/// One request as it came. `path` begins with the provider's prefix.
struct Request : serving::Request {
    int answerDelayMs = 0; ///< how long a fault holds the answer back
    QByteArray fault; ///< JSON: the fault itself, for a service that answers differently under it

    /// What stands after "Bearer ", or nothing.
    QString bearer() const;
};

/// How a body goes out that comes over time: in pieces of so many bytes, by default each a chunk of
/// its own.
struct Stream {
    QList<qsizetype> pieces;
    int pauseMs = 0; ///< before each piece but the first
    bool isChunked = true; ///< false: nothing tells the end but the closing of the connection
    bool stalls = false; ///< silent after the last piece, neither ended nor closed
};

/// An answer and how it goes out. The last four are the faults that happen on the wire.
struct Response : serving::Response {
    std::optional<Stream> stream;
    /// Where the answer takes its time: asked every few milliseconds until it gives one.
    std::function<std::optional<Response>()> later;
    int delayMs = 0;
    bool drop = false; ///< close without a byte
    qint64 closeAfterBytes = -1; ///< close after so many bytes of the body
    int bytesPerSec = 0; ///< trickle the body

    Response& with(const QByteArray& name, const QByteArray& value);
};

Response jsonReply(int status, const Json& body);
Response bytesReply(int status, const QByteArray& contentType, const QByteArray& body);

/// The query, then a url-encoded or JSON body's top level (numbers and booleans as text).
Fields parameters(const Request& request);

struct Part {
    QString name;
    QString fileName;
    QByteArray contentType;
    QByteArray body;
};

/// Nothing where the request is not multipart or has no usable boundary. A missing last "--" is
/// forgiven.
std::optional<QList<Part>> parseMultipart(const Request& request);

} // namespace madang::sandbox
