#pragma once

#include "domain/campaign.h"
#include "domain/join.h"
#include "domain/result.h"

#include <QImage>
#include <QObject>

#include <optional>

namespace madang {

class CampaignService;
class Clock;
class KioskSettingsModel;
class ParticipationService;
class PosterService;

/// Whether customers can join at the kiosk now, and what if not.
enum class KioskGate {
    Open,
    Coming, ///< the next event begins on a later day
    Over, ///< the last one has ended
    NoEvent,
    Locked, ///< personal data cannot be sealed for now
    Failed, ///< the database does not answer
};

/// The event the kiosk takes customers for: the one the owner has chosen, else the one that is running, of those the
/// one published last. Only events of the mode the program is in. Follows the events, the settings and the days.
class KioskEvent final : public QObject {
    Q_OBJECT

public:
    struct Services {
        ParticipationService& participation;
        CampaignService& campaigns;
        PosterService& posters;
        const Clock& clock;
    };
    KioskEvent(const Services& services, KioskSettingsModel& settings, bool isPractice, QObject* parent = nullptr);

    KioskGate gate() const { return m_gate; }
    /// The one to join; else the one that comes, or that is over.
    const Campaign& campaign() const { return m_campaign; }
    /// What comes after one that is over.
    const std::optional<Campaign>& next() const { return m_next; }
    /// Those the owner can choose from: running, then coming.
    QList<Campaign> choices() const;
    Result<JoinNotice> notice(const QString& language) const;
    /// Of the event; null until it is drawn.
    const QImage& poster() const { return m_poster; }

    /// Looks at the events anew.
    void look();
    /// Looks anew where another day has begun since.
    void lookAtTheDay();

signals:
    void changed();

private:
    void follow(const QString& campaignId);
    void choose(const QList<Campaign>& events);
    void draw();

    Services m_services;
    KioskSettingsModel& m_settings;
    bool m_isPractice;
    QDate m_day;
    QString m_wanted;
    KioskGate m_gate = KioskGate::NoEvent;
    Campaign m_campaign;
    std::optional<Campaign> m_next;
    QString m_drawn; ///< whose poster it is
    QImage m_poster;
};

} // namespace madang
