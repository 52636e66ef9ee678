#pragma once

#include "domain/campaign.h"
#include "ui/models/counter_guard.h"

#include <QAbstractListModel>

namespace madang {

class CampaignService;
class Clock;
class ParticipationService;
class ResultsService;

/// One event as a row of a list shows it.
struct CampaignRow {
    QString id;
    QString title; ///< "제목 없는 이벤트" for a draft without a plan
    CampaignPhase phase = CampaignPhase::Draft;
    QString period; ///< words
    int participants = 0;
    int today = 0; ///< participants of today
    qint64 views = 0;
    bool practice = false;
    WizardStep step = WizardStep::Goal;
    PosterStyle style = PosterStyle::Simple;
    QDateTime changedAt;
};

/// The store's events, running first, then coming, drafts, ended; last changed first within each.
class CampaignsModel final : public QAbstractListModel, public CounterGuard {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, PhaseRole, PeriodRole, ParticipantsRole, ViewsRole };

    CampaignsModel(CampaignService& campaigns, ParticipationService& participation, ResultsService& results,
                   const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const CampaignRow& row(int index) const { return m_rows.at(index); }

    /// Only events of this phase (none: all) whose title has these words.
    void setFilter(std::optional<CampaignPhase> phase, const QString& words);

    /// Up to `most` events of a phase, whatever the filter.
    QList<CampaignRow> ofPhase(CampaignPhase phase, int most) const;
    /// "오늘 손님 12명이 참여했어요", or what there is to say on a quiet day.
    QString todayLine() const;
    bool isEmpty() const { return m_all.isEmpty(); }

    bool removeDraft(const QString& id);
    bool endNow(const QString& id);
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    void reload();
    void update(const QString& id);
    CampaignRow rowOf(const Campaign& campaign) const;
    void applyFilter();

    CampaignService& m_campaigns;
    ParticipationService& m_participation;
    ResultsService& m_results;
    const Clock& m_clock;
    QList<CampaignRow> m_all;
    QList<CampaignRow> m_rows;
    std::optional<CampaignPhase> m_phase;
    QString m_words;
    QString m_lastError;
};

} // namespace madang
