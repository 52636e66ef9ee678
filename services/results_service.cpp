#include "services/results_service.h"

#include "domain/korean_text.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/participation_service.h"
#include "services/publish_service.h"
#include "services/storage/metric_store.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kCounter = u"store"_s;

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;

/// Hours of entries as hours or days in Korea, oldest first, empty ones included so that a curve does not lie.
QList<CountAt> bucketed(const QMap<qint64, int>& hours, qint64 seconds)
{
    if (hours.isEmpty())
        return {};
    QMap<qint64, int> counts;
    for (auto it = hours.cbegin(); it != hours.cend(); ++it) {
        const qint64 shifted = it.key() + 9 * kHour; // so that a day begins at midnight in Korea
        counts[shifted - shifted % seconds - 9 * kHour] += it.value();
    }
    QList<CountAt> buckets;
    for (qint64 at = counts.firstKey(); at <= counts.lastKey(); at += seconds)
        buckets.append({QDateTime::fromSecsSinceEpoch(at, Qt::UTC), counts.value(at)});
    return buckets;
}

bool isOut(const Publication& publication)
{
    return publication.state == PublicationState::Done || publication.state == PublicationState::Pending;
}
} // namespace

ResultsService::ResultsService(Database& database, CampaignService& campaigns, PublishService& publishing,
                               ParticipationService& participation, Outside& outside, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_campaigns(campaigns)
    , m_publishing(publishing)
    , m_participation(participation)
    , m_outside(outside)
    , m_clock(clock)
    , m_store(std::make_unique<MetricStore>(database))
    , m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, [this] { refresh(m_watched); });
    connect(&m_participation, &ParticipationService::entriesChanged, this, &ResultsService::resultsChanged);
}

ResultsService::~ResultsService() = default;

Result<Results> ResultsService::results(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    const Result<QList<MetricPoint>> points = m_store->latest(campaignId);
    if (!points)
        return points.error();
    const Result<QMap<qint64, int>> hours = m_participation.hours(campaignId);
    if (!hours)
        return hours.error();
    const Result<QList<Publication>> publications = m_publishing.publications(campaignId);
    if (!publications)
        return publications.error();

    Results r;
    Won spend = 0;
    for (const Publication& publication : *publications) {
        if (!isOut(publication))
            continue;
        ChannelNumbers numbers;
        numbers.channel = publication.channel;
        numbers.old = m_silent.value(campaignId + u'/' + publication.channel);
        for (const MetricPoint& point : *points) {
            if (point.channel != publication.channel)
                continue;
            numbers.counters.insert(point.kind, point.value);
            numbers.measuredAt = std::max(numbers.measuredAt, point.at);
        }
        r.views += numbers.counters.value(MetricKind::Views);
        spend += numbers.counters.value(MetricKind::Spend);
        r.measuredAt = std::max(r.measuredAt, numbers.measuredAt);
        r.channels << numbers;
    }
    ChannelNumbers counter;
    counter.channel = kCounter;
    counter.participants = m_participation.count(campaignId);
    r.channels << counter;

    r.participants = counter.participants;
    r.byHour = bucketed(*hours, kHour);
    r.byDay = bucketed(*hours, kDay);
    r.participationPercent = percentOf(r.participants, double(r.views));
    if (campaign->plan) {
        const Expected& expected = campaign->plan->expected;
        r.expectedParticipants = (expected.participants.min + expected.participants.max) / 2;
        r.plannedSales = (expected.sales.min + expected.sales.max) / 2;
        r.investment = splitMoney(spend, campaign->plan->cost.range.max).total();
        r.achievementPercent = percentOf(r.participants, r.expectedParticipants);
        if (r.expectedParticipants > 0)
            r.estimatedSales = r.plannedSales * r.participants / r.expectedParticipants;
        r.roiPercent = roiPercent(r.estimatedSales, r.investment);
    }
    return r;
}

void ResultsService::refresh(const QString& campaignId)
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (campaign && !m_outside.isFor(*campaign))
        return; // a rehearsal would count for something real, or the other way round
    const Result<QList<Publication>> publications = m_publishing.publications(campaignId);
    if (!publications) {
        log::warning(u"results of %1: %2"_s.arg(campaignId, publications.error().detail));
        return;
    }
    for (const Publication& publication : *publications) {
        Channel* channel = m_outside.channel(publication.channel);
        if (!isOut(publication) || channel == nullptr || publication.remoteId.isEmpty())
            continue;
        async::onResult(this, channel->measure(publication),
                        [this, publication](const Result<QMap<MetricKind, qint64>>& counters) {
                            const QString key = publication.campaignId + u'/' + publication.channel;
                            m_silent[key] = !counters.has_value();
                            QList<MetricPoint> points;
                            if (counters) {
                                for (auto it = counters->cbegin(); it != counters->cend(); ++it)
                                    points.append({publication.campaignId, publication.channel, it.key(), m_clock.now(),
                                                   it.value()});
                            }
                            if (const Result<void> stored = m_store->add(points); !stored)
                                log::warning(u"counters of %1: %2"_s.arg(key, stored.error().detail));
                            emit resultsChanged(publication.campaignId);
                        });
    }
}

void ResultsService::watch(const QString& campaignId, std::chrono::milliseconds every)
{
    m_watched = campaignId;
    if (campaignId.isEmpty()) {
        m_timer->stop();
        return;
    }
    m_timer->start(every);
    refresh(campaignId);
}

} // namespace madang
