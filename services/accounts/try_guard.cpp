#include "services/accounts/try_guard.h"

#include "services/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

TryGuard::TryGuard(Database& database, const Clock& clock)
    : m_store(database)
    , m_clock(clock)
{
}

Result<void> TryGuard::begin(const QString& subject)
{
    const Result<Lockout> stored = m_store.load(subject);
    if (!stored)
        return stored.error();
    if (const auto left = lockedFor(subject); left.count() > 0)
        return Error{ErrorKind::RateLimited, u"locked"_s, left};
    const Lockout counted = afterWrongTry(*stored, m_clock.now());
    if (Result<void> written = m_store.save(subject, counted); !written)
        return written;
    if (const auto left = madang::lockedFor(counted, m_clock.now()); left.count() > 0)
        m_until.insert(subject, m_clock.monotonic() + left);
    return {};
}

Result<void> TryGuard::right(const QString& subject)
{
    m_until.remove(subject);
    return m_store.remove(subject);
}

std::chrono::milliseconds TryGuard::lockedFor(const QString& subject)
{
    using std::chrono::milliseconds;
    milliseconds left{0};
    if (const auto it = m_until.constFind(subject); it != m_until.cend())
        return std::max(left, std::chrono::ceil<milliseconds>(*it - m_clock.monotonic()));
    const Result<Lockout> stored = m_store.load(subject);
    if (!stored) {
        log::error(u"lock-out: "_s + stored.error().detail);
        return left;
    }
    const Lockout seen = seenAt(*stored, m_clock.now());
    left = madang::lockedFor(seen, m_clock.now());
    if (left.count() > 0)
        m_until.insert(subject, m_clock.monotonic() + left);
    if (seen != *stored) {
        if (const Result<void> written = m_store.save(subject, seen); !written)
            log::error(u"lock-out: "_s + written.error().detail);
    }
    return left;
}

int TryGuard::triesLeft(const QString& subject)
{
    const Result<Lockout> stored = m_store.load(subject);
    return stored ? madang::triesLeft(*stored) : 0;
}

} // namespace madang
