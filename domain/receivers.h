#pragma once

#include "domain/phone_number.h"

#include <QList>
#include <QStringList>

namespace madang {

/// Who a message goes to, as an owner types or pastes it.
struct Receivers {
    QList<PhoneNumber> numbers; ///< each once, in the order they were given
    QStringList wrong; ///< what is no mobile number, as it was written
    int repeated = 0; ///< how many stood there once more

    /// Somebody, nothing wrong, and no more than one call takes.
    bool areUsable() const;
};

inline constexpr qsizetype kReceiversMax = 100;

/// Numbers stand on lines of their own or between commas, semicolons or tabs; between spaces where each word is one.
Receivers parseReceivers(const QString& text);

} // namespace madang
