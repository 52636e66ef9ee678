#pragma once

#include "domain/join.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of notices: each text that customers of an event were shown, by language and version.
class NoticeStore final {
public:
    explicit NoticeStore(Database& database);

    /// The same notice with its version: that of the newest in its language where the words are the same, else the
    /// next, which is kept.
    Result<JoinNotice> keep(JoinNotice notice, const QDateTime& at);
    /// NotFound.
    Result<JoinNotice> version(const QString& campaignId, const QString& language, int version);

    /// Newest first; of all events where it is empty. With the moment each was kept at.
    Result<QList<KeptNotice>> all(const QString& campaignId);

private:
    Database& m_database;
};

} // namespace madang
