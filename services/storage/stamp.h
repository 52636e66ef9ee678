#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace madang {

/// A moment as it stands in madang.db: UTC, ISO 8601 with milliseconds; empty where there is none.
inline QString stamp(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

inline QDateTime moment(const QVariant& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace madang
