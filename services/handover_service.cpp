#include "services/handover_service.h"

#include "domain/korean_text.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/storage/entry_store.h"
#include "services/storage/handover_store.h"

#include <QRandomGenerator>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kPlaceMax = 40;

int rankOf(const Handover& handover, const QDateTime& now)
{
    if (handover.state == HandoverState::GivenUp)
        return 3;
    if (handover.state == HandoverState::HandedOver)
        return 2;
    return isOverdue(handover, now) ? 0 : 1;
}

Error noPrize()
{
    return {ErrorKind::NotFound, u"no prize for that entry"_s, {}};
}
} // namespace

HandoverService::HandoverService(Database& database, const PersonalCipher& cipher, CampaignService& campaigns,
                                 DrawService& draws, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_campaigns(campaigns)
    , m_draws(draws)
    , m_clock(clock)
    , m_entries(std::make_unique<EntryStore>(database, cipher))
    , m_store(std::make_unique<HandoverStore>(database))
{
    connect(&draws, &DrawService::drawn, this, &HandoverService::changed);
    connect(&draws, &DrawService::replaced, this, &HandoverService::changed);
}

HandoverService::~HandoverService() = default;

Result<QList<HandoverRow>> HandoverService::board(const QString& campaignId) const
{
    const Result<QList<Handover>> handovers = m_store->all(campaignId);
    if (!handovers)
        return handovers.error();
    QStringList order;
    if (const Result<Draw> draw = m_draws.draw(campaignId))
        order = draw->drawn;
    QList<HandoverRow> rows;
    for (const Handover& handover : *handovers) {
        HandoverRow row{handover, {}, std::nullopt};
        const Result<Entry> entry = m_entries->byCode(campaignId, handover.entryCode);
        if (!entry)
            return entry.error();
        row.entry = *entry;
        if (const Result<Coupon> coupon = m_store->couponOf(campaignId, handover.entryCode))
            row.coupon = *coupon;
        rows << row;
    }
    const QDateTime now = m_clock.now();
    std::ranges::stable_sort(rows, {}, [&](const HandoverRow& row) {
        return std::tuple(rankOf(row.handover, now), order.indexOf(row.handover.entryCode));
    });
    return rows;
}

Result<QList<Entry>> HandoverService::drawnEntries(const QString& campaignId) const
{
    const Result<Draw> draw = m_draws.draw(campaignId);
    if (!draw)
        return draw.error();
    QList<Entry> entries;
    for (const QString& code : draw->drawn) {
        const Result<Entry> entry = m_entries->byCode(campaignId, code);
        if (!entry)
            return entry.error();
        entries << *entry;
    }
    return entries;
}

Result<PrizeStock> HandoverService::stock(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    const Result<QList<Handover>> handovers = m_store->all(campaignId);
    if (!campaign || !handovers)
        return campaign ? handovers.error() : campaign.error();
    const Prize prize = campaign->plan.value_or(Plan{}).prize;
    PrizeStock stock{prize.name, prize.quantity, 0, 0};
    for (const Handover& handover : *handovers) {
        if (handover.state == HandoverState::HandedOver)
            ++stock.handedOver;
        else if (handover.state != HandoverState::GivenUp)
            ++stock.promised;
    }
    return stock;
}

Result<void> HandoverService::keepMoved(const Handover& handover, HandoverState state)
{
    return m_store->put(moved(handover, state, m_clock.now()));
}

Result<void> HandoverService::move(const QString& campaignId, const QString& entryCode, HandoverState state,
                                   const QString& place)
{
    const Result<Handover> handover = m_store->one(campaignId, entryCode);
    if (!handover)
        return handover.error();
    if (handover->state == HandoverState::GivenUp || state == HandoverState::GivenUp)
        return Error{ErrorKind::Rejected, u"a prize that was given up does not move"_s, {}};
    const Result<void> kept = m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> put = keepMoved(*handover, state); !put)
            return put;
        const Result<Coupon> coupon = m_store->couponOf(campaignId, entryCode);
        if (!coupon) // none was made
            return coupon.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(coupon.error());
        if (state != HandoverState::HandedOver)
            return m_store->giveCouponBack(campaignId, entryCode);
        const Result<bool> used = m_store->useCoupon(coupon->code, place.simplified().left(kPlaceMax), m_clock.now());
        return used ? Result<void>() : Result<void>(used.error());
    });
    if (kept)
        emit changed(campaignId);
    return kept;
}

Result<Coupon> HandoverService::couponFor(const QString& campaignId, const QString& entryCode)
{
    const Result<Coupon> before = m_store->couponOf(campaignId, entryCode);
    if (before || before.error().kind != ErrorKind::NotFound)
        return before;
    const Result<Handover> handover = m_store->one(campaignId, entryCode);
    if (!handover || handover->state == HandoverState::GivenUp)
        return handover ? noPrize() : handover.error();
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return campaign.error();
    Coupon coupon;
    coupon.campaignId = campaignId;
    coupon.entryCode = entryCode;
    coupon.prize = campaign->plan.value_or(Plan{}).prize.name;
    coupon.issuedAt = m_clock.now();
    coupon.lastDay = m_clock.today().addDays(kCouponDays);
    coupon.code = couponCode(QRandomGenerator::system()->generate64());
    if (const Result<void> added = m_store->addCoupon(coupon); !added)
        return added.error();
    if (handover->state == HandoverState::HandedOver) {
        if (const Result<bool> used = m_store->useCoupon(coupon.code, {}, handover->handedOverAt); !used)
            return used.error();
        coupon.usedAt = handover->handedOverAt;
    }
    emit changed(campaignId);
    return coupon;
}

Result<CouponCheck> HandoverService::check(const QString& typed) const
{
    const std::optional<QString> code = parseCouponCode(typed);
    if (!code)
        return CouponCheck{CouponVerdict::Mistyped, {}};
    const Result<Coupon> coupon = m_store->coupon(*code);
    if (coupon)
        return CouponCheck{verdictOn(*coupon, m_clock.today()), *coupon};
    if (coupon.error().kind == ErrorKind::NotFound)
        return CouponCheck{CouponVerdict::Unknown, {}};
    return coupon.error();
}

Result<CouponCheck> HandoverService::use(const QString& typed, const QString& place)
{
    Result<CouponCheck> now = check(typed);
    if (!now || now->verdict != CouponVerdict::Good)
        return now;
    const QString code = now->coupon.code;
    const QString campaignId = now->coupon.campaignId;
    bool isFirst = false;
    const Result<void> kept = m_database.inTransaction([&]() -> Result<void> {
        const Result<bool> used = m_store->useCoupon(code, place.simplified().left(kPlaceMax), m_clock.now());
        isFirst = used && *used;
        if (!isFirst)
            return used ? Result<void>() : Result<void>(used.error());
        const Result<Handover> handover = m_store->one(campaignId, now->coupon.entryCode);
        return handover ? keepMoved(*handover, HandoverState::HandedOver) : Result<void>(handover.error());
    });
    if (!kept)
        return kept.error();
    if (!isFirst)
        return check(typed); // somebody was quicker: when and where
    emit changed(campaignId);
    const Result<Coupon> coupon = m_store->coupon(code);
    return coupon ? Result<CouponCheck>(CouponCheck{CouponVerdict::Good, *coupon})
                  : Result<CouponCheck>(coupon.error());
}

} // namespace madang
