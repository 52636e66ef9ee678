#include "services/retention_service.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/draw_service.h"
#include "services/handover_service.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/campaign_store.h"
#include "services/storage/draw_store.h"
#include "services/storage/entry_store.h"
#include "services/storage/handover_store.h"
#include "services/storage/read_aside.h"
#include "services/storage/stamp.h"
#include "services/storage/subscriber_store.h"
#include "services/storage/tombstones.h"

#include <QSqlQuery>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kSlice = 100; ///< entries in one turn of the event loop: a few milliseconds
constexpr std::chrono::hours kBetween{1};

Result<RetentionCase> caseOf(Database& database, const Campaign& campaign)
{
    const Result<Draw> draw = DrawStore(database).draw(campaign.id);
    if (!draw && draw.error().kind != ErrorKind::NotFound)
        return draw.error();
    const Result<QList<Handover>> handovers = HandoverStore(database).all(campaign.id);
    if (!handovers)
        return handovers.error();
    return RetentionCase{campaign, draw ? std::optional(*draw) : std::nullopt, *handovers};
}

/// What is next of one event, with those of it who are still known.
Result<QList<ComingRecord>> comingOf(Database& database, const Campaign& campaign, const QDateTime& now)
{
    const PersonalCipher none;
    EntryStore entries(database, none);
    const Result<RetentionCase> one = caseOf(database, campaign);
    if (!one)
        return one.error();
    QList<ComingRecord> coming;
    for (const ComingDestruction& some : comingDestructions(*one, now)) {
        const Result<QStringList> ids = some.everybodyElse ? entries.idsWithoutCodes(campaign.id, some.keep)
                                                           : entries.idsByCodes(campaign.id, some.codes);
        if (!ids)
            return ids.error();
        if (!ids->isEmpty())
            coming.append({campaign.id, some, int(ids->size())});
    }
    return coming;
}
} // namespace

