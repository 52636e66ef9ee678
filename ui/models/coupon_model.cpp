#include "ui/models/coupon_model.h"

#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/handover_service.h"
#include "ui/models/draw_words.h"
#include "ui/models/error_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

CouponModel::CouponModel(HandoverService& handovers, CampaignService& campaigns, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_handovers(handovers)
    , m_campaigns(campaigns)
    , m_clock(clock)
{
}

void CouponModel::clear()
{
    m_check.reset();
    m_isUsedNow = false;
    m_error.clear();
    emit changed();
}

void CouponModel::check(const QString& typed)
{
    m_error.clear();
    m_isUsedNow = false;
    const Result<CouponCheck> checked = m_handovers.check(typed);
    m_check = checked ? std::optional(*checked) : std::nullopt;
    if (!checked)
        m_error = errorLine(checked.error());
    emit changed();
}

void CouponModel::use()
{
    if (!isGood())
        return;
    permit(Action::UseCoupon, this, [this, code = m_check->coupon.code] {
        if (!isGood() || m_check->coupon.code != code)
            return;
        m_error.clear();
        const Result<QList<HandoverRow>> board = m_handovers.board(m_check->coupon.campaignId);
        const QString entry = m_check->coupon.entryCode;
        const QList<HandoverRow> rows = board.value_or({});
        const auto row
            = std::ranges::find_if(rows, [&entry](const HandoverRow& one) { return one.handover.entryCode == entry; });
        if (row != rows.end())
            m_before = row->handover.state;
        const Result<CouponCheck> taken = m_handovers.use(code, tr("계산대"));
        if (taken)
            m_check = *taken;
        else
            m_error = errorLine(taken.error());
        m_isUsedNow = taken && taken->verdict == CouponVerdict::Good;
        emit changed();
        if (m_isUsedNow)
            emit used();
    });
}

void CouponModel::undo()
{
    if (!m_isUsedNow)
        return;
    permit(Action::UseCoupon, this, [this] {
        const Coupon coupon = m_check->coupon;
        const Result<void> back = m_handovers.move(coupon.campaignId, coupon.entryCode, m_before, {});
        check(coupon.code);
        if (!back) {
            m_error = errorLine(back.error());
            emit changed();
        }
    });
}

StateWords CouponModel::answer() const
{
    if (!m_check)
        return {};
    if (m_isUsedNow)
        return {tr("쿠폰을 썼어요. 경품을 드리세요"), u"gift"_s, Tone::Good};
    return couponWords(m_check->verdict);
}

QString CouponModel::line() const
{
    if (!m_check)
        return {};
    return m_isUsedNow ? tr("이 쿠폰은 이제 다시 쓸 수 없어요.") : couponLine(m_check->verdict, m_check->coupon);
}

QString CouponModel::prize() const
{
    return m_check ? m_check->coupon.prize : QString();
}

QString CouponModel::origin() const
{
    if (!m_check || m_check->coupon.code.isEmpty())
        return {};
    const Result<Campaign> campaign = m_campaigns.load(m_check->coupon.campaignId);
    return u"%1 · %2"_s.arg(campaign ? campaign->poster.title : QString(), formatCouponCode(m_check->coupon.code));
}

} // namespace madang
