#include "ui/models/draw_model.h"

#include "domain/korean_text.h"
#include "domain/money.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_papers.h"
#include "services/draw_service.h"
#include "services/handover_service.h"
#include "services/participation_service.h"
#include "ui/models/draw_words.h"

#include <algorithm>

namespace madang {

DrawModel::DrawModel(DrawService& draws, HandoverService& handovers, ParticipationService& participation,
                     CampaignService& campaigns, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_draws(draws)
    , m_handovers(handovers)
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
    connect(&m_participation, &ParticipationService::personalDataOpened, this, [this] { reload(); });
}

void DrawModel::open(const QString& campaignId)
{
    m_campaign = m_campaigns.load(campaignId).value_or({});
    m_error.clear();
    m_replaceError.clear();
    reload();
}

int DrawModel::entries() const
{
    return m_campaign.id.isEmpty() ? 0 : m_participation.count(m_campaign.id);
}

DrawModel::Stage DrawModel::stage() const
{
    if (m_draw)
        return !m_draw->isDrawn() ? Stage::Sealed : (m_draw->publicNumber.isEmpty() ? Stage::Old : Stage::Drawn);
    if (m_campaign.id.isEmpty() || phaseOf(m_campaign, m_clock.today()) != CampaignPhase::Ended)
        return Stage::NotYet;
    return entries() > 0 ? Stage::Open : Stage::Nobody;
}

QString DrawModel::stageLine() const
{
    switch (stage()) {
    case Stage::NotYet:
        return tr("이벤트가 끝나면 추첨할 수 있어요. 마지막 날은 %1이에요.")
            .arg(formatDayShort(m_campaign.period.last));
    case Stage::Nobody:
        return tr("참여한 손님이 없어서 추첨할 수 없어요.");
    case Stage::Open:
        return tr("손님 %1명 가운데에서 뽑아요. 추첨은 한 번만 할 수 있어요.").arg(formatCount(entries()));
    case Stage::Sealed:
        return canReveal()
            ? tr("명단을 봉인했어요. 이제 번호를 넣으면 당첨자가 나와요.")
            : tr("명단을 봉인했어요. %1에 번호가 나오면 뽑을 수 있어요.").arg(lotteryEvening(numberKnownFrom(*m_draw)));
    case Stage::Drawn:
    case Stage::Old:
        return tr("%1에 뽑았어요. 당첨자는 %2명이에요.")
            .arg(formatAppointment(m_draw->drawnAt), formatCount(m_draw->winners().size()));
    }
    return {};
}

DrawTerms DrawModel::suggestedTerms() const
{
    const int customers = std::max(1, entries());
    DrawTerms terms;
    terms.winners = std::clamp(m_campaign.plan ? m_campaign.plan->prize.quantity : 1, 1, customers);
    terms.reserves = std::min(terms.winners, customers - terms.winners);
    terms.numberKind = NumberKind::Lottery;
    return terms;
}

LotteryDraw DrawModel::lottery() const
{
    return nextLottery(m_clock.now());
}

void DrawModel::seal(const DrawTerms& terms)
{
    if (m_isBusy)
        return;
    m_error.clear();
    DrawTerms named = terms;
    if (named.numberKind == NumberKind::CalledOut)
        named.numberName = tr("가게에서 손님이 부른 숫자");
    permit(Action::Draw, this, [this, id = m_campaign.id, named] {
        if (!m_isBusy)
            follow(m_draws.seal(id, named), false);
    });
}

bool DrawModel::canReveal() const
{
    if (!m_draw || m_draw->isDrawn())
        return false;
    const QDateTime from = numberKnownFrom(*m_draw);
    return !from.isValid() || m_clock.now() >= from;
}

std::optional<QString> DrawModel::numberOf(const QString& typed) const
{
    return m_draw ? publicNumberOf(m_draw->terms.numberKind, typed) : std::nullopt;
}

void DrawModel::reveal(const QString& number)
{
    if (m_isBusy)
        return;
    m_error.clear();
    permit(Action::Draw, this, [this, id = m_campaign.id, number] {
        if (!m_isBusy)
            follow(m_draws.reveal(id, number), true);
    });
}

void DrawModel::follow(const QFuture<Result<Draw>>& work, bool isReveal)
{
    m_isBusy = true;
    emit changed();
    async::onResult(this, work, [this, isReveal](const Result<Draw>& draw) {
        m_isBusy = false;
        const bool isOurs = !draw || draw->campaignId == m_campaign.id;
        const Result<Draw> known = m_draws.draw(m_campaign.id);
        m_error = draw ? QString() : drawErrorLine(draw.error(), known ? std::optional(*known) : std::nullopt);
        reload();
        if (isReveal && draw && isOurs)
            emit revealed();
    });
}

void DrawModel::replace(const QString& code, const QString& reason)
{
    m_replaceError.clear();
    permit(Action::Draw, this, [this, id = m_campaign.id, code, reason] {
        const Result<Draw> draw = m_draws.replace(id, code, reason);
        if (draw)
            emit replacedNow(draw->replacements.constLast().in);
        else
            m_replaceError = replaceErrorLine(draw.error());
        emit changed();
    });
}

const Entry* DrawModel::person(const QString& code) const
{
    const auto it = std::ranges::find(m_people, code, &Entry::code);
    return it == m_people.end() ? nullptr : &*it;
}

void DrawModel::reload()
{
    const Result<Draw> draw = m_draws.draw(m_campaign.id);
    m_draw = draw ? std::optional(*draw) : std::nullopt;
    m_people = m_draw && m_draw->isDrawn() ? m_handovers.drawnEntries(m_campaign.id).value_or({}) : QList<Entry>();
    if (!m_draw)
        m_promise = {};
    else if (m_draw->seal != m_promisedSeal || m_promise.isNull())
        drawPromise();
    emit changed();
}

void DrawModel::drawPromise()
{
    m_promise = {};
    m_promisedSeal = m_draw->seal;
    if (m_draw->seal.isEmpty() || (m_draw->isDrawn() && m_draw->publicNumber.isEmpty()))
        return;
    papers::Promise promise;
    promise.store = m_campaign.store.value_or(StoreProfile{}).name;
    promise.title = m_campaign.poster.title;
    promise.prize = m_campaign.plan.value_or(Plan{}).prize.name;
    promise.entries = entries();
    promise.draw = *m_draw;
    async::onResult(this, papers::drawPromise(promise), [this, seal = m_promisedSeal](const QImage& picture) {
        if (!m_draw || m_draw->seal != seal)
            return;
        m_promise = picture;
        emit changed();
    });
}

} // namespace madang
