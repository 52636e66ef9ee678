#include "services/channels/wire.h"

#include "domain/korean_text.h"
#include "services/resilience/retry_after.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace madang::wire {

namespace {
QByteArray encoded(const QList<QPair<QString, QString>>& fields)
{
    QByteArrayList parts;
    for (const auto& [name, value] : fields)
        parts << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return parts.join('&');
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    case 501:
        return ErrorKind::Rejected;
    case 503:
    case 529:
        return ErrorKind::Unavailable;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerError;
    if (status >= 400)
        return ErrorKind::Rejected;
    return status >= 300 ? ErrorKind::Redirected : ErrorKind::BadReply;
}
} // namespace

QUrl join(const QUrl& base, const QString& path)
{
    QUrl url = base;
    QString front = base.path(QUrl::FullyEncoded);
    while (front.endsWith(u'/'))
        front.chop(1);
    url.setPath(front + path, QUrl::TolerantMode);
    return url;
}

QUrl join(const QUrl& base, const QString& path, const QList<QPair<QString, QString>>& query)
{
    QUrl url = join(base, path);
    url.setQuery(QString::fromLatin1(encoded(query)), QUrl::StrictMode);
    return url;
}

QPair<QByteArray, QByteArray> bearer(const Secret& token)
{
    return {"Authorization", "Bearer " + token.reveal()};
}

QPair<QByteArray, QByteArray> jsonType()
{
    return {"Content-Type", "application/json"};
}

QByteArray form(const QList<QPair<QString, QString>>& fields)
{
    return encoded(fields);
}

Error errorOf(const HttpReply& reply, const QString& detail)
{
    Error error{kindOf(reply.status), detail, {}};
    if (const RetryHint hint = retryHint(reply.headers); hint.after)
        error.retryAfter = hint.after;
    return error;
}

std::chrono::milliseconds uploadTime(qsizetype bytes)
{
    return std::chrono::seconds(10) + std::chrono::milliseconds(bytes / 100);
}

std::chrono::seconds untilKoreanMidnight(const QDateTime& now)
{
    const QDateTime here = now.toTimeZone(koreanTime());
    return std::chrono::seconds(here.secsTo(QDateTime(here.date().addDays(1), QTime(0, 0), koreanTime())));
}

} // namespace madang::wire
