#pragma once

#include "domain/campaign.h"
#include "domain/result.h"
#include "services/join_page_limits.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

namespace madang {

namespace joining {
class JoinServer;
struct JoinContent;
} // namespace joining

class CampaignService;
class Clock;
class ParticipationService;
class Settings;

struct JoinPageOptions {
    bool isPractice = true; ///< whose events are shown: those of this mode
    JoinPageLimits limits = {};
    /// Where to listen ("192.168.0.12", empty: no network), asked on another thread; the store's own network where none
    /// is given.
    std::function<QString()> address = {};
};

/// A page on the store's own network by which customers join with their own phone. Open only while an event runs and
/// the owner allows it (off until then); for ten minutes after the event it says kindly that it is over, and takes
/// nobody. Serves on a thread of its own; joining itself goes to ParticipationService on this thread, and a phone is
/// thanked only after its entry is on the disk. Nothing of the owner's can be asked for there, and no phone number
/// stands in an address or a log.
///
/// It keeps its port over restarts, so that a printed code stays true; while another program has that port it says so
/// and goes on trying, and takes another one only when told to.
class JoinPageService final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off, ///< not allowed
        NoEvent, ///< allowed; no event runs
        Opening,
        Open,
        PortTaken,
        NoNetwork,
    };

    /// All outlive it.
    JoinPageService(ParticipationService& participation, CampaignService& campaigns, Settings& settings,
                    const Clock& clock, JoinPageOptions options = {}, QObject* parent = nullptr);
    ~JoinPageService() override;

    /// Opens where it may. Once; before that nothing is served.
    void start();

    bool isAllowed() const;
    void setAllowed(bool isAllowed);
    State state() const { return m_state; }
    /// The page's address, with the path that leads there ("poster", "counter"; see referralOf()). Nothing unless it
    /// is open.
    std::optional<QUrl> url(const QString& referral = {}) const;
    /// The port it was given; 0 while it has had none.
    quint16 port() const;
    /// Gives up a port that another program has, and takes another: printed codes lead nowhere from then on.
    void takeAnotherPort();

signals:
    void urlChanged();
    void stateChanged();

private:
    void refresh();
    void lookAtTheDay();
    void makeServer();
    void open();
    void close();
    void closeLater();
    void enter(State state);
    QList<Campaign> running() const;
    joining::JoinContent contentOf(const QList<Campaign>& campaigns) const;

    ParticipationService& m_participation;
    CampaignService& m_campaigns;
    Settings& m_settings;
    const Clock& m_clock;
    JoinPageOptions m_options;
    QThread m_thread;
    joining::JoinServer* m_server = nullptr; ///< lives on m_thread and ends with it
    State m_state = State::Off;
    QString m_address;
    quint16 m_port = 0;
    QDate m_day;
    int m_goodbye = 0; ///< which end of an event is being waited for
    bool m_isStarted = false;
    bool m_isServing = false;
};

} // namespace madang
