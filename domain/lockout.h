#pragma once

#include <QDateTime>

#include <chrono>

namespace madang {

inline constexpr int kTriesBeforeLock = 5;

/// How often somebody has tried a wrong password or PIN, and until when nothing is tried any more. The fifth wrong try
/// in a row locks for five minutes, the next five for fifteen, all after that for an hour. Only a right one takes the
/// count back, time never does. Whoever sets the clock to before the lock began starts its whole time anew, so that
/// does not help, and a clock that was wrong does not lock for years.
struct Lockout {
    int wrong = 0; ///< since the last lock or right try
    int locks = 0; ///< since the last right try
    QDateTime lockedAt; ///< UTC; invalid where nothing is locked
    QDateTime lockedUntil;

    friend bool operator==(const Lockout&, const Lockout&) = default;
};

/// What a wrong try makes of it.
Lockout afterWrongTry(const Lockout& before, const QDateTime& now);
/// The same where the wall's clock has gone back behind the lock: its time begins anew.
Lockout seenAt(const Lockout& before, const QDateTime& now);
/// How long nothing is tried; zero: it may be tried.
std::chrono::milliseconds lockedFor(const Lockout& lockout, const QDateTime& now);
/// Wrong tries that are left before the next lock.
int triesLeft(const Lockout& lockout);

} // namespace madang
