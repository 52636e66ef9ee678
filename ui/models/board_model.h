#pragma once

#include "domain/campaign.h"
#include "domain/publication.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

namespace madang {

class ChannelsModel;
class Clock;
class PublishService;

/// The publish board: one row for each channel of an event, live.
class BoardModel final : public QAbstractListModel, public CounterGuard {
    Q_OBJECT

public:
    enum Role { ChannelRole = Qt::UserRole + 1, StateRole, LinkRole, ReasonRole, PercentRole, IntentRole, AttemptRole };

    BoardModel(PublishService& publishing, const ChannelsModel& channels, const Clock& clock,
               QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the channel's name.
    QVariant data(const QModelIndex& index, int role) const override;

    /// Shows what is known of an event, without starting anything.
    void show(const QString& campaignId);
    /// 이대로 올리기. Also for an event that is out already: then only the channels that failed or are new.
    void publish(const QString& campaignId);
    void retry(int row);
    void confirmDone(int row, const QString& link = {});
    void confirmMissing(int row);
    /// What waits for its time goes out now, or not at all.
    void publishNow(int row);
    void skip(int row);
    /// Takes down what is out.
    void withdraw(int row);
    bool canWithdraw(int row) const;

    const Publication& publication(int row) const { return m_publications.at(row); }
    const QString& campaignId() const { return m_campaignId; }
    /// The words beside the picture, for an owner who posts them by hand.
    QString words(int row) const;
    PublishOutcome outcome() const { return outcomeOf(m_publications); }
    /// What an owner reads on the tile: how it stands, and where something is wrong, why and what to do.
    QString line(int row) const;
    /// The pictures are being drawn before anything is planned.
    bool isPreparing() const { return m_preparing; }
    /// Empty, or why nothing could be planned at all.
    const QString& error() const { return m_error; }

signals:
    void outcomeChanged();
    /// The draft has become an event: intents are planned and on disk.
    void published(const QString& campaignId);

private:
    void beginPublishing(const QString& campaignId);
    void asOwner(int row, Result<void> (PublishService::*act)(const QString& intentId));
    void take(const Publication& publication);
    QString reasonLine(const Publication& publication) const;
    bool goesToPeople(const Publication& publication) const;
    void tick();
    void note(const Result<void>& outcome);
    static QString withNote(const QString& line, const Publication& publication);

    PublishService& m_publishing;
    const ChannelsModel& m_channels;
    const Clock& m_clock;
    QTimer m_second; ///< runs while a line counts down
    QString m_campaignId;
    QList<Publication> m_publications;
    QString m_error;
    bool m_preparing = false;
};

} // namespace madang