RetentionService::RetentionService(Database& database, const PersonalCipher& cipher, DrawService& draws,
                                   HandoverService& handovers, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cipher(cipher)
    , m_clock(clock)
    , m_entries(std::make_unique<EntryStore>(database, cipher))
{
    const auto lookAgain = [this] { look(); };
    connect(&draws, &DrawService::drawn, this, lookAgain);
    connect(&handovers, &HandoverService::changed, this, lookAgain);
}

RetentionService::~RetentionService() = default;

void RetentionService::start()
{
    look();
    m_clock.after(kBetween, this, [this] { start(); });
}

QFuture<Result<int>> RetentionService::look()
{
    if (m_isLooking) {
        m_mustLookAgain = true;
        return m_looked->future();
    }
    m_isLooking = true;
    m_destroyed = 0;
    m_looked = std::make_shared<QPromise<Result<int>>>();
    m_looked->start();
    readAndBegin();
    return m_looked->future();
}

void RetentionService::readAndBegin()
{
    m_mustLookAgain = false;
    async::onResult(this, readDue(), [this](const Result<QList<Work>>& due) {
        if (!due)
            return finish(due.error());
        for (const Work& work : *due)
            m_work.enqueue(work);
        beginNext();
    });
}

QFuture<Result<QList<RetentionService::Work>>> RetentionService::readDue() const
{
    return readAside<QList<Work>>(
        m_database.folder(), [now = m_clock.now()](Database& database) -> Result<QList<Work>> {
            const PersonalCipher none; // nothing personal is read to destroy it
            EntryStore entries(database, none);
            const Result<QList<Campaign>> campaigns = CampaignStore(database).all();
            if (!campaigns)
                return campaigns.error();
            QList<Work> due;
            for (const Campaign& campaign : *campaigns) {
                const Result<RetentionCase> one = caseOf(database, campaign);
                if (!one)
                    return one.error();
                for (const DueDestruction& some : dueDestructions(*one, now)) {
                    const Result<QStringList> ids = some.everybodyElse ? entries.idsWithoutCodes(campaign.id, some.keep)
                                                                       : entries.idsByCodes(campaign.id, some.codes);
                    if (!ids)
                        return ids.error();
                    if (!ids->isEmpty())
                        due.append({campaign.id, some.reason, *ids, 0});
                }
            }
            return due;
        });
}

void RetentionService::beginNext()
{
    if (m_work.isEmpty()) {
        if (m_mustLookAgain)
            return readAndBegin();
        return finish(m_destroyed);
    }
    if (const Result<void> announced = announce(m_work.head()); !announced)
        return finish(announced.error());
    step();
}

/// On the disk before the first goes: a crash in between finishes the work at the next opening.
Result<void> RetentionService::announce(const Work& work)
{
    const QDateTime now = m_clock.now();
    if (Result<void> listed = writeTombstones(m_database.folder(), work.campaignId, work.entryIds, now); !listed)
        return listed;
    return m_database.run(u"INSERT INTO destructions (campaign_id, entries, reason, at) VALUES (?, ?, ?, ?)"_s,
                          {work.campaignId, int(work.entryIds.size()), destroyReasonKey(work.reason), stamp(now)});
}

void RetentionService::step()
{
    Work& work = m_work.head();
    const QStringList slice = work.entryIds.sliced(work.done, std::min(kSlice, work.entryIds.size() - work.done));
    const Result<void> emptied
        = m_database.inTransaction([&] { return emptyEntries(m_database, work.campaignId, slice, m_clock.now()); });
    if (!emptied)
        return finish(emptied.error());
    work.done += slice.size();
    if (work.done < work.entryIds.size()) {
        QMetaObject::invokeMethod(this, &RetentionService::step, Qt::QueuedConnection);
        return;
    }
    m_destroyed += int(work.entryIds.size());
    const QString campaignId = m_work.dequeue().campaignId;
    emptyLog();
    emit destroyed(campaignId);
    QMetaObject::invokeMethod(this, &RetentionService::beginNext, Qt::QueuedConnection);
}

/// Older pages of the log still have the sealed rows; secure_delete has overwritten those of the file.
void RetentionService::emptyLog()
{
    if (const Result<void> emptied = m_database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
        log::warning(u"the log is emptied later: "_s + emptied.error().detail);
}

void RetentionService::finish(const Result<int>& outcome)
{
    m_work.clear();
    m_isLooking = false;
    if (!outcome) {
        log::error(u"not destroyed: "_s + outcome.error().detail);
        emit failed(outcome.error());
    }
    const auto looked = std::exchange(m_looked, nullptr);
    looked->addResult(outcome);
    looked->finish();
}

Result<void> RetentionService::forget(const QString& campaignId, const QString& entryId, bool alsoNews)
{
    const Result<Entry> entry = m_entries->byId(campaignId, entryId);
    if (!entry)
        return entry.error();
    QStringList ids{entryId};
    if (alsoNews && entry->personal == PersonalState::Open) {
        const Result<std::optional<Subscriber>> news = SubscriberStore(m_database, m_cipher).byPhone(entry->phone);
        if (!news)
            return news.error();
        if (*news)
            ids << (*news)->id;
    }
    const Result<int> done = destroyNow(campaignId, ids, DestroyReason::Asked);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<int> RetentionService::destroy(const QString& campaignId, const QStringList& entryIds, DestroyReason reason)
{
    QStringList wanted;
    for (const QString& id : entryIds) {
        const Result<Entry> entry = m_entries->byId(campaignId, id);
        if (entry && entry->personal != PersonalState::Destroyed)
            wanted << id;
        else if (!entry && entry.error().kind != ErrorKind::NotFound)
            return entry.error();
    }
    return destroyNow(campaignId, wanted, reason);
}

Result<int> RetentionService::destroyNow(const QString& campaignId, const QStringList& ids, DestroyReason reason)
{
    if (ids.isEmpty())
        return 0;
    if (const Result<void> announced = announce({campaignId, reason, ids, 0}); !announced)
        return announced.error();
    const Result<void> emptied
        = m_database.inTransaction([&] { return emptyEntries(m_database, campaignId, ids, m_clock.now()); });
    if (!emptied)
        return emptied.error();
    emptyLog();
    emit destroyed(campaignId);
    return int(ids.size());
}

QFuture<Result<QList<ComingRecord>>> RetentionService::coming() const
{
    return readAside<QList<ComingRecord>>(
        m_database.folder(), [now = m_clock.now()](Database& database) -> Result<QList<ComingRecord>> {
            const Result<QList<Campaign>> campaigns = CampaignStore(database).all();
            if (!campaigns)
                return campaigns.error();
            QList<ComingRecord> all;
            for (const Campaign& campaign : *campaigns) {
                const Result<QList<ComingRecord>> some = comingOf(database, campaign, now);
                if (!some)
                    return some.error();
                all << *some;
            }
            std::ranges::sort(all, {}, [](const ComingRecord& one) {
                return std::tuple(!one.what.at.isValid(), one.what.at, one.campaignId, int(one.what.reason));
            });
            return all;
        });
}

Result<QList<DestructionRecord>> RetentionService::records(const QString& campaignId) const
{
    QList<DestructionRecord> records;
    const Result<void> read = m_database.run(
        u"SELECT campaign_id, entries, reason, at FROM destructions WHERE campaign_id = ? OR ? = '' ORDER BY id DESC"_s,
        {campaignId, campaignId}, [&](const QSqlQuery& row) {
            records.append(
                {row.value(0).toString(), row.value(1).toInt(), row.value(2).toString(), moment(row.value(3))});
        });
    return read ? Result<QList<DestructionRecord>>(records) : Result<QList<DestructionRecord>>(read.error());
}

} // namespace madang
