#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"

#include <QAbstractTableModel>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class ParticipationService;

/// The customers of one event, phones masked, newest first; typing one in; the draw.
class ParticipantsModel final : public QAbstractTableModel, public CounterGuard {
    Q_OBJECT

public:
    enum Column { NumberColumn, PhoneColumn, NicknameColumn, TimeColumn, PrizeColumn, ColumnCount };

    ParticipantsModel(ParticipationService& participation, CampaignService& campaigns, const Clock& clock,
                      QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }

    /// True and lastEntry() where the customer joined; else lastError() has the sentence.
    bool join(const QString& phone, const QString& nickname);
    const std::optional<Entry>& lastEntry() const { return m_lastEntry; }

    bool canDraw() const;
    /// False and lastError() where it was refused at once; else changed() comes when it is drawn, or says drawError().
    bool drawWinners(int count);
    bool isDrawing() const { return m_isDrawing; }
    const QString& drawError() const { return m_drawError; }
    /// Empty, or why phones and nicknames cannot be read and nobody can join for now.
    QString lockedBecause() const;
    const std::optional<Draw>& draw() const { return m_draw; }
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    void reload();
    void beginDraw(const QString& campaignId, int count);
    void finishDraw(const Result<Draw>& drawn);

    ParticipationService& m_participation;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    QList<Entry> m_entries;
    std::optional<Entry> m_lastEntry;
    std::optional<Draw> m_draw;
    QString m_lastError;
    QString m_drawError;
    bool m_isDrawing = false;
};

} // namespace madang
