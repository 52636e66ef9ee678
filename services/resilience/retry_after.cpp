#include "services/resilience/retry_after.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace madang {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
using Headers = QList<QPair<QByteArray, QByteArray>>;

constexpr double kYearMs = 365.0 * 24 * 3600 * 1000;

QByteArray valueOf(const Headers& headers, const char* name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

/// Digits, with a fraction where a server sends one.
std::optional<milliseconds> readNumber(const QByteArray& text, double unitMs)
{
    const auto isAllowed = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    if (text.isEmpty())
        return {};
    bool isNumber = std::ranges::all_of(text, isAllowed);
    const double number = isNumber ? text.toDouble(&isNumber) : 0;
    if (!isNumber)
        return {};
    return milliseconds(qint64(std::ceil(std::min(number * unitMs, kYearMs))));
}

/// A two-digit year means the one within 50 years of `reference`; an invalid time where the text is no HTTP date.
QDateTime readDate(const QByteArray& text, const QDateTime& reference = {})
{
    // The day's name is skipped: it says nothing new, and Qt would hold it against the wrong century.
    const QString whole = QString::fromLatin1(text).simplified();
    const qsizetype comma = whole.indexOf(u',');
    const QString date = comma >= 0 ? whole.sliced(comma + 1).trimmed() : whole.section(u' ', 1);
    QDateTime time;
    for (const QString& format :
         {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s, u"MMM d HH:mm:ss yyyy"_s}) {
        time = QLocale::c().toDateTime(date, format);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        if (format.contains(u"-yy "_s) && reference.isValid()) {
            while (time.addYears(50) < reference)
                time = time.addYears(100);
        }
        return time;
    }
    return time;
}

std::optional<milliseconds> readRetryAfter(const Headers& headers)
{
    const QByteArray text = valueOf(headers, "Retry-After");
    if (text.isEmpty())
        return {};
    if (const auto seconds = readNumber(text, 1000))
        return seconds;
    const QDateTime sent = readDate(valueOf(headers, "Date"));
    const QDateTime until = readDate(text, sent);
    if (!sent.isValid() || !until.isValid() || until < sent)
        return {};
    return milliseconds(std::min(sent.msecsTo(until), qint64(kYearMs)));
}
} // namespace

RetryHint retryHint(const Headers& headers)
{
    RetryHint hint;
    hint.after = readNumber(valueOf(headers, "retry-after-ms"), 1);
    if (!hint.after)
        hint.after = readRetryAfter(headers);
    for (const char* name : {"x-should-retry", "Stripe-Should-Retry"}) {
        const QByteArray value = valueOf(headers, name).toLower();
        if (value == "true" || value == "false")
            hint.shouldRetry = hint.shouldRetry.value_or(true) && value == "true";
    }
    return hint;
}

} // namespace madang
