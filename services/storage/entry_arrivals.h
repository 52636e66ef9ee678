#pragma once

#include "domain/entry.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace madang {

class Database;
class EntryStore;

/// Entries that came in together: a range of running numbers of one event.
struct EntryRange {
    QString campaignId;
    int first = 0;
    int last = 0;
};

/// Brings many entries in, and takes them back, in slices of one turn of the event loop each, so that the window goes
/// on; all of them or nobody all the same. Which range is on its way is on the disk first: what is there of it goes
/// when one entry is refused, and at the next start where the program ended in between. One connection writes
/// (SQLite before 3.51.3 can lose a commit where two do), so the slices are on its thread.
class EntryArrivals final : public QObject {
    Q_OBJECT

public:
    /// Takes back what an earlier run left half done.
    EntryArrivals(Database& database, EntryStore& entries, QObject* parent = nullptr);

    /// Entries of one event, numbered one after the other. Busy while others are on their way.
    QFuture<Result<void>> add(const QList<Entry>& entries);
    /// Only what was imported is in it. Busy.
    QFuture<Result<void>> remove(const EntryRange& range);

private:
    using Step = std::function<Result<void>(int first, int last)>;
    QFuture<Result<void>> begin(const EntryRange& range, Step step);
    void goOn();
    void finish(const Result<void>& outcome);
    Result<void> removeNow(const EntryRange& range);
    Result<void> settle(const QString& campaignId);

    Database& m_database;
    EntryStore& m_entries;
    EntryRange m_range;
    int m_next = 0;
    Step m_step;
    std::shared_ptr<QPromise<Result<void>>> m_promise;
};

} // namespace madang
