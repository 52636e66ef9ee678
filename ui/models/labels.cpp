#include "ui/models/labels.h"

#include "domain/korean_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};
} // namespace

QString goalLabel(Goal goal)
{
    switch (goal) {
    case Goal::NewCustomers:
        return Words::tr("새 손님 모으기");
    case Goal::ReturnVisits:
        return Words::tr("다시 오게 하기");
    case Goal::Sales:
        return Words::tr("매출 올리기");
    case Goal::Awareness:
        return Words::tr("가게 알리기");
    }
    return {};
}

QString goalLine(Goal goal)
{
    switch (goal) {
    case Goal::NewCustomers:
        return Words::tr("우리 가게에 처음 오는 손님을 늘려요.");
    case Goal::ReturnVisits:
        return Words::tr("왔던 손님이 한 번 더 오게 해요.");
    case Goal::Sales:
        return Words::tr("한산한 시간과 요일의 매출을 채워요.");
    case Goal::Awareness:
        return Words::tr("동네 사람들이 가게 이름을 알게 해요.");
    }
    return {};
}

QString goalDrawing(Goal goal)
{
    return u"goal-"_s + goalKey(goal);
}

QString industryLabel(Industry industry)
{
    switch (industry) {
    case Industry::Restaurant:
        return Words::tr("음식점");
    case Industry::Cafe:
        return Words::tr("카페·베이커리");
    case Industry::Retail:
        return Words::tr("소매·편의점");
    case Industry::Beauty:
        return Words::tr("미용·뷰티");
    case Industry::Fitness:
        return Words::tr("헬스·피트니스");
    case Industry::Education:
        return Words::tr("학원·교육");
    case Industry::Service:
        return Words::tr("서비스업");
    case Industry::Other:
        return Words::tr("기타");
    }
    return {};
}

QString industryIcon(Industry industry)
{
    return u"industry-"_s + industryKey(industry);
}

QString mechanismLabel(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Discount:
        return Words::tr("할인");
    case Mechanism::Gift:
        return Words::tr("선물");
    case Mechanism::Stamp:
        return Words::tr("도장 모으기");
    case Mechanism::Draw:
        return Words::tr("추첨");
    case Mechanism::Share:
        return Words::tr("알리기");
    case Mechanism::Visit:
        return Words::tr("방문");
    case Mechanism::Bundle:
        return Words::tr("세트");
    case Mechanism::Trial:
        return Words::tr("체험");
    case Mechanism::Referral:
        return Words::tr("친구와 함께");
    case Mechanism::Challenge:
        return Words::tr("도전");
    }
    return {};
}

QString mechanismIcon(Mechanism mechanism)
{
    return mechanismKey(mechanism);
}

QString tierLabel(Tier tier)
{
    switch (tier) {
    case Tier::Low:
        return Words::tr("알뜰하게");
    case Tier::Mid:
        return Words::tr("적당하게");
    case Tier::High:
        return Words::tr("넉넉하게");
    }
    return {};
}

QString styleLabel(PosterStyle style)
{
    switch (style) {
    case PosterStyle::Simple:
        return Words::tr("심플");
    case PosterStyle::Fancy:
        return Words::tr("화려한");
    case PosterStyle::Trendy:
        return Words::tr("트렌디");
    }
    return {};
}

QString styleLine(PosterStyle style)
{
    switch (style) {
    case PosterStyle::Simple:
        return Words::tr("차분하고 읽기 쉬워요");
    case PosterStyle::Fancy:
        return Words::tr("장날처럼 눈에 띄어요");
    case PosterStyle::Trendy:
        return Words::tr("요즘 느낌이 나요");
    }
    return {};
}

QString phaseLabel(CampaignPhase phase)
{
    switch (phase) {
    case CampaignPhase::Draft:
        return Words::tr("임시저장");
    case CampaignPhase::Coming:
        return Words::tr("예정");
    case CampaignPhase::Running:
        return Words::tr("진행 중");
    case CampaignPhase::Ended:
        return Words::tr("끝났어요");
    }
    return {};
}

QString wizardStepLabel(WizardStep step)
{
    switch (step) {
    case WizardStep::Goal:
        return Words::tr("목적");
    case WizardStep::Budget:
        return Words::tr("예산·기간");
    case WizardStep::Plan:
        return Words::tr("기획안");
    case WizardStep::Poster:
        return Words::tr("포스터");
    case WizardStep::Publish:
        return Words::tr("올리기");
    }
    return {};
}

QString channelClassLabel(ChannelClass kind)
{
    switch (kind) {
    case ChannelClass::Automatic:
        return Words::tr("자동");
    case ChannelClass::Assisted:
        return Words::tr("반자동");
    case ChannelClass::Application:
        return Words::tr("신청");
    }
    return {};
}

QString metricLabel(MetricKind kind)
{
    switch (kind) {
    case MetricKind::Views:
        return Words::tr("본 횟수");
    case MetricKind::Reach:
        return Words::tr("본 사람");
    case MetricKind::Likes:
        return Words::tr("좋아요");
    case MetricKind::Comments:
        return Words::tr("댓글");
    case MetricKind::Shares:
        return Words::tr("공유");
    case MetricKind::Calls:
        return Words::tr("걸려 온 전화");
    case MetricKind::Spend:
        return Words::tr("쓴 돈");
    }
    return {};
}

