#pragma once

#include "domain/prize_board.h"
#include "domain/result.h"

#include <QObject>

#include <memory>

namespace madang {

class CampaignService;
class Clock;
class Database;
class DrawService;
class EntryStore;
class HandoverStore;
class PersonalCipher;

/// Prizes on their way to the winners, and the coupons for them. Everything is on the disk when it returns; no line
/// to the outside is needed.
class HandoverService final : public QObject {
    Q_OBJECT

public:
    HandoverService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns, DrawService& draws,
                    const Clock& clock, QObject* parent = nullptr);
    ~HandoverService() override;

    /// Overdue first, then what is waited for, then what is done; given up prizes last.
    Result<QList<HandoverRow>> board(const QString& campaignId) const;
    /// Everybody who was drawn, winners and reserves, in that order; a short look-up for each of them.
    Result<QList<Entry>> drawnEntries(const QString& campaignId) const;
    Result<PrizeStock> stock(const QString& campaignId) const;

    /// One of the four steps, also backwards (a wrong tap). Handed over uses up the coupon, and back from it gives it
    /// back. NotFound for who has no prize, Rejected for a prize that was given up.
    Result<void> move(const QString& campaignId, const QString& entryCode, HandoverState state, const QString& place);

    /// The winner's coupon, made once: the same again later. NotFound for who has no prize.
    Result<Coupon> couponFor(const QString& campaignId, const QString& entryCode);
    /// What a code is worth, as it was typed or scanned; nothing changes.
    Result<CouponCheck> check(const QString& code) const;
    /// Takes a good coupon, and the prize is handed over; once, whoever is quicker. Used tells when and where.
    Result<CouponCheck> use(const QString& code, const QString& place);

signals:
    void changed(const QString& campaignId);

private:
    Result<void> keepMoved(const Handover& handover, HandoverState state);

    Database& m_database;
    CampaignService& m_campaigns;
    DrawService& m_draws;
    const Clock& m_clock;
    std::unique_ptr<EntryStore> m_entries;
    std::unique_ptr<HandoverStore> m_store;
};

} // namespace madang
