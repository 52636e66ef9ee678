#include "services/campaign_service.h"

#include "domain/campaign_text.h"
#include "services/clock.h"
#include "services/storage/campaign_store.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}
} // namespace

CampaignService::CampaignService(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(std::make_unique<CampaignStore>(database))
{
}

CampaignService::~CampaignService() = default;

Result<Campaign> CampaignService::create(bool practice)
{
    Campaign campaign;
    campaign.id = newId();
    campaign.practice = practice;
    campaign.budget = kDefaultBudget;
    campaign.period = defaultPeriod(m_clock.today());
    campaign.createdAt = m_clock.now();
    return store(campaign);
}

Result<Campaign> CampaignService::createLike(const QString& id, bool practice)
{
    Result<Campaign> earlier = load(id);
    if (!earlier)
        return earlier;
    Campaign next = likeLastTime(*earlier, newId(), m_clock.now());
    next.practice = practice;
    return store(next);
}

Result<Campaign> CampaignService::load(const QString& id) const
{
    return m_store->load(id);
}

Result<QList<Campaign>> CampaignService::all() const
{
    return m_store->all();
}

Result<Campaign> CampaignService::saveDraft(const Campaign& campaign)
{
    if (campaign.state != CampaignState::Draft)
        return Error{ErrorKind::Rejected, u"only drafts can be edited"_s, {}};
    return store(campaign);
}

Result<Campaign> CampaignService::markPublished(const QString& id, const std::optional<StoreProfile>& store)
{
    Result<Campaign> campaign = load(id);
    if (!campaign)
        return campaign;
    Campaign next = *campaign;
    if (next.state == CampaignState::Published)
        return next;
    if (!canBecome(next.state, CampaignState::Published))
        return Error{ErrorKind::Rejected, u"an ended event cannot be published"_s, {}};
    if (furthestStep(next) != WizardStep::Publish || next.channels.isEmpty()
        || checkPeriod(next.period, m_clock.today()) != FieldProblem::None)
        return Error{ErrorKind::InvalidInput, u"the event is not complete"_s, {}};
    next.state = CampaignState::Published;
    next.publishedAt = m_clock.now();
    if (store) {
        next.poster.storeLine = storeLineOf(*store);
        next.store = store;
    }
    return this->store(next);
}

Result<Campaign> CampaignService::endNow(const QString& id)
{
    Result<Campaign> campaign = load(id);
    if (!campaign)
        return campaign;
    Campaign next = *campaign;
    if (!canBecome(next.state, CampaignState::Ended))
        return Error{ErrorKind::Rejected, u"only a published event can be ended"_s, {}};
    next.state = CampaignState::Ended;
    next.endedAt = m_clock.now();
    return store(next);
}

Result<void> CampaignService::removeDraft(const QString& id)
{
    Result<void> removed = m_store->removeDraft(id);
    if (removed)
        emit campaignChanged(id);
    return removed;
}

Result<Campaign> CampaignService::store(Campaign campaign)
{
    campaign.updatedAt = m_clock.now();
    if (const Result<void> saved = m_store->save(campaign); !saved)
        return saved.error();
    emit campaignChanged(campaign.id);
    return campaign;
}

} // namespace madang
