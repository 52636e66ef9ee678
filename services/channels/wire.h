#pragma once

#include "domain/error.h"
#include "services/http/http_message.h"
#include "services/secret.h"

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

/// What the wire formats of all channels have in common.
namespace madang::wire {

/// `base` with `path` behind its own path, whether that is empty (a real host) or a prefix (the
/// sandbox).
QUrl join(const QUrl& base, const QString& path);
/// The same with a query whose values are percent-encoded here, once.
QUrl join(const QUrl& base, const QString& path, const QList<QPair<QString, QString>>& query);

QPair<QByteArray, QByteArray> bearer(const Secret& token);
QPair<QByteArray, QByteArray> jsonType();

/// application/x-www-form-urlencoded.
QByteArray form(const QList<QPair<QString, QString>>& fields);

/// The kind that a status outside 2xx means where the provider's own code says nothing better;
/// retryAfter from its header.
Error errorOf(const HttpReply& reply, const QString& detail);

/// Long enough for a slow line: 100 kB/s on top of what any answer may take.
std::chrono::milliseconds uploadTime(qsizetype bytes);

/// What is left of the day in Korea, when daily allowances begin anew.
std::chrono::seconds untilKoreanMidnight(const QDateTime& now);

} // namespace madang::wire
