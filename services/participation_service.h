#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/import_preview.h"
#include "domain/phone_number.h"
#include "domain/result.h"

#include <QObject>

#include <memory>

namespace madang {

class CampaignService;
class Clock;
class Database;
class EntryStore;

/// Customers of an event and its draw, in the simple form: typed in at the counter.
class ParticipationService final : public QObject {
    Q_OBJECT

public:
    ParticipationService(Database& database, CampaignService& campaigns, const Clock& clock, QObject* parent = nullptr);
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
    int count(const QString& campaignId) const;

    /// Once for an event, after it ended (Rejected before). Conflict where it was drawn already.
    Result<Draw> drawWinners(const QString& campaignId, int count);
    /// NotFound before the draw.
    Result<Draw> draw(const QString& campaignId) const;

signals:
    void entriesChanged(const QString& campaignId);

private:
    Result<void> checkOpen(const QString& campaignId) const;
    Entry makeEntry(const QString& campaignId, const PhoneNumber& phone, const QString& nickname, EntrySource source,
                    int running) const;

    CampaignService& m_campaigns;
    const Clock& m_clock;
    std::unique_ptr<EntryStore> m_store;
};

} // namespace madang
