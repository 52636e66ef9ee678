#pragma once

#include <QDate>
#include <QDateTime>

namespace madang {

/// The wall clock. Everything that asks for the time takes one, so that tests need not wait.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Now, in UTC.
    virtual QDateTime now() const = 0;
    /// The day it is in Korea.
    QDate today() const;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

} // namespace madang
