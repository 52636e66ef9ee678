#pragma once

#include "domain/entry.h"
#include "domain/import_preview.h"
#include "domain/join.h"
#include "domain/phone_number.h"
#include "domain/result.h"

#include <QFuture>
#include <QHash>
#include <QMap>
#include <QObject>

#include <memory>
#include <optional>

namespace madang {

class CampaignService;
class Clock;
class Database;
class EntryArrivals;
class EntryStore;
class JoinNotices;
class PersonalCipher;

/// Customers who came in from a file together.
struct ImportedEntries {
    QString campaignId;
    int first = 0; ///< running numbers
    int last = 0;
    int count() const { return first > 0 ? last - first + 1 : 0; }
};

/// Customers of an event. What is personal of them is sealed on the disk: while its key is not here, entries come
/// without phone and nickname (Entry::personal says so), and joining and looking for a phone are Locked.
class ParticipationService final : public QObject {
    Q_OBJECT

public:
    ParticipationService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                         const Clock& clock, QObject* parent = nullptr);
    ~ParticipationService() override;

    /// What a customer is shown before joining. NotFound for an event that is not published.
    Result<JoinNotice> notice(const QString& campaignId, const QString& language) const;
    /// On the disk when it returns, with what was agreed to. InvalidInput for a number that is no mobile, Conflict
    /// where it has joined already, NotFound / Rejected for an event that is not published / not running / sealed.
    Result<Entry> join(const JoinRequest& request);
    /// Typed in at the counter.
    Result<Entry> join(const QString& campaignId, const QString& phone, const QString& nickname,
                       EntrySource source = EntrySource::Counter);
    /// All of them or nobody, as EntrySource::Import and with weight 1; in slices, so that nobody waits for them.
    /// Refuses as join() does: one wrong or known number, and nobody joins. Busy while others come in.
    QFuture<Result<ImportedEntries>> joinAll(const QString& campaignId, const QList<ImportedCustomer>& customers);
    /// Takes a few entries back, all or none, with the news they agreed to; Conflict once the event has been sealed.
    Result<void> takeBack(const QString& campaignId, const QStringList& entryIds);
    /// The same for what joinAll() brought in, in slices.
    QFuture<Result<void>> takeBack(const ImportedEntries& imported);

    /// Newest first. On the window's thread: for few.
    Result<QList<Entry>> entries(const QString& campaignId) const;
    /// The same on another thread: 50,000 take half a second.
    QFuture<Result<QList<Entry>>> readEntries(const QString& campaignId) const;
    /// How many joined in each hour, by the seconds since 1970 at which it began. Counted once and then kept up with:
    /// screens ask at each join.
    Result<QMap<qint64, int>> hours(const QString& campaignId) const;
    int count(const QString& campaignId) const;
    /// By a whole phone number as it was typed. NotFound; InvalidInput where it is none; Locked.
    Result<Entry> findByPhone(const QString& campaignId, const QString& phone) const;
    /// By the last four digits, newest first. InvalidInput unless there are four; Locked.
    Result<QList<Entry>> findByLastDigits(const QString& campaignId, const QString& digits) const;
    Result<PersonRecord> record(const Entry& entry) const;
    /// All versions of an event's notice, newest first; of all events where it is empty.
    Result<QList<KeptNotice>> notices(const QString& campaignId = {}) const;
    bool isPersonalDataOpen() const;
    /// Why it will not be opened for now, once that is known.
    std::optional<Error> personalDataProblem() const;

signals:
    void entryJoined(const Entry& entry);
    /// Many joined, or others changed: brought in, taken back, destroyed. Also right after each entryJoined(): whoever
    /// listens to both has seen that one already.
    void entriesChanged(const QString& campaignId);
    /// The key came: every event's entries can be read now.
    void personalDataOpened();
    void personalDataProblemChanged();

private:
    Result<Campaign> openCampaign(const QString& campaignId) const;
    Result<QList<Entry>> entriesOf(const QString& campaignId, const QList<ImportedCustomer>& customers) const;
    Result<void> removeNewsOf(const QString& campaignId, const QString& entryId);
    void changedTogether(const QString& campaignId);
    Entry makeEntry(const QString& campaignId, const PhoneNumber& phone, const QString& nickname, EntrySource source,
                    int running) const;
    bool isSealed(const QString& campaignId) const;

    Database& m_database;
    const PersonalCipher& m_cipher;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    std::unique_ptr<EntryStore> m_store;
    std::unique_ptr<EntryArrivals> m_arrivals;
    std::unique_ptr<JoinNotices> m_notices;
    mutable QHash<QString, QMap<qint64, int>> m_hours; ///< by event, of those that were asked for
};

} // namespace madang
