// What happens at the kiosk by itself, or because something is held down: time, from the clock alone.
#include "services/clock.h"
#include "ui/models/kiosk_model.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kIdle = 20s;
constexpr auto kWarning = 5s;
constexpr auto kWiped = 30s;
constexpr auto kHeld = 2s;
constexpr auto kComing = 20s;
constexpr auto kLookAgain = 1min; // at the day

int wholeSeconds(std::chrono::nanoseconds left)
{
    return int(std::max<std::chrono::seconds::rep>(0, std::chrono::ceil<std::chrono::seconds>(left).count()));
}
} // namespace

int KioskModel::secondsLeft() const
{
    const Instant now = m_clock.monotonic();
    if (m_wipedAt)
        return wholeSeconds(*m_wipedAt - now);
    return m_isAsking ? wholeSeconds(m_touchedAt + kIdle + kWarning - now) : 0;
}

void KioskModel::touch()
{
    if (m_wipedAt)
        return;
    m_touchedAt = m_clock.monotonic();
    if (m_isAsking) {
        m_isAsking = false;
        emit changed();
    }
    plan();
}

void KioskModel::callStaff()
{
    touch();
    m_comingUntil.reset();
    m_call = StaffCall::Ringing;
    emit changed();
    emit staffCalled();
}

void KioskModel::answerCall()
{
    if (m_call != StaffCall::Ringing)
        return;
    m_call = StaffCall::Coming;
    m_comingUntil = m_clock.monotonic() + kComing;
    plan();
    emit changed();
}

void KioskModel::beginHold(KioskHold hold)
{
    touch();
    m_hold = hold;
    m_heldAt = m_clock.monotonic();
    plan();
    emit changed();
}

void KioskModel::endHold()
{
    if (m_hold == KioskHold::None)
        return;
    m_hold = KioskHold::None;
    touch();
    emit changed();
}

void KioskModel::closeStaff()
{
    m_isStaff = false;
    m_pinLine.clear();
    touch();
    emit changed();
}

void KioskModel::wipe()
{
    m_isStaff = false;
    m_isAsking = false;
    m_pinLine.clear();
    m_hold = KioskHold::None;
    m_wipedAt = m_clock.monotonic() + kWiped;
    plan();
    emit changed();
}

/// The next moment at which something is different without anybody's touching it.
std::optional<Instant> KioskModel::nextChange() const
{
    if (!m_place)
        return std::nullopt;
    Instant next = m_lookAt;
    if (m_hold != KioskHold::None)
        next = std::min(next, m_heldAt + kHeld);
    if (m_comingUntil)
        next = std::min(next, *m_comingUntil);
    const int seconds = secondsLeft();
    if (m_wipedAt)
        next = std::min(next, *m_wipedAt - std::chrono::seconds(std::max(0, seconds - 1)));
    else if (m_isAsking)
        next = std::min(next, m_touchedAt + kIdle + kWarning - std::chrono::seconds(std::max(0, seconds - 1)));
    else if (!isFresh())
        next = std::min(next, m_touchedAt + kIdle);
    return next;
}

/// Whoever touches often moves the moment away often: the wake-up that is there finds out and goes on waiting.
void KioskModel::plan()
{
    const std::optional<Instant> next = nextChange();
    if (!next || (m_planned && *m_planned <= *next))
        return;
    m_planned = next;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock.monotonic());
    m_clock.after(std::max(wait, 0ms), this, [this, planned = *next] {
        if (m_planned != planned)
            return; // an earlier one took its place
        m_planned.reset();
        passTime();
        plan();
    });
}

void KioskModel::passTime()
{
    if (!m_place)
        return;
    const Instant now = m_clock.monotonic();
    bool isDifferent = passHold(now);
    if (m_comingUntil && now >= *m_comingUntil) {
        m_comingUntil.reset();
        m_call = StaffCall::None;
        isDifferent = true;
    }
    if (m_wipedAt) {
        if (now >= *m_wipedAt) {
            m_wipedAt.reset();
            m_touchedAt = now;
        }
        isDifferent = true;
    } else {
        isDifferent = passIdle(now) || isDifferent;
    }
    if (now >= m_lookAt) {
        m_lookAt = now + kLookAgain;
        m_event.lookAtTheDay();
    }
    if (isDifferent)
        emit changed();
}

bool KioskModel::passHold(Instant now)
{
    if (m_hold == KioskHold::None || now < m_heldAt + kHeld)
        return false;
    if (m_hold == KioskHold::Corner)
        m_isStaff = true;
    else
        m_wipedAt.reset();
    m_hold = KioskHold::None;
    m_touchedAt = now;
    return true;
}

bool KioskModel::passIdle(Instant now)
{
    if (isFresh())
        return false;
    if (now >= m_touchedAt + kIdle + kWarning) {
        startAgain();
        return true;
    }
    if (!m_isAsking && now < m_touchedAt + kIdle)
        return false;
    m_isAsking = true;
    return true;
}

} // namespace madang
