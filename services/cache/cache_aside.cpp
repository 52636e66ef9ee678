#include "services/cache/cache_aside.h"

#include "services/log.h"

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

CacheAside::CacheAside(CacheTier& memory, CacheTier* disk, RedisTier* shared, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_tiers(memory, disk, shared, m_counters)
{
}

CacheAside::~CacheAside()
{
    // They use the tiers: not left to ~QObject, when the members are gone.
    for (const QPointer<CacheFlight>& flight : m_underWay)
        delete flight.data();
}

QFuture<Result<CacheAnswer>> CacheAside::lookUp(const CacheKey& key, const CacheRule& rule, const CacheLoad& load,
                                                const CacheStaleRule& mayBeStale)
{
    const QDateTime now = m_clock.now();
    const CacheTiers::Found found = m_tiers.findLocal(key, rule, now);
    const Freshness freshness = found.entry ? freshnessOf(*found.entry, key, rule, now) : Freshness::Useless;
    if (freshness > Freshness::Aging)
        return fly({key, rule, load, mayBeStale, found.entry});
    if (freshness == Freshness::Aging)
        refresh({key, rule, load, mayBeStale, found.entry});
    note(key, found.source == CacheSource::Disk ? Outcome::Disk : Outcome::Memory);
    return async::ready(answerFrom(*found.entry, found.source, now));
}

QFuture<Result<CacheAnswer>> CacheAside::fly(const CacheFlight::Order& order)
{
    const auto seat = m_flights.run(order.key.text(), [&] { return begin(order); });
    async::onResult(this, seat.answer, [this, order, joined = seat.joined](const Result<CacheAnswer>& answer) {
        count(order.key, answer, joined);
        if (!joined && answer && answer->source == CacheSource::Redis && answer->age >= order.rule.soft)
            refreshIfAging(order);
    });
    return seat.answer;
}

/// The shared tier's answer was past its soft age: it was good enough at once, but not for the next.
void CacheAside::refreshIfAging(const CacheFlight::Order& order)
{
    const QDateTime now = m_clock.now();
    CacheFlight::Order again = order;
    again.old = m_tiers.findLocal(order.key, order.rule, now).entry;
    if (again.old && freshnessOf(*again.old, order.key, order.rule, now) == Freshness::Aging)
        refresh(again);
}

void CacheAside::refresh(const CacheFlight::Order& order)
{
    if (m_flights.isFlying(order.key.text()))
        return;
    ++m_counters.refreshes;
    const auto seat = m_flights.run(order.key.text(), [&] { return begin(order); });
    async::onResult(this, seat.answer, [this](const Result<CacheAnswer>& answer) {
        if (!answer || answer->degraded)
            ++m_counters.refreshesFailed;
    });
}

QFuture<Result<CacheAnswer>> CacheAside::begin(const CacheFlight::Order& order)
{
    std::erase_if(m_underWay, [](const QPointer<CacheFlight>& flight) { return flight.isNull(); });
    auto* flight = new CacheFlight(order, m_tiers, m_clock, this);
    m_underWay.emplace_back(flight);
    return flight->start();
}

void CacheAside::count(const CacheKey& key, const Result<CacheAnswer>& answer, bool joined)
{
    Outcome outcome = Outcome::Fresh;
    if (!answer)
        outcome = Outcome::Failed;
    else if (answer->source == CacheSource::Stale)
        outcome = Outcome::Stale;
    else if (joined)
        outcome = Outcome::Coalesced;
    else if (answer->source == CacheSource::Redis)
        outcome = Outcome::Redis;
    note(key, outcome);
}

void CacheAside::note(const CacheKey& key, Outcome outcome)
{
    static const std::array<QString, CacheCounters::kOutcomes> kNames{
        u"memory"_s, u"disk"_s, u"redis"_s, u"stale"_s, u"coalesced"_s, u"fresh"_s, u"failed"_s};
    m_counters.add(outcome, m_clock.monotonic());
    const qsizetype slash = key.prefix().indexOf(u'/');
    log::access({.kind = u"lookup"_s,
                 .api = key.prefix().left(slash),
                 .operation = key.prefix().mid(slash + 1).chopped(1),
                 .outcome = kNames.at(std::size_t(outcome)),
                 .key = QString::fromLatin1(key.hash().first(8).toHex())});
}

void CacheAside::put(const CacheKey& key, const QByteArray& value, const CacheRule& rule)
{
    supersede(key.text());
    const CacheEntry entry{key.hash(), value, std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()), 0, false};
    m_tiers.keepLocal(key, std::make_shared<const CacheEntry>(entry));
    if (m_tiers.shared())
        sharePut(key, entry, rule);
}

void CacheAside::sharePut(const CacheKey& key, const CacheEntry& entry, const CacheRule& rule)
{
    const quint64 number = ++m_puts;
    m_lastPut.insert(key.text(), number);
    async::onResult(this, m_tiers.shared()->find(key), [=, this](const RedisTier::Finding& finding) {
        if (m_lastPut.value(key.text()) != number)
            return; // a later put or invalidation has the word
        m_lastPut.remove(key.text());
        m_tiers.shared()->drop(key.text()); // what is there is old, and goes even where the new one cannot be stored
        if (finding.generation)
            m_tiers.share(key, entry, rule, *finding.generation);
    });
}

void CacheAside::invalidate(const CacheKey& key)
{
    drop(key.text());
}

void CacheAside::invalidatePrefix(const QString& prefix)
{
    drop(prefix);
}

void CacheAside::invalidateAll()
{
    drop({});
}

void CacheAside::drop(const QString& prefix)
{
    supersede(prefix);
    m_lastPut.removeIf([&](const auto& put) { return put.key().startsWith(prefix); });
    m_tiers.drop(prefix);
}

/// What is under way is too old by now: it still answers those who wait, and nobody else.
void CacheAside::supersede(const QString& prefix)
{
    for (const QPointer<CacheFlight>& flight : m_underWay) {
        if (flight && flight->isAbout(prefix)) {
            flight->supersede();
            m_flights.forget(flight->name());
        }
    }
}

} // namespace madang
