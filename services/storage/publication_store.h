#pragma once

#include "domain/publication.h"
#include "domain/result.h"
#include "services/channel.h"

namespace madang {

class Database;

/// An intent as it lies in the journal: the row, the exact words that are sent, and what the safe steps left.
struct Intent {
    Publication publication;
    PublishOrder order; ///< without the picture's bytes; these lie in `pictureFile`
    QString pictureFile;
    Prepared prepared;
    std::optional<QDateTime> committingSince; ///< the irreversible step was, or was about to be, sent
};

/// The journal of publishing. Every write is on disk before it returns.
class PublicationStore final {
public:
    /// `practice`: unfinished() gives only those of events of practice mode, or only the others; unset: all.
    explicit PublicationStore(Database& database, std::optional<bool> practice = {});

    /// Conflict where an intent for that event and channel is already alive.
    Result<void> add(const Intent& intent);
    /// Refuses (Rejected) a change of state that publication.h does not allow.
    Result<void> update(const Publication& publication);
    /// Called right before the irreversible step.
    Result<void> beginCommit(const QString& intentId, const Prepared& prepared, const QDateTime& now);

    /// It is to be taken down, or is not any more.
    Result<void> setWithdrawing(const QString& intentId, bool isWithdrawing);

    Result<Intent> load(const QString& intentId);
    /// The newest intent of each channel, in the order they were first planned.
    Result<QList<Publication>> latest(const QString& campaignId);
    /// All that were under way when the program stopped, wait for their time, are still under review or to be taken
    /// down.
    Result<QList<Intent>> unfinished();

private:
    Database& m_database;
    std::optional<bool> m_practice;
};

} // namespace madang
