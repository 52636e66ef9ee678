#include "ui/models/wizard_model.h"

#include "domain/campaign_text.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/sealed_option.h"
#include "services/settings.h"
#include "services/store_service.h"
#include "ui/models/error_text.h"

namespace madang {

WizardModel::WizardModel(CampaignService& campaigns, StoreService& store, Settings& settings,
                         const PersonalCipher& cipher, const Clock& clock, bool practice, QObject* parent)
    : QObject(parent)
    , m_campaigns(campaigns)
    , m_store(store)
    , m_settings(settings)
    , m_cipher(cipher)
    , m_clock(clock)
    , m_practice(practice)
{
}

bool WizardModel::start()
{
    return adopt(m_campaigns.create(m_practice));
}

bool WizardModel::startLike(const QString& campaignId)
{
    return adopt(m_campaigns.createLike(campaignId, m_practice));
}

bool WizardModel::open(const QString& campaignId)
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (campaign && campaign->state != CampaignState::Draft)
        return adopt(Error{ErrorKind::Rejected, QString(), {}});
    return adopt(campaign);
}

bool WizardModel::resume()
{
    const QString id = m_settings.openDraft();
    return !id.isEmpty() && open(id);
}

void WizardModel::leave()
{
    m_settings.setOpenDraft({});
    m_draft = {};
    emit changed();
}

QDateTime WizardModel::now() const
{
    return m_clock.now();
}

QDate WizardModel::today() const
{
    return m_clock.today();
}

bool WizardModel::canOpen(WizardStep step) const
{
    return int(step) <= int(furthestStep(m_draft));
}

void WizardModel::goTo(WizardStep step)
{
    if (!isOpen() || step == m_draft.step || !canOpen(step))
        return;
    m_draft.step = step;
    save();
    emit stepChanged();
}

bool WizardModel::isAnswered() const
{
    switch (m_draft.step) {
    case WizardStep::Goal:
        return m_draft.goal.has_value();
    case WizardStep::Budget:
        return checkBudget(m_draft.budget) == FieldProblem::None
            && checkPeriod(m_draft.period, today()) == FieldProblem::None;
    case WizardStep::Plan:
        return m_draft.plan.has_value();
    case WizardStep::Poster:
        return !m_draft.poster.title.trimmed().isEmpty();
    case WizardStep::Publish:
        return !m_draft.channels.isEmpty() && checkPeriod(m_draft.period, today()) == FieldProblem::None
            && checkPublishTime(m_draft.publishAt, m_draft.period, now()) == FieldProblem::None;
    }
    return false;
}

void WizardModel::setGoal(Goal goal)
{
    if (m_draft.goal == goal)
        return;
    m_draft.goal = goal;
    m_draft.offered = {}; // the plans were for another goal
    save();
}

void WizardModel::setBudget(Won budget)
{
    if (m_draft.budget == budget)
        return;
    m_draft.budget = budget;
    m_draft.offered = {};
    save();
}

void WizardModel::setPeriod(const DatePeriod& period)
{
    if (m_draft.period == period)
        return;
    m_draft.period = period;
    if (m_draft.plan)
        m_draft.poster.period = posterTextFor(*m_draft.plan, m_store.profile(), period).period;
    save();
}

void WizardModel::setPrizeWish(const QString& wish)
{
    if (m_draft.prizeWish == wish)
        return;
    m_draft.prizeWish = wish;
    m_draft.offered = {};
    save();
}

void WizardModel::setOffered(const PlanAnswer& answer)
{
    m_draft.offered = answer;
    save();
}

void WizardModel::choosePlan(const Plan& plan)
{
    if (m_draft.plan == plan)
        return;
    m_draft.plan = plan;
    m_draft.poster = posterTextFor(plan, m_store.profile(), m_draft.period);
    save();
}

void WizardModel::setPosterText(const PosterText& text)
{
    if (m_draft.poster == text)
        return;
    m_draft.poster = text;
    save();
}

void WizardModel::setPosterWork(const PosterWork& work)
{
    if (posterWorkOf(m_draft) == work)
        return;
    madang::setPosterWork(m_draft, work);
    save();
}

void WizardModel::setStyle(PosterStyle style)
{
    if (m_draft.style == style)
        return;
    m_draft.style = style;
    save();
}

void WizardModel::setPicture(PosterStyle style, const PosterPicture& picture)
{
    if (m_draft.pictures.value(style) == picture)
        return;
    if (picture.isThere())
        m_draft.pictures.insert(style, picture);
    else
        m_draft.pictures.remove(style);
    save();
}

void WizardModel::setCaption(const QString& channel, const QString& words)
{
    if (m_draft.captions.value(channel) == words)
        return;
    if (words.isEmpty())
        m_draft.captions.remove(channel);
    else
        m_draft.captions.insert(channel, words);
    save();
}

void WizardModel::setChannels(const QStringList& channels)
{
    if (m_draft.channels == channels)
        return;
    m_draft.channels = channels;
    save();
}

void WizardModel::setPublishAt(const QDateTime& when)
{
    m_draft.publishAt = when;
    save();
}

void WizardModel::setChannelOption(const QString& channel, const QString& option, const QString& value)
{
    m_draft.channelOptions.insert(channel + QChar(u'.') + option, value);
    save();
}

void WizardModel::setReceivers(const QString& channel, const QString& option, const QString& numbers)
{
    const QString key = channel + QChar(u'.') + option;
    const Result<QString> sealed = sealedOption(m_cipher, key, numbers);
    if (sealed)
        return setChannelOption(channel, option, *sealed);
    m_lastError = errorLine(sealed.error());
    emit changed();
}

QMap<QString, QString> WizardModel::shownOptions() const
{
    QMap<QString, QString> options = m_draft.channelOptions;
    for (auto it = options.begin(); it != options.end(); ++it)
        it.value() = openedOption(&m_cipher, it.key(), it.value()).value_or(QString());
    return options;
}

void WizardModel::finish()
{
    leave();
}

bool WizardModel::adopt(const Result<Campaign>& campaign)
{
    if (!campaign) {
        m_lastError = errorLine(campaign.error());
        emit changed();
        return false;
    }
    m_draft = *campaign;
    m_lastError.clear();
    if (!canOpen(m_draft.step))
        m_draft.step = furthestStep(m_draft);
    m_settings.setOpenDraft(m_draft.id);
    emit changed();
    emit stepChanged();
    return true;
}

void WizardModel::save()
{
    const Result<Campaign> saved = m_campaigns.saveDraft(m_draft);
    if (saved) {
        m_draft.updatedAt = saved->updatedAt;
        m_lastError.clear();
    } else {
        m_lastError = errorLine(saved.error());
    }
    emit changed();
}

} // namespace madang
