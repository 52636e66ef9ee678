#include "ui/models/results_model.h"

#include "domain/korean_text.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/results_service.h"
#include "ui/models/channels_model.h"
#include "ui/models/error_text.h"
#include "ui/models/sample_event.h"

#include <cmath>

using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kEvery = 5min;
/// The practice audience lives fast, so that an owner sees it move.
constexpr auto kEveryInPractice = 3s;
} // namespace

ResultsModel::ResultsModel(ResultsService& results, CampaignService& campaigns, const ChannelsModel& channels,
                           const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_service(results)
    , m_campaigns(campaigns)
    , m_channels(channels)
    , m_clock(clock)
{
    connect(&m_service, &ResultsService::resultsChanged, this, [this](const QString& id) {
        if (id == m_campaign.id)
            load();
    });
}

void ResultsModel::open(const QString& campaignId)
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign) {
        m_error = errorLine(campaign.error());
        emit changed();
        return;
    }
    m_sample = false;
    m_campaign = *campaign;
    load();
    m_service.watch(campaignId,
                    m_campaign.practice ? std::chrono::milliseconds(kEveryInPractice)
                                        : std::chrono::milliseconds(kEvery));
}

void ResultsModel::openSample()
{
    m_service.watch({});
    const SampleEvent sample = sampleEvent(m_clock.now());
    m_campaign = sample.campaign;
    m_results = sample.results;
    m_error.clear();
    m_sample = true;
    emit changed();
}

void ResultsModel::close()
{
    m_service.watch({});
    m_sample = false;
    m_campaign = {};
    m_results = {};
    m_error.clear();
    emit changed();
}

void ResultsModel::refresh()
{
    if (m_sample)
        return;
    m_service.refresh(m_campaign.id);
}

CampaignPhase ResultsModel::phase() const
{
    return phaseOf(m_campaign, m_clock.today());
}

QString ResultsModel::sentence() const
{
    if (m_results.participants == 0 && m_results.views == 0)
        return tr("아직 조용해요. 손님이 보거나 참여하면 여기에 바로 나와요.");
    if (m_results.participants == 0)
        return tr("%1번 보았어요. 아직 참여한 손님은 없어요.").arg(formatCount(m_results.views));
    const QString joined = tr("지금까지 손님 %1명이 참여했어요.").arg(formatCount(m_results.participants));
    if (!m_results.achievementPercent)
        return joined;
    return joined + QChar(u' ') + tr("계획의 %1%예요.").arg(std::lround(*m_results.achievementPercent));
}

QString ResultsModel::freshness() const
{
    if (!m_results.measuredAt.isValid())
        return tr("채널 숫자는 아직 없어요");
    return tr("채널 숫자: %1").arg(formatMoment(m_results.measuredAt, m_clock.now()));
}

void ResultsModel::load()
{
    const Result<Results> results = m_service.results(m_campaign.id);
    if (results) {
        m_results = *results;
        m_error.clear();
    } else {
        m_error = errorLine(results.error());
    }
    emit changed();
}

} // namespace madang
