#include "services/cache/cache_flight.h"

#include "services/async/then.h"

#include <QFutureWatcher>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr std::chrono::milliseconds kLeasePoll = 500ms;
constexpr std::chrono::seconds kLongestLeaseWait{35};
} // namespace

bool isPassing(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ServerError:
    case ErrorKind::Unavailable:
    case ErrorKind::BreakerOpen:
        return true;
    default:
        return false;
    }
}

Result<CacheAnswer> answerFrom(const CacheEntry& entry, CacheSource source, const QDateTime& now)
{
    if (entry.notFound)
        return Error{ErrorKind::NotFound, QString::fromUtf8(entry.payload), {}};
    return CacheAnswer{entry.payload, source, ageOf(entry, now), source == CacheSource::Stale};
}

CacheFlight::CacheFlight(Order order, CacheTiers& tiers, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_tiers(tiers)
    , m_clock(clock)
    , m_began(clock.monotonic())
{
    m_promise.start();
    auto* watcher = new QFutureWatcher<Result<CacheAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this] {
        m_loading.cancel();
        finish(Error{ErrorKind::Cancelled, u"nobody waits any more"_s, {}});
    });
    watcher->setFuture(m_promise.future());
}

CacheFlight::~CacheFlight()
{
    if (!m_isOver)
        m_loading.cancel();
}

QFuture<Result<CacheAnswer>> CacheFlight::start()
{
    const QFuture<Result<CacheAnswer>> answer = m_promise.future();
    askShared(true);
    return answer;
}

void CacheFlight::askShared(bool mayLease)
{
    if (!m_tiers.shared()) {
        load();
        return;
    }
    async::onResult(this, m_tiers.shared()->find(m_order.key),
                    [this, mayLease](const RedisTier::Finding& finding) { use(finding, mayLease); });
}

void CacheFlight::use(const RedisTier::Finding& finding, bool mayLease)
{
    if (m_isOver)
        return;
    m_generation = finding.generation;
    if (finding.entry) {
        const QDateTime now = m_clock.now();
        const Freshness freshness = freshnessOf(*finding.entry, m_order.key, m_order.rule, now);
        // A refresh wants something younger than what it is to replace.
        const bool isNews = !m_order.old || finding.entry->createdAt > m_order.old->createdAt;
        if (freshness == Freshness::Fresh || (freshness == Freshness::Aging && isNews)) {
            if (!m_isSuperseded)
                m_tiers.keepLocal(m_order.key, finding.entry);
            finish(answerFrom(*finding.entry, CacheSource::Redis, now));
            return;
        }
        if (isNews)
            m_order.old = finding.entry;
    }
    if (mayLease && m_order.rule.sharedLease && m_clock.monotonic() - m_began < kLongestLeaseWait)
        askForLease();
    else
        load();
}

void CacheFlight::askForLease()
{
    async::onResult(this, m_tiers.shared()->lease(m_order.key), [this](RedisTier::Lease lease) {
        if (m_isOver)
            return;
        if (lease == RedisTier::Lease::TakenByAnother) {
            m_clock.after(kLeasePoll, this, [this] {
                if (!m_isOver)
                    askShared(true);
            });
            return;
        }
        m_holdsLease = lease == RedisTier::Lease::Held;
        // Between our look and our lease another may have loaded it and let go.
        if (m_holdsLease)
            askShared(false);
        else
            load();
    });
}

void CacheFlight::load()
{
    try {
        m_loading = m_order.load();
    } catch (const std::exception& exception) {
        fail({ErrorKind::Internal, QString::fromUtf8(exception.what()), {}});
        return;
    } catch (...) {
        fail({ErrorKind::Internal, u"unknown exception"_s, {}});
        return;
    }
    async::whenFinished(this, m_loading, [this](const QFuture<Result<QByteArray>>& done) { loaded(done); });
}

void CacheFlight::loaded(const QFuture<Result<QByteArray>>& done)
{
    if (m_isOver)
        return;
    if (done.isCanceled() || done.resultCount() == 0) {
        fail({ErrorKind::Internal, u"the load ended without an answer"_s, {}});
        return;
    }
    const Result<QByteArray> result = done.result();
    if (!result) {
        fail(result.error());
        return;
    }
    keep({m_order.key.hash(), *result, {}, 0, false});
    finish(CacheAnswer{*result, CacheSource::Fresh, 0ms, false});
}

void CacheFlight::keep(CacheEntry entry)
{
    if (m_isSuperseded)
        return;
    entry.createdAt = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch());
    entry.generation = m_generation.value_or(0);
    m_tiers.keepLocal(m_order.key, std::make_shared<const CacheEntry>(entry));
    if (m_generation)
        m_tiers.share(m_order.key, entry, m_order.rule, *m_generation);
}

void CacheFlight::fail(const Error& error)
{
    if (error.kind == ErrorKind::NotFound && m_order.rule.notFound > 0ms) {
        keep({m_order.key.hash(), error.detail.toUtf8(), {}, 0, true});
        finish(error);
        return;
    }
    const QDateTime now = m_clock.now();
    const CacheEntryPtr& old = m_order.old;
    const bool canHelp = old && !old->notFound && m_order.rule.staleIfError > 0ms && m_order.mayBeStale(error)
        && freshnessOf(*old, m_order.key, m_order.rule, now) != Freshness::Useless;
    finish(canHelp ? answerFrom(*old, CacheSource::Stale, now) : error);
}

void CacheFlight::finish(const Result<CacheAnswer>& answer)
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_holdsLease)
        m_tiers.shared()->release(m_order.key);
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace madang
