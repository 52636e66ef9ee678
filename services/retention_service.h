#pragma once

#include "domain/result.h"
#include "domain/retention.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QQueue>

#include <memory>

namespace madang {

class Clock;
class Database;
class DrawService;
class EntryStore;
class HandoverService;
class PersonalCipher;

/// What was destroyed when and why, without a word about whom.
struct DestructionRecord {
    QString campaignId;
    int entries = 0;
    QString reason; ///< destroyReasonKey()
    QDateTime at;
};

/// Who of an event is destroyed later, and when; how many of them are still known.
struct ComingRecord {
    QString campaignId;
    ComingDestruction what;
    int entries = 0;
};

/// Keeps what customers were promised: phone and nickname are gone for good when they are due, also from a backup that
/// is put back later; number, code and weight stay for the draw's proof. It looks after a draw, when a prize has moved,
/// at the start and each hour. Many are destroyed in slices, so that nobody waits.
class RetentionService final : public QObject {
    Q_OBJECT

public:
    RetentionService(Database& database, const PersonalCipher& cipher, DrawService& draws, HandoverService& handovers,
                     const Clock& clock, QObject* parent = nullptr);
    ~RetentionService() override;

    /// First at once, then each hour. Once.
    void start();
    /// What is due now; finished when all of it is destroyed: how many, or why not.
    QFuture<Result<int>> look();

    /// A customer wants to be forgotten: this entry, and news where `alsoNews`. At once. NotFound for what is no entry.
    Result<void> forget(const QString& campaignId, const QString& entryId, bool alsoNews);
    /// For tests and tools: these entries, for that reason. How many were destroyed now; entries of other events and
    /// those destroyed before are passed over.
    Result<int> destroy(const QString& campaignId, const QStringList& entryIds, DestroyReason reason);
    /// What is next, soonest first; read on another thread.
    QFuture<Result<QList<ComingRecord>>> coming() const;
    /// Newest first; of one event, or of all where it is empty.
    Result<QList<DestructionRecord>> records(const QString& campaignId = {}) const;

signals:
    void destroyed(const QString& campaignId);
    void failed(const Error& error);

private:
    struct Work {
        QString campaignId;
        DestroyReason reason = DestroyReason::Loser;
        QStringList entryIds;
        qsizetype done = 0;
    };
    QFuture<Result<QList<Work>>> readDue() const;
    void readAndBegin();
    void beginNext();
    Result<void> announce(const Work& work);
    void step();
    void emptyLog();
    Result<int> destroyNow(const QString& campaignId, const QStringList& ids, DestroyReason reason);
    void finish(const Result<int>& outcome);

    Database& m_database;
    const PersonalCipher& m_cipher;
    const Clock& m_clock;
    std::unique_ptr<EntryStore> m_entries;
    QQueue<Work> m_work;
    int m_destroyed = 0;
    bool m_isLooking = false;
    bool m_mustLookAgain = false;
    std::shared_ptr<QPromise<Result<int>>> m_looked;
};

} // namespace madang
