#pragma once

#include "domain/metrics.h"
#include "domain/result.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>

class QTimer;

namespace madang {

class CampaignService;
class Clock;
class Database;
class MetricStore;
class Outside;
class ParticipationService;
class PublishService;

/// The numbers of an event: what the channels counted, what the counter took in, and what follows from both.
/// Estimates are computed only from the plan and the participants, and are named so.
class ResultsService final : public QObject {
    Q_OBJECT

public:
    ResultsService(Database& database, CampaignService& campaigns, PublishService& publishing,
                   ParticipationService& participation, Outside& outside, const Clock& clock,
                   QObject* parent = nullptr);
    ~ResultsService() override;

    /// From what is stored; never waits for anyone.
    Result<Results> results(const QString& campaignId) const;

    /// Asks every published channel for its counters now; resultsChanged follows as answers come in. A channel that
    /// does not answer keeps its last numbers, marked old.
    void refresh(const QString& campaignId);
    /// Keeps refreshing one event while somebody looks at it; an empty id stops.
    void watch(const QString& campaignId, std::chrono::milliseconds every = std::chrono::minutes(5));

signals:
    void resultsChanged(const QString& campaignId);

private:
    CampaignService& m_campaigns;
    PublishService& m_publishing;
    ParticipationService& m_participation;
    Outside& m_outside;
    const Clock& m_clock;
    std::unique_ptr<MetricStore> m_store;
    QHash<QString, bool> m_silent; ///< "<campaign>/<channel>" → did not answer the last time
    QTimer* m_timer;
    QString m_watched;
};

} // namespace madang
