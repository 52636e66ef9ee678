#pragma once

#include "domain/campaign.h"
#include "domain/entry.h"
#include "domain/result.h"

#include <QAbstractTableModel>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class DrawService;
class ParticipationService;

/// The customers of one event, phones masked, newest first; typing one in.
class ParticipantsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NumberColumn, PhoneColumn, NicknameColumn, TimeColumn, PrizeColumn, ColumnCount };

    ParticipantsModel(ParticipationService& participation, DrawService& draws, CampaignService& campaigns,
                      const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }

    /// True and lastEntry() where the customer joined; else lastError() has the sentence.
    bool join(const QString& phone, const QString& nickname);
    const std::optional<Entry>& lastEntry() const { return m_lastEntry; }

    /// Empty, or why phones and nicknames cannot be read and nobody can join for now.
    QString lockedBecause() const;
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    void reload();

    ParticipationService& m_participation;
    DrawService& m_draws;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    QList<Entry> m_entries;
    std::optional<Entry> m_lastEntry;
    QStringList m_winners; ///< codes
    QString m_lastError;
};

} // namespace madang
