#include "ui/models/draw_model.h"

#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_service.h"
#include "services/participation_service.h"
#include "ui/models/error_text.h"

namespace madang {

DrawModel::DrawModel(DrawService& draws, ParticipationService& participation, CampaignService& campaigns,
                     const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_draws(draws)
    , m_participation(participation)
    , m_campaigns(campaigns)
    , m_clock(clock)
{
    const auto reloadIfOurs = [this](const QString& id) {
        if (id == m_campaign.id)
            reload();
    };
    for (const auto fact : {&DrawService::sealed, &DrawService::drawn, &DrawService::replaced})
        connect(&m_draws, fact, this, reloadIfOurs);
    connect(&m_participation, &ParticipationService::entriesChanged, this, reloadIfOurs);
}

void DrawModel::open(const QString& campaignId)
{
    m_campaign = m_campaigns.load(campaignId).value_or({});
    m_error.clear();
    reload();
}

int DrawModel::entries() const
{
    return m_campaign.id.isEmpty() ? 0 : m_participation.count(m_campaign.id);
}

bool DrawModel::canSeal() const
{
    return !m_campaign.id.isEmpty() && !m_draw && !m_isBusy
        && phaseOf(m_campaign, m_clock.today()) == CampaignPhase::Ended && entries() > 0;
}

void DrawModel::seal(const DrawTerms& terms)
{
    if (m_isBusy)
        return;
    m_error.clear();
    permit(Action::Draw, this, [this, id = m_campaign.id, terms] { follow(m_draws.seal(id, terms)); });
}

void DrawModel::reveal(const QString& number)
{
    if (m_isBusy)
        return;
    m_error.clear();
    permit(Action::Draw, this, [this, id = m_campaign.id, number] { follow(m_draws.reveal(id, number)); });
}

void DrawModel::follow(const QFuture<Result<Draw>>& work)
{
    m_isBusy = true;
    emit changed();
    async::onResult(this, work, [this](const Result<Draw>& draw) {
        m_isBusy = false;
        m_error = draw ? QString() : errorLine(draw.error());
        reload();
    });
}

void DrawModel::reload()
{
    const Result<Draw> draw = m_draws.draw(m_campaign.id);
    m_draw = draw ? std::optional(*draw) : std::nullopt;
    emit changed();
}

} // namespace madang
