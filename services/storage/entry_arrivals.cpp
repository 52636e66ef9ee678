#include "services/storage/entry_arrivals.h"

#include "services/async/then.h"
#include "services/database.h"
#include "services/log.h"
#include "services/storage/entry_store.h"

#include <QSqlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSlice = 100; ///< a few milliseconds
}

EntryArrivals::EntryArrivals(Database& database, EntryStore& entries, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_entries(entries)
{
    QList<EntryRange> left;
    const Result<void> read
        = m_database.run(u"SELECT campaign_id, first, last FROM arrivals"_s, {}, [&](const QSqlQuery& row) {
              left.append({row.value(0).toString(), row.value(1).toInt(), row.value(2).toInt()});
          });
    if (!read)
        log::error(u"half an import may be there: "_s + read.error().detail);
    for (const EntryRange& range : std::as_const(left)) {
        if (const Result<void> removed = removeNow(range); !removed)
            log::error(u"half an import is still there: "_s + removed.error().detail);
        else
            log::info(u"half an import of an earlier run is taken back"_s);
    }
}

QFuture<Result<void>> EntryArrivals::add(const QList<Entry>& entries)
{
    const int first = runningNumber(entries.first().number);
    const EntryRange range{entries.first().campaignId, first, first + int(entries.size()) - 1};
    return begin(range, [this, entries, first](int from, int to) {
        return m_entries.addAll(entries.sliced(from - first, to - from + 1));
    });
}

QFuture<Result<void>> EntryArrivals::remove(const EntryRange& range)
{
    return begin(range,
                 [this, id = range.campaignId](int from, int to) { return m_entries.removeImported(id, from, to); });
}

QFuture<Result<void>> EntryArrivals::begin(const EntryRange& range, Step step)
{
    if (m_promise)
        return async::ready(Result<void>(Error{ErrorKind::Busy, u"others are on their way"_s, {}}));
    const Result<void> written
        = m_database.run(u"INSERT OR REPLACE INTO arrivals (campaign_id, first, last) VALUES (?, ?, ?)"_s,
                         {range.campaignId, range.first, range.last});
    if (!written)
        return async::ready(written);
    m_range = range;
    m_next = range.first;
    m_step = std::move(step);
    m_promise = std::make_shared<QPromise<Result<void>>>();
    m_promise->start();
    QMetaObject::invokeMethod(this, &EntryArrivals::goOn, Qt::QueuedConnection);
    return m_promise->future();
}

void EntryArrivals::goOn()
{
    const int last = std::min(m_next + kSlice - 1, m_range.last);
    if (const Result<void> done = m_step(m_next, last); !done) {
        // A second failure leaves its range written down: the next start goes on with it.
        if (const Result<void> back = removeNow(m_range); !back)
            log::error(u"half an import is still there: "_s + back.error().detail);
        return finish(done);
    }
    m_next = last + 1;
    if (m_next > m_range.last)
        return finish(settle(m_range.campaignId));
    QMetaObject::invokeMethod(this, &EntryArrivals::goOn, Qt::QueuedConnection);
}

void EntryArrivals::finish(const Result<void>& outcome)
{
    m_step = {};
    const auto promise = std::exchange(m_promise, nullptr);
    promise->addResult(outcome);
    promise->finish();
}

Result<void> EntryArrivals::removeNow(const EntryRange& range)
{
    if (Result<void> removed = m_entries.removeImported(range.campaignId, range.first, range.last); !removed)
        return removed;
    return settle(range.campaignId);
}

Result<void> EntryArrivals::settle(const QString& campaignId)
{
    return m_database.run(u"DELETE FROM arrivals WHERE campaign_id = ?"_s, {campaignId});
}

} // namespace madang
