#pragma once

#include "services/channel.h"
#include "services/storage/publication_store.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>

namespace madang {

class Clock;
class Outside;

/// Asks the channels about what they are still reviewing, as long as anything is: every 5 s in the first minute, then
/// every minute, after an hour every quarter of an hour.
class ReviewWatch final : public QObject {
public:
    using Decided = std::function<void(const Intent& intent, const PublishReceipt& receipt)>;

    ReviewWatch(PublicationStore& store, Outside& outside, const Clock& clock, Decided decided);

    /// Something is being reviewed.
    void watch();

private:
    void askAll();

    PublicationStore& m_store;
    Outside& m_outside;
    const Clock& m_clock;
    Decided m_decided;
    QHash<QString, QDateTime> m_askedAt;
    bool m_isWatching = false;
};

} // namespace madang