QString providerLabel(const QString& provider)
{
    if (provider == u"claude")
        return u"Claude"_s;
    if (provider == u"stability")
        return u"Stability AI"_s;
    return provider == u"openai" ? u"GPT"_s : Words::tr("인터넷 없이");
}

QString purposeLabel(const QString& purpose)
{
    if (purpose == u"plans")
        return Words::tr("기획안");
    if (purpose == u"trends")
        return Words::tr("요즘 유행");
    if (purpose == u"check")
        return Words::tr("연결 확인");
    return Words::tr("포스터 그림");
}

QString spendStateLabel(SpendState state)
{
    switch (state) {
    case SpendState::Reserved:
        return Words::tr("답을 기다려요");
    case SpendState::Paid:
        return Words::tr("들었어요");
    case SpendState::Unknown:
        return Words::tr("끝을 몰라 최대로 셌어요");
    case SpendState::Released:
        return Words::tr("들지 않았어요");
    }
    return {};
}

QString priceWords(const CostEstimate& cost)
{
    return cost.atMost > 0 ? Words::tr("최대 약 %1").arg(formatWon(cost.atMost)) : Words::tr("무료");
}

QString offerLine(const QString& provider, const CostEstimate& cost)
{
    return Words::tr("%1 추천 · %2").arg(providerLabel(provider), priceWords(cost));
}

namespace {
QString costWords(const PlanAnswer& answer)
{
    if (answer.cost->actual > 0)
        return (answer.cost->isCertain ? Words::tr("%1 들었어요") : Words::tr("최대 %1 들었어요"))
            .arg(formatWon(answer.cost->actual));
    return answer.provider == u"library" ? Words::tr("무료") : Words::tr("새로 든 돈 없음");
}
} // namespace

QString planSourceLine(const PlanAnswer& answer, const QDateTime& now)
{
    QStringList parts{answer.source == PlanSource::Stale ? Words::tr("전에 받아 둔 추천")
                                                         : Words::tr("%1 추천").arg(providerLabel(answer.provider)),
                      formatMoment(answer.madeAt, now)};
    if (answer.cost)
        parts << costWords(answer);
    return parts.join(u" · "_s);
}

StateWords publicationWords(PublicationState state)
{
    switch (state) {
    case PublicationState::Waiting:
        return {Words::tr("기다리는 중"), u"clock"_s, Tone::Ink2};
    case PublicationState::Publishing:
        return {Words::tr("올리는 중"), u"send"_s, Tone::Calm};
    case PublicationState::Pending:
        return {Words::tr("심사 중"), u"clock"_s, Tone::Warn};
    case PublicationState::Done:
        return {Words::tr("올렸어요"), u"check"_s, Tone::Good};
    case PublicationState::Failed:
        return {Words::tr("못 올렸어요"), u"error"_s, Tone::Bad};
    case PublicationState::Skipped:
        return {Words::tr("건너뛰었어요"), u"pause"_s, Tone::Warn};
    case PublicationState::NeedsCheck:
        return {Words::tr("확인 필요"), u"question"_s, Tone::Ask};
    case PublicationState::Manual:
        return {Words::tr("직접 올려 주세요"), u"edit"_s, Tone::Primary};
    case PublicationState::Withdrawn:
        return {Words::tr("내렸어요"), u"pause"_s, Tone::Ink2};
    }
    return {};
}

StateWords outcomeWords(PublishOutcome outcome)
{
    switch (outcome) {
    case PublishOutcome::InProgress:
        return {Words::tr("올리고 있어요"), u"send"_s, Tone::Calm};
    case PublishOutcome::Scheduled:
        return {Words::tr("예약해 두었어요"), u"clock"_s, Tone::Calm};
    case PublishOutcome::Done:
        return {Words::tr("모두 올렸어요"), u"check"_s, Tone::Good};
    case PublishOutcome::PartlyDone:
        return {Words::tr("일부만 올렸어요"), u"warning"_s, Tone::Warn};
    case PublishOutcome::Failed:
        return {Words::tr("올리지 못했어요"), u"error"_s, Tone::Bad};
    case PublishOutcome::NeedsCheck:
        return {Words::tr("확인할 것이 있어요"), u"question"_s, Tone::Ask};
    }
    return {};
}

StateWords phaseWords(CampaignPhase phase)
{
    switch (phase) {
    case CampaignPhase::Draft:
        return {phaseLabel(phase), u"edit"_s, Tone::Ink2};
    case CampaignPhase::Coming:
        return {phaseLabel(phase), u"calendar"_s, Tone::Calm};
    case CampaignPhase::Running:
        return {phaseLabel(phase), u"megaphone"_s, Tone::Good};
    case CampaignPhase::Ended:
        return {phaseLabel(phase), u"check"_s, Tone::Ink2};
    }
    return {};
}

} // namespace madang
