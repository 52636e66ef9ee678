#pragma once

#include "domain/publication.h"
#include "domain/result.h"
#include "services/channel.h"
#include "services/clock.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>

namespace madang {

class BackgroundJobs;
class CampaignService;
class Database;
class Outside;
class PosterService;
class PublicationStore;
class PublishJobs;
class ReviewWatch;
class StoreService;
struct Intent;

/// Publishes an event on its channels, each for itself: at most one post for an intent, and every intent ends Done,
/// Pending, Failed, Skipped, Manual, or in front of a person (NeedsCheck).
///
/// The intent is on disk before anything is sent, and marked "committing" on disk before the one irreversible step.
/// What was under way when the program stopped is taken up by resume(): safe steps begin again, an irreversible step
/// that may have been sent is looked up and never repeated.
class PublishService final : public QObject {
    Q_OBJECT

public:
    PublishService(Database& database, CampaignService& campaigns, StoreService& store, PosterService& posters,
                   Outside& outside, BackgroundJobs& jobs, const Clock& clock, QObject* parent = nullptr);
    ~PublishService() override;

    /// Draws the pictures, plans one intent for each chosen channel and starts them all, as a job that a killed program
    /// takes up again (`jobs` has to be started). The future has the planned publications; what becomes of them comes
    /// as publicationChanged. A campaign that is published already plans only the channels that have no living intent
    /// ("안 된 곳만 다시").
    QFuture<Result<QList<Publication>>> publish(const QString& campaignId);

    /// 못 올렸어요 → again, with a new intent.
    Result<void> retry(const QString& intentId);
    /// The owner's answer to 확인 필요 or to a channel that is finished by hand.
    Result<void> confirmDone(const QString& intentId, const QString& link = {});
    Result<void> confirmMissing(const QString& intentId);

    Result<QList<Publication>> publications(const QString& campaignId) const;
    /// Takes up what the last run left unfinished; called once after start.
    void resume();

signals:
    void publicationChanged(const madang::Publication& publication);

private:
    QFuture<Result<QStringList>> drawAndStart(const QString& campaignId);
    Result<QList<Publication>> plan(const QString& campaignId, const QHash<QString, QString>& pictures);
    void start(const QString& intentId);
    void prepare(const Intent& intent, Channel& channel);
    void commit(const Intent& intent, Channel& channel);
    void look(const Intent& intent, Channel& channel, std::size_t asked = 0, std::optional<Instant> firstNegative = {});
    bool hasLivingKey(const Intent& intent, const Channel& channel) const;
    QFuture<Result<PublishReceipt>> findOut(const Intent& intent, Channel& channel);
    bool isOpen(const QString& intentId) const;
    void change(Publication publication, PublicationState state, const Error* reason = nullptr);
    void settle(const Intent& intent, const PublishReceipt& receipt);

    CampaignService& m_campaigns;
    StoreService& m_storeService;
    PosterService& m_posters;
    Outside& m_outside;
    const Clock& m_clock;
    Database& m_database;
    std::unique_ptr<PublicationStore> m_store;
    std::unique_ptr<PublishJobs> m_requests;
    std::unique_ptr<ReviewWatch> m_reviews;
    QSet<QString> m_preparing; ///< intents in their safe steps, which end after a minute
};

} // namespace madang
