#include "ui/models/campaigns_model.h"

#include "domain/korean_text.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/participation_service.h"
#include "services/results_service.h"
#include "ui/models/error_text.h"

#include <algorithm>

namespace madang {

namespace {
int rank(CampaignPhase phase)
{
    switch (phase) {
    case CampaignPhase::Running:
        return 0;
    case CampaignPhase::Coming:
        return 1;
    case CampaignPhase::Draft:
        return 2;
    case CampaignPhase::Ended:
        return 3;
    }
    return 4;
}
} // namespace

CampaignsModel::CampaignsModel(CampaignService& campaigns, ParticipationService& participation, ResultsService& results,
                               const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_campaigns(campaigns)
    , m_participation(participation)
    , m_results(results)
    , m_clock(clock)
{
    connect(&m_campaigns, &CampaignService::campaignChanged, this, &CampaignsModel::update);
    connect(&m_participation, &ParticipationService::entriesChanged, this, &CampaignsModel::update);
    reload();
}

int CampaignsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CampaignsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CampaignRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case IdRole:
        return row.id;
    case PhaseRole:
        return campaignPhaseKey(row.phase);
    case PeriodRole:
        return row.period;
    case ParticipantsRole:
        return row.participants;
    case ViewsRole:
        return row.views;
    default:
        return {};
    }
}

void CampaignsModel::setFilter(std::optional<CampaignPhase> phase, const QString& words)
{
    if (m_phase == phase && m_words == words)
        return;
    m_phase = phase;
    m_words = words;
    applyFilter();
}

QList<CampaignRow> CampaignsModel::ofPhase(CampaignPhase phase, int most) const
{
    QList<CampaignRow> rows;
    for (const CampaignRow& row : m_all) {
        if (row.phase == phase && rows.size() < most)
            rows << row;
    }
    return rows;
}

QString CampaignsModel::todayLine() const
{
    int today = 0;
    for (const CampaignRow& row : m_all)
        today += row.today;
    if (today > 0)
        return tr("오늘 손님 %1명이 참여했어요").arg(today);
    if (!ofPhase(CampaignPhase::Running, 1).isEmpty())
        return tr("오늘은 아직 참여한 손님이 없어요");
    if (!ofPhase(CampaignPhase::Coming, 1).isEmpty())
        return tr("곧 시작하는 이벤트가 있어요");
    return m_all.isEmpty() ? tr("첫 이벤트를 만들어 볼까요?") : tr("지금 진행 중인 이벤트가 없어요");
}

bool CampaignsModel::removeDraft(const QString& id)
{
    m_lastError.clear();
    const bool isNow = permit(Action::Delete, this, [this, id] {
        const Result<void> removed = m_campaigns.removeDraft(id);
        m_lastError = removed ? QString() : errorLine(removed.error());
        emit changed();
    });
    return isNow && m_lastError.isEmpty();
}

bool CampaignsModel::endNow(const QString& id)
{
    m_lastError.clear();
    const bool isNow = permit(Action::Delete, this, [this, id] {
        const Result<Campaign> ended = m_campaigns.endNow(id);
        m_lastError = ended ? QString() : errorLine(ended.error());
        emit changed();
    });
    return isNow && m_lastError.isEmpty();
}

void CampaignsModel::reload()
{
    const Result<QList<Campaign>> campaigns = m_campaigns.all();
    m_lastError = campaigns ? QString() : errorLine(campaigns.error());
    if (campaigns) {
        m_all.clear();
        for (const Campaign& campaign : *campaigns)
            m_all << rowOf(campaign);
    }
    applyFilter();
}

/// One event has changed: a keystroke in the wizard must not read all the others again.
void CampaignsModel::update(const QString& id)
{
    m_all.removeIf([&id](const CampaignRow& row) { return row.id == id; });
    if (const Result<Campaign> campaign = m_campaigns.load(id))
        m_all << rowOf(*campaign);
    applyFilter();
}

CampaignRow CampaignsModel::rowOf(const Campaign& campaign) const
{
    CampaignRow row;
    row.id = campaign.id;
    row.title = campaign.plan ? campaign.poster.title : tr("제목 없는 이벤트");
    row.phase = phaseOf(campaign, m_clock.today());
    row.period
        = campaign.period.first.isValid() ? formatPeriod(campaign.period.first, campaign.period.last) : QString();
    row.practice = campaign.practice;
    row.step = campaign.step;
    row.style = campaign.style;
    row.changedAt = campaign.updatedAt;
    if (campaign.state == CampaignState::Draft)
        return row;
    if (const Result<Results> results = m_results.results(campaign.id)) {
        row.participants = results->participants;
        row.views = results->views;
        for (const CountAt& day : results->byDay) {
            if (day.at.toTimeZone(koreanTime()).date() == m_clock.today())
                row.today += day.count;
        }
    }
    return row;
}

void CampaignsModel::applyFilter()
{
    std::ranges::sort(m_all, [](const CampaignRow& a, const CampaignRow& b) {
        return rank(a.phase) != rank(b.phase) ? rank(a.phase) < rank(b.phase) : a.changedAt > b.changedAt;
    });
    beginResetModel();
    m_rows.clear();
    for (const CampaignRow& row : m_all) {
        if ((!m_phase || row.phase == *m_phase) && row.title.contains(m_words, Qt::CaseInsensitive))
            m_rows << row;
    }
    endResetModel();
    emit changed();
}

} // namespace madang
