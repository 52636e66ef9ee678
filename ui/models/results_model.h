#pragma once

#include "domain/campaign.h"
#include "domain/metrics.h"

#include <QObject>

namespace madang {

class CampaignService;
class ChannelsModel;
class Clock;
class ResultsService;

/// The results of one event while somebody looks at it; refreshes itself.
class ResultsModel final : public QObject {
    Q_OBJECT

public:
    ResultsModel(ResultsService& results, CampaignService& campaigns, const ChannelsModel& channels, const Clock& clock,
                 QObject* parent = nullptr);

    void open(const QString& campaignId);
    /// The finished sample event of the empty home screen: made up, and marked 예시 wherever it is shown.
    void openSample();
    bool isSample() const { return m_sample; }
    void close();
    void refresh();

    bool isOpen() const { return !m_campaign.id.isEmpty(); }
    const Campaign& campaign() const { return m_campaign; }
    const Results& results() const { return m_results; }
    CampaignPhase phase() const;
    const ChannelsModel& channels() const { return m_channels; }
    /// The one sentence on top: "지금까지 손님 12명이 참여했어요. 계획의 30%예요."
    QString sentence() const;
    /// "방금 센 숫자예요", "아직 센 숫자가 없어요"
    QString freshness() const;
    const QString& error() const { return m_error; }

signals:
    void changed();

private:
    void load();

    ResultsService& m_service;
    CampaignService& m_campaigns;
    const ChannelsModel& m_channels;
    const Clock& m_clock;
    Campaign m_campaign;
    Results m_results;
    QString m_error;
    bool m_sample = false;
};

} // namespace madang
