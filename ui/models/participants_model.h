#pragma once

#include "domain/campaign.h"
#include "domain/entry.h"
#include "domain/entry_search.h"
#include "domain/join.h"
#include "domain/result.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class DrawService;
class ParticipationService;

/// The customers of one event, phones masked, newest first: all of them, or those that a search and filters leave.
/// Many are read on another thread; who joins is added, and nobody else read again. Typing customers in.
class ParticipantsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NumberColumn, PhoneColumn, NicknameColumn, SourceColumn, TimeColumn, PrizeColumn, ColumnCount };

    ParticipantsModel(ParticipationService& participation, DrawService& draws, CampaignService& campaigns,
                      const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }
    /// Everybody of the event, whatever is shown; right also while the list is still being read.
    int total() const;
    bool isReading() const { return m_isReading; }
    bool isDrawn() const { return !m_winners.isEmpty(); }

    /// What is shown; answered at once.
    void search(const QString& words);
    void setSource(std::optional<EntrySource> source);
    void setVisited(bool visited);
    void setNews(bool news);
    void setToday(bool today);
    void showEverybody();
    const EntryFilter& filter() const { return m_filter; }

    const Entry& entry(int row) const { return m_entries.at(indexOf(row)); }
    /// -1 where it is not shown.
    int rowOf(const QString& entryId) const;
    QList<Entry> winners() const;

    /// True and lastEntry() where the customer joined; else lastError() has the sentence.
    bool join(const QString& phone, const QString& nickname, bool news = false, bool night = false);
    const std::optional<Entry>& lastEntry() const { return m_lastEntry; }
    /// Who has that number already, where that is why the last one did not join.
    const std::optional<Entry>& alreadyThere() const { return m_alreadyThere; }
    /// The last one was a mistake; false and lastError() where it is too late.
    bool takeLastBack();
    /// What customers are told here; empty without an event that is out.
    JoinNotice notice() const;

    /// Empty, or why phones and nicknames cannot be read and nobody can join for now.
    QString lockedBecause() const;
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    void connectServices();
    void add(const Entry& entry);
    void reload();
    void take(QList<Entry> newestFirst);
    void readWinners();
    void setFilter(const EntryFilter& filter);
    qsizetype indexOf(int row) const { return m_shown.at(m_shown.size() - 1 - row); }
    QString joinProblem(const Error& error, const QString& phone);

    ParticipationService& m_participation;
    DrawService& m_draws;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    QList<Entry> m_entries; ///< oldest first: who joins comes at the end
    QList<qsizetype> m_shown; ///< places in m_entries, ascending
    QList<Entry> m_joinedMeanwhile; ///< while the list is read
    EntryFilter m_filter;
    QSet<QString> m_winners; ///< codes
    std::optional<Entry> m_lastEntry;
    std::optional<Entry> m_alreadyThere;
    QString m_lastError;
    int m_asked = 0; ///< readings so far; an answer to an earlier one is not taken
    bool m_isReading = false;
    bool m_isAdded = false; ///< the next entriesChanged() is about an entry that is here already
};

/// "잠겨 있어요"; empty where it can be read.
QString closedWords(PersonalState state);
/// "직원이 넣음"
QString entrySourceLabel(EntrySource source);

} // namespace madang
