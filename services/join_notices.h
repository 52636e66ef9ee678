#pragma once

#include "domain/campaign.h"
#include "domain/join.h"
#include "domain/result.h"

#include <memory>

namespace madang {

class Clock;
class Database;
class NoticeStore;

/// What customers are told before they join: made from the event by resources/join/notices.json, kept word for word in
/// each version that somebody was shown.
class JoinNotices final {
public:
    JoinNotices(Database& database, const Clock& clock);
    ~JoinNotices();

    /// As it is now; kept as a new version where it says something else than the newest. Another language than "ko" and
    /// "en" is Korean. Storage errors.
    Result<JoinNotice> current(const Campaign& campaign, const QString& language) const;
    /// NotFound.
    Result<JoinNotice> version(const QString& campaignId, const QString& language, int version) const;
    /// Newest first; of all events where it is empty.
    Result<QList<KeptNotice>> all(const QString& campaignId) const;

private:
    const Clock& m_clock;
    std::unique_ptr<NoticeStore> m_store;
};

} // namespace madang
