#pragma once

#include "domain/draw.h"
#include "domain/draw_certificate.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace madang {

class CampaignService;
class Clock;
class Database;
class DrawStore;

/// The draw of an event: sealed first (who is in it, how many prizes, which number decides), drawn once that number is
/// known, and never again. It needs neither phones nor nicknames. What takes long is done on another thread.
class DrawService final : public QObject {
    Q_OBJECT

public:
    DrawService(Database& database, CampaignService& campaigns, const Clock& clock, QObject* parent = nullptr);
    ~DrawService() override;

    /// Before anything is sealed, and waited for: a backup, which tells of its failures itself.
    void setBeforeSeal(std::function<QFuture<void>()> work) { m_beforeSeal = std::move(work); }

    /// The promise. Once for an event, after it ended (Rejected before). Conflict where it was sealed already,
    /// InvalidInput unless 0 < winners and winners + reserves ≤ entries. The lottery that counts is the one that comes
    /// next, whatever name was given.
    QFuture<Result<Draw>> seal(const QString& campaignId, const DrawTerms& terms);
    /// The number is known: who has won. InvalidInput for what is no such number, NotFound before the seal, Conflict
    /// where it was drawn, Rejected before the lottery's number can be known; Damaged where the list is not the sealed
    /// one any more.
    QFuture<Result<Draw>> reveal(const QString& campaignId, const QString& number);
    /// The next reserve takes a winner's place. NotFound for who has no prize, Rejected where nobody is left or the
    /// prize was handed over, InvalidInput for what is no replacementReason().
    Result<Draw> replace(const QString& campaignId, const QString& winner, const QString& reason);

    /// NotFound before the seal.
    Result<Draw> draw(const QString& campaignId) const;
    /// For whoever doubts it. NotFound before the draw, and for draws of programs that did not seal.
    QFuture<Result<DrawCertificate>> certificate(const QString& campaignId) const;

signals:
    void sealed(const QString& campaignId);
    void drawn(const QString& campaignId);
    void replaced(const QString& campaignId);

private:
    QFuture<Result<QList<DrawTicket>>> readTickets(const QString& campaignId) const;
    Result<void> maySeal(const QString& campaignId) const;
    Result<Draw> keepDrawn(const Draw& draw);

    Database& m_database;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    std::unique_ptr<DrawStore> m_store;
    std::function<QFuture<void>()> m_beforeSeal;
};

} // namespace madang
