#include "ui/models/kiosk_event.h"

#include "domain/campaign_text.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/participation_service.h"
#include "services/poster_service.h"
#include "ui/models/kiosk_settings_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPosterSide = 480; // a ground out of focus

QList<Campaign> ofPhase(const QList<Campaign>& all, CampaignPhase phase, QDate today)
{
    QList<Campaign> some;
    for (const Campaign& one : all) {
        if (phaseOf(one, today) == phase)
            some << one;
    }
    return some;
}

std::optional<Campaign> soonest(const QList<Campaign>& all, QDate today)
{
    const QList<Campaign> coming = ofPhase(all, CampaignPhase::Coming, today);
    const auto first
        = std::ranges::min_element(coming, {}, [](const Campaign& one) { return one.period.first.toJulianDay(); });
    return first == coming.end() ? std::nullopt : std::optional(*first);
}
} // namespace

KioskEvent::KioskEvent(const Services& services, KioskSettingsModel& settings, bool isPractice, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_isPractice(isPractice)
{
    connect(&m_services.campaigns, &CampaignService::campaignChanged, this, &KioskEvent::follow);
    connect(&m_services.participation, &ParticipationService::personalDataOpened, this, &KioskEvent::look);
    connect(&m_settings, &KioskSettingsModel::changed, this, [this] {
        if (m_settings.chosenEvent() != m_wanted)
            look();
    });
}

/// Drafts change with every letter in the wizard and are nobody's business here.
void KioskEvent::follow(const QString& campaignId)
{
    const Result<Campaign> changed = m_services.campaigns.load(campaignId);
    if (changed && changed->state != CampaignState::Draft)
        look();
}

void KioskEvent::lookAtTheDay()
{
    if (m_services.clock.today() != m_day || m_gate == KioskGate::Failed)
        look();
}

void KioskEvent::look()
{
    m_day = m_services.clock.today();
    m_wanted = m_settings.chosenEvent();
    Result<QList<Campaign>> all = m_services.campaigns.all();
    if (!all) {
        m_gate = KioskGate::Failed;
        emit changed();
        return;
    }
    QList<Campaign> events = std::move(all).value();
    events.removeIf(
        [this](const Campaign& one) { return one.state == CampaignState::Draft || one.practice != m_isPractice; });
    std::ranges::sort(events, std::ranges::greater(), &Campaign::publishedAt);
    choose(events);
    if (m_gate == KioskGate::Open && !m_services.participation.isPersonalDataOpen())
        m_gate = KioskGate::Locked;
    draw();
    emit changed();
}

void KioskEvent::choose(const QList<Campaign>& events)
{
    const QList<Campaign> running = ofPhase(events, CampaignPhase::Running, m_day);
    const auto wanted = std::ranges::find(events, m_wanted, &Campaign::id);
    const bool isWantedRunning = wanted != events.end() && phaseOf(*wanted, m_day) == CampaignPhase::Running;
    m_next = soonest(events, m_day);
    if (isWantedRunning || !running.isEmpty()) {
        m_gate = KioskGate::Open;
        m_campaign = isWantedRunning ? *wanted : running.first();
        return;
    }
    QList<Campaign> ended = ofPhase(events, CampaignPhase::Ended, m_day);
    std::ranges::sort(ended, std::ranges::greater(), [](const Campaign& one) { return one.period.last.toJulianDay(); });
    if (!ended.isEmpty() && ended.first().id == m_campaign.id) { // it ended while the kiosk was open
        m_gate = KioskGate::Over;
        m_campaign = ended.first();
    } else if (m_next) {
        m_gate = KioskGate::Coming;
        m_campaign = *m_next;
    } else {
        m_gate = ended.isEmpty() ? KioskGate::NoEvent : KioskGate::Over;
        m_campaign = ended.isEmpty() ? Campaign{} : ended.first();
    }
}

QList<Campaign> KioskEvent::choices() const
{
    QList<Campaign> all = m_services.campaigns.all().value_or({});
    all.removeIf([this](const Campaign& one) { return one.practice != m_isPractice; });
    const QDate today = m_services.clock.today();
    return ofPhase(all, CampaignPhase::Running, today) + ofPhase(all, CampaignPhase::Coming, today);
}

Result<JoinNotice> KioskEvent::notice(const QString& language) const
{
    return m_services.participation.notice(m_campaign.id, language);
}

void KioskEvent::draw()
{
    if (m_campaign.id == m_drawn)
        return;
    m_drawn = m_campaign.id;
    m_poster = {};
    if (!m_campaign.plan)
        return;
    const PosterBrief brief = posterBriefFor(m_campaign, m_campaign.store.value_or(StoreProfile{}), m_campaign.style);
    async::onResult(this, m_services.posters.preview(brief, u"instagram-portrait"_s, kPosterSide),
                    [this, id = m_drawn](const Result<PosterDrawing>& drawing) {
                        if (!drawing || id != m_drawn)
                            return; // a plain ground does
                        m_poster = drawing->image;
                        emit changed();
                    });
}

} // namespace madang
