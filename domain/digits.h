#pragma once

#include <QString>

namespace madang {

/// The decimal digits of a text as ASCII; full-width digits count, everything else is dropped.
inline QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + char16_t(c.digitValue()));
    }
    return digits;
}

} // namespace madang
