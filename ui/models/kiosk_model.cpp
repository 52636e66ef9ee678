#include "ui/models/kiosk_model.h"

#include "domain/phone_number.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/counter_service.h"
#include "services/participation_service.h"
#include "services/qr_code.h"
#include "ui/models/account_words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
const QString kPrefix = u"010"_s; // of all new numbers: three keys less to press
constexpr qsizetype kWholeNumber = 11;
constexpr qsizetype kHead = 3;
constexpr qsizetype kGroup = 4;
} // namespace

KioskModel::KioskModel(const KioskEvent::Services& services, CounterService& counter, Settings& settings,
                       bool isPractice, QObject* parent)
    : QObject(parent)
    , m_clock(services.clock)
    , m_participation(services.participation)
    , m_counter(counter)
    , m_settings(settings)
    , m_event(services, m_settings, isPractice)
    , m_digits(kPrefix)
{
    connect(&m_event, &KioskEvent::changed, this, &KioskModel::followEvent);
    connect(&m_settings, &KioskSettingsModel::changed, this, &KioskModel::changed);
    connect(&m_counter, &CounterService::changed, this, &KioskModel::changed);
}

bool KioskModel::canOpen() const
{
    return m_counter.hasPin(Role::Owner);
}

bool KioskModel::open(KioskPlace place)
{
    if (!canOpen())
        return false;
    m_place = place;
    m_settings.setRunning(place);
    m_call = StaffCall::None;
    m_wipedAt.reset();
    m_comingUntil.reset();
    forget();
    m_lookAt = m_clock.monotonic() + 1min;
    m_event.look();
    plan();
    emit opened();
    return true;
}

void KioskModel::move(KioskPlace place)
{
    if (!m_place || m_place == place)
        return;
    m_place = place;
    m_settings.setRunning(place);
    emit changed();
}

KioskScreen KioskModel::screen() const
{
    if (m_answer)
        return *m_answer;
    return m_event.gate() == KioskGate::Open ? KioskScreen::Join : KioskScreen::Closed;
}

KioskCover KioskModel::cover() const
{
    if (m_wipedAt)
        return KioskCover::Wiping;
    if (m_isAsking)
        return KioskCover::StillThere;
    return m_isStaff ? KioskCover::Staff : KioskCover::None;
}

void KioskModel::switchLanguage()
{
    m_language = m_language == KioskLanguage::Korean ? KioskLanguage::English : KioskLanguage::Korean;
    readNotice();
    touch();
    emit changed();
}

/// Its groups stand from the first digit on, so that nothing moves while somebody types.
QString KioskModel::grouped() const
{
    if (!m_digits.isEmpty() && !m_digits.startsWith(kPrefix.left(m_digits.size())) && !m_digits.startsWith(kPrefix))
        return formatPhoneWhileTyping(m_digits);
    QString whole;
    for (qsizetype i = 0; i < kWholeNumber; ++i) {
        if (i == kHead || i == kHead + kGroup)
            whole += u'-';
        whole += i < m_digits.size() ? m_digits.at(i) : u'·';
    }
    return whole;
}

qsizetype KioskModel::phoneEnd() const
{
    const QString whole = grouped();
    const qsizetype open = whole.indexOf(u'·');
    return open < 0 ? whole.size() : open;
}

void KioskModel::press(int digit)
{
    if (screen() != KioskScreen::Join || m_digits.size() >= kWholeNumber)
        return;
    m_digits += QString::number(digit);
    if (m_digits == kPrefix + kPrefix) // out of habit: no number goes on with 010 after it
        m_digits = kPrefix;
    m_problem.reset();
    touch();
    emit changed();
}

void KioskModel::erase()
{
    m_digits.chop(1);
    m_problem.reset();
    touch();
    emit changed();
}

void KioskModel::eraseAll()
{
    m_digits = kPrefix;
    m_problem.reset();
    touch();
    emit changed();
}

void KioskModel::setNews(bool wants)
{
    m_news = wants;
    m_night = m_night && wants;
    touch();
    emit changed();
}

void KioskModel::setNight(bool wants)
{
    m_night = wants && m_news;
    touch();
    emit changed();
}

void KioskModel::join()
{
    if (screen() != KioskScreen::Join)
        return;
    touch();
    JoinRequest request;
    request.campaignId = m_event.campaign().id;
    request.phone = m_digits;
    request.source = EntrySource::Kiosk;
    request.referral = u"kiosk"_s;
    request.device = m_settings.device();
    request.language = kioskLanguageKey(m_language);
    request.news = m_news;
    request.night = m_night;
    answer(m_participation.join(request));
    plan();
    emit changed();
}

