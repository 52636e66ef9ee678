#include "services/join_page_service.h"

#include "domain/korean_text.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/joining/join_server.h"
#include "services/joining/lan_address.h"
#include "services/log.h"
#include "services/participation_service.h"
#include "services/settings.h"

#include <QLocale>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kDayLook = std::chrono::minutes(1);
constexpr auto kGoodbye = std::chrono::minutes(10);
constexpr const char* kAllowed = "join/phones";
constexpr const char* kPort = "join/port";

QString englishPeriod(const DatePeriod& period)
{
    const QLocale english(QLocale::English);
    const auto day = [&english](QDate date) { return english.toString(date, u"MMM d"_s); };
    return period.first == period.last ? day(period.first) : day(period.first) + u" – "_s + day(period.last);
}
} // namespace

JoinPageService::JoinPageService(ParticipationService& participation, CampaignService& campaigns, Settings& settings,
                                 const Clock& clock, JoinPageOptions options, QObject* parent)
    : QObject(parent)
    , m_participation(participation)
    , m_campaigns(campaigns)
    , m_settings(settings)
    , m_clock(clock)
    , m_options(std::move(options))
{
    qRegisterMetaType<QHostAddress>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(u"join page"_s);
    connect(&campaigns, &CampaignService::campaignChanged, this, &JoinPageService::refresh);
    connect(&settings, &Settings::changed, this, &JoinPageService::refresh);
}

JoinPageService::~JoinPageService()
{
    m_thread.quit();
    m_thread.wait();
}

void JoinPageService::start()
{
    m_isStarted = true;
    refresh();
    lookAtTheDay();
}

bool JoinPageService::isAllowed() const
{
    return m_settings.value(kAllowed).toBool();
}

void JoinPageService::setAllowed(bool isAllowed)
{
    m_settings.setValue(kAllowed, isAllowed);
}

quint16 JoinPageService::port() const
{
    return quint16(m_settings.value(kPort).toUInt());
}

std::optional<QUrl> JoinPageService::url(const QString& referral) const
{
    if (m_state != State::Open)
        return std::nullopt;
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_address);
    url.setPort(m_port);
    url.setPath(u"/"_s);
    if (const QString path = referralOf(referral); !path.isEmpty())
        url.setQuery(QUrlQuery{{u"r"_s, path}});
    return url;
}

void JoinPageService::takeAnotherPort()
{
    m_settings.setValue(kPort, 0);
    if (m_isServing)
        open();
}

QList<Campaign> JoinPageService::running() const
{
    QList<Campaign> running;
    const Result<QList<Campaign>> all = m_campaigns.all();
    if (!all) {
        log::warning(u"join page: "_s + all.error().detail);
        return running;
    }
    for (const Campaign& campaign : *all) {
        if (campaign.practice == m_options.isPractice && mayJoin(campaign, m_clock.now()))
            running << campaign;
    }
    return running;
}

joining::JoinContent JoinPageService::contentOf(const QList<Campaign>& campaigns) const
{
    joining::JoinContent content;
    for (const Campaign& campaign : campaigns) {
        joining::JoinEvent event;
        event.id = campaign.id;
        event.store = campaign.store ? campaign.store->name : QString();
        event.title = campaign.poster.title;
        event.prize = campaign.poster.prize;
        event.period = {{u"ko"_s, formatPeriod(campaign.period.first, campaign.period.last)},
                        {u"en"_s, englishPeriod(campaign.period)}};
        event.isDraw = campaign.plan && campaign.plan->mechanism == Mechanism::Draw;
        event.isPractice = campaign.practice;
        for (const QString& language : {u"ko"_s, u"en"_s}) {
            if (const Result<JoinNotice> notice = m_participation.notice(campaign.id, language))
                event.notices.insert(language, *notice);
            else
                log::warning(u"join page: "_s + notice.error().detail);
        }
        if (event.notices.size() == 2) // nobody joins without having been told
            content.events << event;
    }
    return content;
}

/// What is shown follows the events and the owner's word.
void JoinPageService::refresh()
{
    if (!m_isStarted)
        return;
    m_day = m_clock.today();
    if (!isAllowed()) {
        close();
        enter(State::Off);
        return;
    }
    const joining::JoinContent content = contentOf(running());
    const bool hasEvent = !content.events.isEmpty();
    if (!hasEvent && !m_isServing)
        return enter(State::NoEvent);
    if (!m_isServing)
        open();
    QMetaObject::invokeMethod(m_server, [server = m_server, content] { server->show(content); });
    if (!hasEvent) {
        if (m_state != State::NoEvent)
            closeLater();
        enter(State::NoEvent);
    } else {
        ++m_goodbye;
        if (m_state == State::NoEvent) // it has never closed
            enter(m_address.isEmpty() ? State::Opening : State::Open);
    }
}

void JoinPageService::lookAtTheDay()
{
    m_clock.after(kDayLook, this, [this] {
        if (m_clock.today() != m_day)
            refresh();
        lookAtTheDay();
    });
}

void JoinPageService::makeServer()
{
    const auto join = [this](const JoinRequest& request, const joining::JoinSite::Joined& joined) {
        const auto here = [this, request, joined] {
            const Result<Entry> entry = m_participation.join(request);
            QMetaObject::invokeMethod(
                m_server, [joined, entry] { joined(entry); }, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(this, here, Qt::QueuedConnection);
    };
    const auto address = [given = m_options.address] { return given ? QHostAddress(given()) : joining::lanAddress(); };
    m_server = new joining::JoinServer(m_clock, joining::newFormKey(), m_options.limits, address, join);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &joining::JoinServer::opened, this, [this](const QHostAddress& at, quint16 port) {
        if (!m_isServing)
            return;
        m_address = at.toString();
        m_port = port;
        m_settings.setValue(kPort, port);
        if (m_state != State::NoEvent)
            enter(State::Open);
    });
    connect(m_server, &joining::JoinServer::failed, this, [this](const Error& error) {
        log::warning(u"join page: "_s + error.detail);
        m_address.clear();
        if (m_isServing && m_state != State::NoEvent)
            enter(error.kind == ErrorKind::Busy ? State::PortTaken : State::NoNetwork);
    });
}

void JoinPageService::open()
{
    if (m_server == nullptr)
        makeServer();
    m_thread.start();
    m_isServing = true;
    m_address.clear();
    enter(State::Opening);
    QMetaObject::invokeMethod(m_server, [server = m_server, kept = port()] { server->open(kept); });
}

void JoinPageService::close()
{
    if (!std::exchange(m_isServing, false))
        return;
    ++m_goodbye;
    m_address.clear();
    QMetaObject::invokeMethod(m_server, [server = m_server] { server->close(); });
}

/// Phones that still have the form are told that it is over, instead of nothing.
void JoinPageService::closeLater()
{
    m_clock.after(kGoodbye, this, [this, goodbye = ++m_goodbye] {
        if (goodbye == m_goodbye)
            close();
    });
}

void JoinPageService::enter(State state)
{
    const bool wasAt = std::exchange(m_state, state) == State::Open;
    emit stateChanged();
    if (wasAt || state == State::Open)
        emit urlChanged();
}

} // namespace madang
