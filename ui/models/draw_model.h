#pragma once

#include "domain/campaign.h"
#include "domain/draw.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class DrawService;
class ParticipationService;

/// The draw of one event: sealed before its number is known, drawn once it is.
class DrawModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    DrawModel(DrawService& draws, ParticipationService& participation, CampaignService& campaigns, const Clock& clock,
              QObject* parent = nullptr);

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }
    /// How many customers are in it.
    int entries() const;

    /// The event is over, somebody joined, and nothing is promised yet.
    bool canSeal() const;
    /// The promise, once the owner may; changed() says what became of it, error() why not.
    void seal(const DrawTerms& terms);
    /// The number is known.
    void reveal(const QString& number);
    bool isBusy() const { return m_isBusy; }
    const QString& error() const { return m_error; }
    /// From the promise on.
    const std::optional<Draw>& draw() const { return m_draw; }

signals:
    void changed();

private:
    void reload();
    void follow(const QFuture<Result<Draw>>& work);

    DrawService& m_draws;
    ParticipationService& m_participation;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    std::optional<Draw> m_draw;
    QString m_error;
    bool m_isBusy = false;
};

} // namespace madang
