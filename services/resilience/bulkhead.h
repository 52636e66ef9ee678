#pragma once

#include "services/resilience/slot.h"

#include <QString>

#include <memory>
#include <optional>

namespace madang {

/// Limits how many wire attempts are out at once, over all and for each API, so that a slow API cannot take every
/// place. Nobody waits here: a full bulkhead refuses. Thread-safe; a slot may outlive the bulkhead.
class Bulkhead {
public:
    explicit Bulkhead(int total = 16);
    Bulkhead(const Bulkhead&) = delete;
    Bulkhead& operator=(const Bulkhead&) = delete;
    ~Bulkhead() = default;

    /// A place for one attempt while fewer than `limit` are out to this API and fewer than the total to all; nothing
    /// when it is full. A trial of a half-open breaker passes the limit of its API, whose places hanging calls may
    /// hold, but not the total.
    std::optional<Slot> enter(const QString& api, int limit, bool isTrial = false);

    int inUse() const;
    int inUse(const QString& api) const;

private:
    struct Places;

    std::shared_ptr<Places> m_places;
};

} // namespace madang
