#pragma once

#include "services/channel.h"
#include "services/clock.h"
#include "services/publishing/review_watch.h"
#include "services/storage/publication_store.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace madang {

class Outside;

/// Takes single intents to their outcome, each for itself: the safe steps as often as needed within their minute, the
/// irreversible one once, and what became of it found out by looking. Everything that is said is on disk before.
class Publisher final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Publisher(PublicationStore& store, Outside& outside, const Clock& clock);

    /// From the first safe step on.
    void start(const QString& intentId);
    /// What an earlier run of the program has left, from where it left it.
    void takeUp(const Intent& intent);
    /// Removes the receivers' numbers from the journal.
    void forgetReceivers(const Publication& publication);
    /// Keeps the new state and tells it.
    void change(Publication publication, PublicationState state, const Error* reason = nullptr);

signals:
    void changed(const madang::Publication& publication);

private:
    void prepare(const Intent& intent, Channel& channel);
    void takePrepared(const Intent& intent, Channel& channel, const Result<Prepared>& prepared);
    bool mayPrepareLater(const Intent& intent, Channel& channel, const Error& reason);
    void commit(const Intent& intent, Channel& channel);
    void look(const Intent& intent, Channel& channel, std::size_t asked = 0, std::optional<Instant> firstNegative = {});
    bool hasLivingKey(const Intent& intent, const Channel& channel) const;
    QFuture<Result<PublishReceipt>> findOut(const Intent& intent, Channel& channel);
    bool isOpen(const QString& intentId) const;
    QString whatIsKnown(const QString& intentId) const;
    void settle(const Intent& intent, const PublishReceipt& receipt);

    PublicationStore& m_store;
    Outside& m_outside;
    const Clock& m_clock;
    ReviewWatch m_reviews;
    QHash<QString, Instant> m_preparing; ///< intents in their safe steps → when their minute is over
};

} // namespace madang
