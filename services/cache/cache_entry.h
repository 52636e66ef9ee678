#pragma once

#include "services/cache/cache_key.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <memory>
#include <variant>

namespace madang {

/// A larger value is not kept in any tier: pictures belong into files, with a reference in the cache.
inline constexpr qsizetype kLargestCacheValue = 256LL * 1024;

/// An answer as the tiers keep it.
struct CacheEntry {
    QByteArray keyHash;
    QByteArray payload; ///< the value, or the detail of a definitive "there is no such thing"
    std::chrono::milliseconds createdAt{}; ///< since 1970, UTC, by the clock of who loaded it
    quint64 generation = 0; ///< of the shared tier when its load began; 0 where none was asked
    bool notFound = false;
};
using CacheEntryPtr = std::shared_ptr<const CacheEntry>;

/// How long the answers of an operation live.
struct CacheRule {
    std::chrono::milliseconds soft = std::chrono::hours(20); ///< older: answered at once, and refreshed behind
    std::chrono::milliseconds hard = std::chrono::hours(24); ///< older: loaded again; ±5 %, spread by the key
    /// Older than hard but not than this: answered, flagged degraded, when the load fails for a passing reason. Zero:
    /// never (tax verification, anything with an effect); AI takes kStaleIfError.
    std::chrono::milliseconds staleIfError{};
    /// How long a definitive "not found" is believed. Zero: not at all; else kNotFound.
    std::chrono::milliseconds notFound{};
    /// Programs that share a Redis agree on one of them to load a cold key.
    bool sharedLease = false;

    static constexpr std::chrono::milliseconds kStaleIfError = std::chrono::days(7);
    static constexpr std::chrono::milliseconds kNotFound = std::chrono::minutes(5);

    /// `hard` for this key; the spread keeps what one morning filled from expiring in one second.
    std::chrono::milliseconds hardFor(const CacheKey& key) const;
    /// How long a tier may have use for the entry.
    std::chrono::milliseconds lifetimeOf(const CacheEntry& entry, const CacheKey& key) const;
};

enum class Freshness {
    Fresh,
    Aging, ///< past soft: good, but ask again
    Expired, ///< past hard: only when asking fails
    Useless, ///< too old even for that, or from the future (more than 5 minutes): nobody knows its age
};
Freshness freshnessOf(const CacheEntry& entry, const CacheKey& key, const CacheRule& rule, const QDateTime& now);

/// By the wall clock; never negative.
std::chrono::milliseconds ageOf(const CacheEntry& entry, const QDateTime& now);

/// Why bytes from a tier are no entry.
enum class Unreadable {
    Truncated,
    OtherSchema, ///< written by another version of this program
    WrongKey, ///< a sound entry, but of another key: the connection it came over answers out of step
    Damaged,
};

/// The envelope (integers big endian): "MDCE" · u16 schema · u8 kind · i64 created_at ms · u64 generation · key hash
/// (32) · u32 payload size · XXH3-128 (16) of the payload, seeded with the XXH3-64 of all that · payload. The sum finds
/// damage; against somebody who writes into the tier no sum without a secret would help.
QByteArray encode(const CacheEntry& entry);
std::variant<CacheEntryPtr, Unreadable> decode(const QByteArray& bytes, const CacheKey& key);

} // namespace madang
