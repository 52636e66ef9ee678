#include "domain/lockout.h"

#include <algorithm>
#include <array>

namespace madang {

namespace {
using std::chrono::minutes;
constexpr std::array kLocks{minutes(5), minutes(15), minutes(60)};

std::chrono::milliseconds lengthOf(int locks)
{
    return kLocks.at(std::size_t(std::clamp(locks, 1, int(kLocks.size())) - 1));
}

void lockFrom(Lockout& lockout, const QDateTime& now)
{
    lockout.lockedAt = now;
    lockout.lockedUntil = now.addMSecs(lengthOf(lockout.locks).count());
}
} // namespace

Lockout afterWrongTry(const Lockout& before, const QDateTime& now)
{
    Lockout after = before;
    if (++after.wrong < kTriesBeforeLock)
        return after;
    after.wrong = 0;
    ++after.locks;
    lockFrom(after, now);
    return after;
}

Lockout seenAt(const Lockout& before, const QDateTime& now)
{
    Lockout after = before;
    if (before.lockedAt.isValid() && now < before.lockedAt)
        lockFrom(after, now);
    return after;
}

std::chrono::milliseconds lockedFor(const Lockout& lockout, const QDateTime& now)
{
    if (!lockout.lockedUntil.isValid())
        return {};
    const Lockout seen = seenAt(lockout, now);
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(seen.lockedUntil)));
}

int triesLeft(const Lockout& lockout)
{
    return kTriesBeforeLock - lockout.wrong;
}

} // namespace madang
