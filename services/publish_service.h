#pragma once

#include "domain/publication.h"
#include "domain/result.h"
#include "services/clock.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace madang {

class BackgroundJobs;
class CampaignService;
class Channel;
class Database;
class DueWatch;
class Outside;
class PosterService;
class PublicationStore;
class PublishJobs;
class Publisher;
class StoreService;
class TakeDown;
struct Intent;

/// Publishes an event on its channels, each for itself: at most one post for an intent, and every intent ends Done,
/// Pending, Failed, Skipped, Manual, or in front of a person (NeedsCheck).
///
/// The intent is on disk before anything is sent, and marked "committing" on disk before the one irreversible step.
/// What was under way when the program stopped is taken up by resume(): safe steps begin again, an irreversible step
/// that may have been sent is looked up and never repeated. An event that is to go out later is drawn and journalled at
/// once and waits; one that is ended early is taken down where its channels can.
///
/// Practice and reality are never mixed: nothing of a practice event leaves where the outside is not a rehearsal, and
/// nothing real goes to one (OtherMode); what was under way waits until the program is started in its mode again.
class PublishService final : public QObject {
    Q_OBJECT

public:
    PublishService(Database& database, CampaignService& campaigns, StoreService& store, PosterService& posters,
                   Outside& outside, BackgroundJobs& jobs, const Clock& clock, QObject* parent = nullptr);
    ~PublishService() override;

    /// Draws the pictures, plans one intent for each chosen channel and starts them all, as a job that a killed program
    /// takes up again (`jobs` has to be started). The future has the planned publications; what becomes of them comes
    /// as publicationChanged. A campaign that is published already plans only the channels that have no living intent
    /// ("안 된 곳만 다시"). CaptionRefused, before anything is drawn or planned, where a channel would not take the
    /// owner's own words: they are never cut.
    QFuture<Result<QList<Publication>>> publish(const QString& campaignId);

    /// What waits for its time goes out now, or not at all.
    Result<void> publishNow(const QString& intentId);
    Result<void> skip(const QString& intentId);
    /// Takes down what is out, or cancels its booking. Rejected where its channel cannot.
    Result<void> withdraw(const QString& intentId);
    /// 못 올렸어요 → again, with a new intent.
    Result<void> retry(const QString& intentId);
    /// The owner's answer to 확인 필요 or to a channel that is finished by hand.
    Result<void> confirmDone(const QString& intentId, const QString& link = {});
    Result<void> confirmMissing(const QString& intentId);

    /// The words that go out beside the picture, or went out: decided when the intent was planned.
    Result<QString> words(const QString& intentId) const;
    Result<QList<Publication>> publications(const QString& campaignId) const;
    /// Takes up what the last run left unfinished; called once after start.
    void resume();

signals:
    void publicationChanged(const madang::Publication& publication);

private:
    QFuture<Result<QStringList>> drawAndStart(const QString& campaignId);
    Result<QList<Publication>> plan(const QString& campaignId, const QHash<QString, QString>& pictures);
    Result<void> isOfThisMode(const QString& campaignId) const;
    void begin(const Publication& planned);
    void takeDown(const Intent& intent, const std::optional<Error>& failed);
    void comeDownLater(const Publication& publication, const Channel* channel);
    void endEarly(const QString& campaignId);
    Result<Intent> waiting(const QString& intentId) const;

    CampaignService& m_campaigns;
    StoreService& m_storeService;
    PosterService& m_posters;
    Outside& m_outside;
    const Clock& m_clock;
    Database& m_database;
    std::unique_ptr<PublicationStore> m_store;
    std::unique_ptr<PublishJobs> m_requests;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<DueWatch> m_due;
    std::unique_ptr<TakeDown> m_takeDown;
};

} // namespace madang
