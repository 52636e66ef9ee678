#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/import_preview.h"
#include "domain/phone_number.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace madang {

class CampaignService;
class Clock;
class Database;
class EntryStore;
class PersonalCipher;

/// Customers of an event and its draw, in the simple form: typed in at the counter. What is personal of them is sealed
/// on the disk: while its key is not here, entries come without phone and nickname (Entry::personal says so), and
/// joining and looking for a phone are Locked. Drawing needs neither.
class ParticipationService final : public QObject {
    Q_OBJECT

public:
    ParticipationService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                         const Clock& clock, QObject* parent = nullptr);
    ~ParticipationService() override;

    /// InvalidInput for a number that is no mobile, Conflict where it has joined already, NotFound / Rejected for an
    /// event that is not published / not running.
    Result<Entry> join(const QString& campaignId, const QString& phone, const QString& nickname,
                       EntrySource source = EntrySource::Counter);
    /// All of them or nobody, as EntrySource::Import and with weight 1. Refuses as join() does: one wrong or known
    /// number, and nobody joins.
    Result<QList<Entry>> joinAll(const QString& campaignId, const QList<ImportedCustomer>& customers);
    /// Takes entries back, all or none; Conflict once the event has been drawn.
    Result<void> takeBack(const QString& campaignId, const QStringList& entryIds);
    /// Newest first.
    Result<QList<Entry>> entries(const QString& campaignId) const;
    /// The same without phones and nicknames, for counting and drawing.
    Result<QList<Entry>> sealedEntries(const QString& campaignId) const;
    int count(const QString& campaignId) const;
    /// By a whole phone number as it was typed. NotFound; InvalidInput where it is none; Locked.
    Result<Entry> findByPhone(const QString& campaignId, const QString& phone) const;
    /// By the last four digits, newest first. InvalidInput unless there are four; Locked.
    Result<QList<Entry>> findByLastDigits(const QString& campaignId, const QString& digits) const;
    bool isPersonalDataOpen() const;
    /// Why it will not be opened for now, once that is known.
    std::optional<Error> personalDataProblem() const;

    /// Phone and nickname of these entries are gone for good, also from a backup that is put back later; number, code
    /// and weight stay for the draw's proof. Recorded with `reason` ("losers", "handed-over", …). How many were
    /// destroyed now; entries of other events and those destroyed before are passed over.
    Result<int> destroyPersonalData(const QString& campaignId, const QStringList& entryIds, const QString& reason);

    /// Once for an event, after it ended (Rejected before). Conflict where it was drawn already.
    Result<Draw> drawWinners(const QString& campaignId, int count);
    /// drawWinners() once `work` has finished, whatever became of it: a backup, which tells of its failures itself.
    void setBeforeDraw(std::function<QFuture<void>()> work) { m_beforeDraw = std::move(work); }
    QFuture<Result<Draw>> drawSafely(const QString& campaignId, int count);
    /// NotFound before the draw.
    Result<Draw> draw(const QString& campaignId) const;

signals:
    void entriesChanged(const QString& campaignId);
    /// The key came: every event's entries can be read now.
    void personalDataOpened();
    void personalDataProblemChanged();

private:
    Result<void> checkOpen(const QString& campaignId) const;
    Entry makeEntry(const QString& campaignId, const PhoneNumber& phone, const QString& nickname, EntrySource source,
                    int running) const;

    const PersonalCipher& m_cipher;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    std::unique_ptr<EntryStore> m_store;
    std::function<QFuture<void>()> m_beforeDraw;
};

} // namespace madang