void KioskModel::answer(const Result<Entry>& joined)
{
    if (joined || joined.error().kind == ErrorKind::Conflict) {
        m_answer = joined ? KioskScreen::Thanks : KioskScreen::Already;
        m_entry = joined.value_or(Entry{});
        m_entry.phone.clear(); // what is not shown is not kept
        m_digits = kPrefix;
        m_news = false;
        m_night = false;
        m_problem.reset();
        return;
    }
    switch (joined.error().kind) {
    case ErrorKind::InvalidInput:
        m_problem = m_digits.size() < kWholeNumber ? KioskLine::PhoneIncomplete : KioskLine::PhoneWrong;
        break;
    case ErrorKind::Rejected: // over, sealed, or the key is not there: the screen that says so comes by itself
    case ErrorKind::NotFound:
    case ErrorKind::Locked:
        m_event.look();
        m_problem = KioskLine::TryLater;
        break;
    default:
        m_problem = KioskLine::TryLater;
    }
}

QImage KioskModel::keepQr() const
{
    const QString title = m_event.campaign().plan ? m_event.campaign().plan->title : QString();
    const QString store = m_event.campaign().store.value_or(StoreProfile{}).name;
    return qrCode(
        u"%1 %2\n%3: %4\n%5: %6"_s
            .arg(store, title, line(KioskLine::EntryNumber), m_entry.number, line(KioskLine::EntryCode), m_entry.code)
            .trimmed());
}

bool KioskModel::isDraw() const
{
    const Campaign& campaign = m_event.campaign();
    return campaign.plan && campaign.plan->mechanism == Mechanism::Draw;
}

void KioskModel::startAgain()
{
    forget();
    readNotice();
    plan();
    emit changed();
}

QString KioskModel::closedLine() const
{
    switch (m_event.gate()) {
    case KioskGate::Coming:
        return line(KioskLine::Coming);
    case KioskGate::Over:
        return line(KioskLine::Over);
    case KioskGate::Locked:
    case KioskGate::Failed:
        return line(KioskLine::Locked);
    case KioskGate::Open:
    case KioskGate::NoEvent:
        break;
    }
    return line(KioskLine::NoEvent);
}

QString KioskModel::closedMore() const
{
    const auto title = [](const Campaign& one) { return one.plan ? one.plan->title : QString(); };
    const Campaign& campaign = m_event.campaign();
    switch (m_event.gate()) {
    case KioskGate::Coming:
        return line(KioskLine::ComingLine).arg(title(campaign), kioskDay(campaign.period.first, m_language));
    case KioskGate::Over:
        return m_event.next() ? line(KioskLine::NextBegins)
                                    .arg(title(*m_event.next()), kioskDay(m_event.next()->period.first, m_language))
                              : line(KioskLine::OverLine).arg(title(campaign));
    case KioskGate::Locked:
    case KioskGate::Failed:
        return line(KioskLine::LockedLine);
    case KioskGate::Open:
    case KioskGate::NoEvent:
        break;
    }
    return line(KioskLine::NoEventLine);
}

void KioskModel::setPhoneUrl(const QUrl& url)
{
    m_phoneQr = url.isValid() && !url.isEmpty() ? qrCode(QString::fromLatin1(url.toEncoded())) : QImage();
    emit changed();
}

bool KioskModel::isFresh() const
{
    return !m_answer && m_digits == kPrefix && !m_news && !m_night && !m_problem && !m_isStaff
        && m_language == KioskLanguage::Korean;
}

void KioskModel::forget()
{
    m_language = KioskLanguage::Korean;
    m_digits = kPrefix;
    m_news = false;
    m_night = false;
    m_problem.reset();
    m_answer.reset();
    m_entry = {};
    m_hold = KioskHold::None;
    m_isStaff = false;
    m_isAsking = false;
    m_pinLine.clear();
    m_touchedAt = m_clock.monotonic();
}

void KioskModel::followEvent()
{
    if (m_event.gate() != KioskGate::Open && !m_answer) {
        m_digits = kPrefix;
        m_news = false;
        m_night = false;
        m_problem.reset();
    }
    readNotice();
    emit changed();
}

void KioskModel::readNotice()
{
    m_notice = {};
    if (m_event.gate() != KioskGate::Open)
        return;
    const Result<JoinNotice> notice = m_event.notice(kioskLanguageKey(m_language));
    if (notice)
        m_notice = *notice;
    else
        m_problem = KioskLine::TryLater;
}

void KioskModel::leave(const QString& pin)
{
    if (m_isChecking || !m_place)
        return;
    m_isChecking = true;
    m_pinLine.clear();
    touch();
    emit changed();
    async::onResult(this, m_counter.permit(Action::Kiosk, Secret(pin.toUtf8())), [this](const Result<void>& allowed) {
        m_isChecking = false;
        if (!allowed) {
            m_pinLine = pinErrorLine(allowed.error(), m_counter.triesLeft(), m_clock.now());
            touch();
            emit changed();
            return;
        }
        m_counter.endPermission(Action::Kiosk);
        if (!m_isStaff || !m_place)
            return; // gave up meanwhile
        m_place.reset();
        m_settings.setRunning({});
        forget();
        emit changed();
        emit left();
    });
}

} // namespace madang
