#pragma once

#include "domain/lockout.h"
#include "domain/result.h"
#include "services/clock.h"
#include "services/storage/lockout_store.h"

#include <QHash>

namespace madang {

/// Stands before every try of a password or PIN. A try is written down as a wrong one before it is looked at and taken
/// back when it was right, so that a killed program forgets nothing. While this run of the program lasts, a lock ends
/// by the clock that nobody can set; after a restart by the wall's, which cannot be set back to an earlier end.
class TryGuard final {
public:
    /// Both outlive it.
    TryGuard(Database& database, const Clock& clock);

    /// RateLimited with the time that is left, or why it cannot be written: then nothing may be tried.
    Result<void> begin(const QString& subject);
    Result<void> right(const QString& subject);
    std::chrono::milliseconds lockedFor(const QString& subject);
    int triesLeft(const QString& subject);

private:
    LockoutStore m_store;
    const Clock& m_clock;
    QHash<QString, Instant> m_until;
};

} // namespace madang
