#pragma once

#include "domain/entry.h"
#include "domain/join.h"
#include "ui/models/kiosk_event.h"
#include "ui/models/kiosk_settings_model.h"
#include "ui/models/kiosk_words.h"

#include <QUrl>

#include <chrono>

namespace madang {

class CounterService;
class Settings;

enum class KioskScreen { Join, Thanks, Already, Closed };
/// What lies over the screen: asking whether somebody is still there, a screen that is being wiped, the staff's panel.
enum class KioskCover { None, StillThere, Wiping, Staff };
enum class StaffCall { None, Ringing, Coming };
/// What is being held down.
enum class KioskHold { None, Corner, Wipe };

/// The kiosk at the counter: one customer after the other joins the running event. Whatever was typed is forgotten when
/// it is done, after 20 seconds without a touch and 5 of warning, and when the event ends meanwhile. It opens only
/// where the owner has a PIN, and is left only by that.
class KioskModel final : public QObject {
    Q_OBJECT

public:
    KioskModel(const KioskEvent::Services& services, CounterService& counter, Settings& settings, bool isPractice,
               QObject* parent = nullptr);

    KioskSettingsModel& settings() { return m_settings; }
    const KioskEvent& current() const { return m_event; }

    /// Somebody wants it open; whoever knows the windows asks for the PIN where needed and opens it.
    void requestOpen() { emit openRequested(); }
    /// The owner has a PIN; else open() is false.
    bool canOpen() const;
    bool open(KioskPlace place);
    /// Elsewhere while it is open: the owner's window was closed, or is there again.
    void move(KioskPlace place);
    bool isOpen() const { return m_place.has_value(); }
    bool isAlone() const { return m_place == KioskPlace::Alone; }

    KioskScreen screen() const;
    KioskCover cover() const;
    int secondsLeft() const; ///< of what runs out on the cover

    KioskLanguage language() const { return m_language; }
    void switchLanguage();
    QString line(KioskLine line) const { return kioskLine(line, m_language); }

    /// Something was touched or a key was pressed.
    void touch();
    const QString& digits() const { return m_digits; }
    /// As it is shown while it is typed, and the places still to come.
    QString phone() const { return grouped().left(phoneEnd()); }
    QString phoneRest() const { return grouped().mid(phoneEnd()); }
    void press(int digit);
    void erase();
    void eraseAll();
    const JoinNotice& notice() const { return m_notice; }
    bool wantsNews() const { return m_news; }
    bool wantsNight() const { return m_night; }
    void setNews(bool wants);
    void setNight(bool wants); ///< only with news
    void join();
    /// What is wrong with what was typed.
    std::optional<KioskLine> problem() const { return m_problem; }

    const Entry& entry() const { return m_entry; } ///< of who has just joined; without the phone
    QImage keepQr() const; ///< event, number and code, for the customer's own phone
    bool isDraw() const;
    void startAgain();
    QString closedLine() const; ///< where nobody can join
    QString closedMore() const;

    void setPhoneUrl(const QUrl& url); ///< where customers join on their own phones; empty: nowhere
    const QImage& phoneQr() const { return m_phoneQr; }

    StaffCall call() const { return m_call; }
    void callStaff();
    void answerCall();

    /// Held for two seconds, the corner opens the staff's panel, and a screen that is being wiped is ready.
    void beginHold(KioskHold hold);
    void endHold();
    KioskHold hold() const { return m_hold; }
    void closeStaff();
    void wipe();
    void leave(const QString& pin);
    bool isChecking() const { return m_isChecking; }
    const QString& pinLine() const { return m_pinLine; }

signals:
    void changed();
    void openRequested();
    void opened();
    void left();
    void staffCalled();

private:
    using Instant = std::chrono::steady_clock::time_point; // as Clock has it

    QString grouped() const;
    qsizetype phoneEnd() const;
    bool isFresh() const;
    void forget();
    void followEvent();
    void readNotice();
    void answer(const Result<Entry>& joined);
    std::optional<Instant> nextChange() const;
    void plan();
    void passTime();
    bool passHold(Instant now);
    bool passIdle(Instant now);

    const Clock& m_clock;
    ParticipationService& m_participation;
    CounterService& m_counter;
    KioskSettingsModel m_settings;
    KioskEvent m_event;
    std::optional<KioskPlace> m_place;
    KioskLanguage m_language = KioskLanguage::Korean;
    QString m_digits;
    bool m_news = false;
    bool m_night = false;
    std::optional<KioskLine> m_problem;
    JoinNotice m_notice;
    std::optional<KioskScreen> m_answer; ///< to the last one who joined
    Entry m_entry;
    QImage m_phoneQr;
    StaffCall m_call = StaffCall::None;
    KioskHold m_hold = KioskHold::None;
    bool m_isStaff = false;
    bool m_isAsking = false; ///< whether somebody is still there
    bool m_isChecking = false;
    QString m_pinLine;
    Instant m_touchedAt;
    Instant m_heldAt;
    Instant m_lookAt;
    std::optional<Instant> m_wipedAt; ///< when it ends
    std::optional<Instant> m_comingUntil;
    std::optional<Instant> m_planned;
};

} // namespace madang
