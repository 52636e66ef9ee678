#include "services/cache/cache_entry.h"

#include <QtEndian>

#include <algorithm>
#include <xxhash.h>

using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr char kMagic[] = {'M', 'D', 'C', 'E'};
constexpr quint16 kSchema = 2;
constexpr quint8 kValue = 1;
constexpr quint8 kNotFoundKind = 2;
constexpr qsizetype kHashSize = 32;
constexpr qsizetype kSchemaAt = 4;
constexpr qsizetype kKindAt = 6;
constexpr qsizetype kCreatedAt = 7;
constexpr qsizetype kGenerationAt = 15;
constexpr qsizetype kKeyHashAt = 23;
constexpr qsizetype kSizeAt = kKeyHashAt + kHashSize;
constexpr qsizetype kSumAt = kSizeAt + 4;
constexpr qsizetype kPayloadAt = kSumAt + qsizetype(sizeof(XXH128_canonical_t));

constexpr std::chrono::milliseconds kClockSkew = 5min;

template <typename T>
void put(QByteArray& bytes, qsizetype at, T value)
{
    qToBigEndian(value, bytes.data() + at);
}

template <typename T>
T get(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

/// Of the payload, seeded with what stands before it.
XXH128_canonical_t sumOf(const QByteArray& bytes)
{
    const XXH64_hash_t before = XXH3_64bits(bytes.constData(), kSumAt);
    XXH128_canonical_t sum;
    XXH128_canonicalFromHash(
        &sum, XXH3_128bits_withSeed(bytes.constData() + kPayloadAt, std::size_t(bytes.size() - kPayloadAt), before));
    return sum;
}

std::chrono::milliseconds sinceEpoch(const QDateTime& time)
{
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}
} // namespace

std::chrono::milliseconds CacheRule::hardFor(const CacheKey& key) const
{
    const auto dice = qFromBigEndian<quint32>(key.hash().constData());
    const double spread = (double(dice) / double(std::numeric_limits<quint32>::max()) - 0.5) / 10;
    return std::chrono::milliseconds(std::llround(double(hard.count()) * (1 + spread)));
}

std::chrono::milliseconds CacheRule::lifetimeOf(const CacheEntry& entry, const CacheKey& key) const
{
    return entry.notFound ? notFound : std::max(hardFor(key), staleIfError);
}

std::chrono::milliseconds ageOf(const CacheEntry& entry, const QDateTime& now)
{
    return std::max(sinceEpoch(now) - entry.createdAt, 0ms);
}

Freshness freshnessOf(const CacheEntry& entry, const CacheKey& key, const CacheRule& rule, const QDateTime& now)
{
    if (entry.createdAt - sinceEpoch(now) > kClockSkew)
        return Freshness::Useless;
    const std::chrono::milliseconds age = ageOf(entry, now);
    if (entry.notFound)
        return age < rule.notFound ? Freshness::Fresh : Freshness::Useless;
    const std::chrono::milliseconds hard = rule.hardFor(key);
    if (age < hard)
        return age < rule.soft ? Freshness::Fresh : Freshness::Aging;
    return age <= rule.staleIfError ? Freshness::Expired : Freshness::Useless;
}

QByteArray encode(const CacheEntry& entry)
{
    QByteArray bytes(kPayloadAt, '\0');
    bytes.reserve(kPayloadAt + entry.payload.size());
    std::ranges::copy(kMagic, bytes.begin());
    put(bytes, kSchemaAt, kSchema);
    put(bytes, kKindAt, entry.notFound ? kNotFoundKind : kValue);
    put(bytes, kCreatedAt, qint64(entry.createdAt.count()));
    put(bytes, kGenerationAt, entry.generation);
    bytes.replace(kKeyHashAt, kHashSize, entry.keyHash);
    put(bytes, kSizeAt, quint32(entry.payload.size()));
    bytes += entry.payload;
    const XXH128_canonical_t sum = sumOf(bytes);
    std::ranges::copy(sum.digest, bytes.begin() + kSumAt);
    return bytes;
}

std::variant<CacheEntryPtr, Unreadable> decode(const QByteArray& bytes, const CacheKey& key)
{
    if (bytes.size() < kKindAt)
        return Unreadable::Truncated;
    if (!bytes.startsWith(QByteArrayView(kMagic)))
        return Unreadable::Damaged;
    if (get<quint16>(bytes, kSchemaAt) != kSchema)
        return Unreadable::OtherSchema;
    if (bytes.size() < kPayloadAt || bytes.size() - kPayloadAt < qsizetype(get<quint32>(bytes, kSizeAt)))
        return Unreadable::Truncated;
    const XXH128_canonical_t sum = sumOf(bytes);
    if (QByteArrayView(bytes).sliced(kSumAt, sizeof sum.digest) != QByteArrayView(sum.digest, sizeof sum.digest))
        return Unreadable::Damaged;
    if (QByteArrayView(bytes).sliced(kKeyHashAt, kHashSize) != key.hash())
        return Unreadable::WrongKey;
    auto entry = std::make_shared<CacheEntry>();
    entry->keyHash = key.hash();
    entry->payload = bytes.sliced(kPayloadAt);
    entry->createdAt = std::chrono::milliseconds(get<qint64>(bytes, kCreatedAt));
    entry->generation = get<quint64>(bytes, kGenerationAt);
    entry->notFound = get<quint8>(bytes, kKindAt) == kNotFoundKind;
    return entry;
}

} // namespace madang
