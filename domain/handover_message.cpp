#include "domain/handover_message.h"

#include "domain/korean_text.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString opening(WinnerMessage message, const MessageFacts& facts)
{
    const QString prize = withParticle(u"‘%1’"_s.arg(facts.coupon.prize), u"을/를");
    switch (message) {
    case WinnerMessage::Won:
        return u"축하드려요! ‘%1’ 추첨에서 당첨되셨어요.\n%2 드려요."_s.arg(facts.event, prize);
    case WinnerMessage::Reminder:
        return u"‘%1’에 당첨되신 것, 보셨나요? 아직 답을 받지 못해서 한 번 더 연락드려요.\n%2 챙겨 두고 기다리고 있어요."_s
            .arg(facts.event, prize);
    case WinnerMessage::PickUp:
        return u"답 주셔서 고마워요! %1 준비해 두었어요. 편하실 때 받으러 오세요."_s.arg(prize);
    }
    return {};
}

QString whereLine(const MessageFacts& facts)
{
    QStringList parts;
    if (!facts.place.isEmpty())
        parts << facts.place;
    if (!facts.phone.isEmpty())
        parts << u"☎ "_s + facts.phone;
    return parts.isEmpty() ? QString() : u"▶ 가게: "_s + parts.join(u" · "_s);
}
} // namespace

QString winnerMessage(WinnerMessage message, const MessageFacts& facts)
{
    QStringList lines{u"[%1]"_s.arg(facts.store), opening(message, facts), QString()};
    lines << u"▶ 쿠폰 번호: "_s + formatCouponCode(facts.coupon.code);
    lines << u"▶ 받는 방법: 가게에 오셔서 이 쿠폰 번호를 보여 주시면 바로 드려요."_s;
    lines << u"▶ 쓸 수 있는 날: %1까지"_s.arg(formatDate(facts.coupon.lastDay));
    if (const QString where = whereLine(facts); !where.isEmpty())
        lines << where;
    if (message != WinnerMessage::PickUp && facts.answerBy.isValid())
        lines << QString()
              << u"%1까지 답해 주시거나 들러 주세요. 그때까지 소식이 없으면 다음 순서인 분께 드리게 돼요."_s.arg(
                     formatDayShort(facts.answerBy));
    return lines.join(u'\n');
}

WinnerMessage messageFor(HandoverState state)
{
    switch (state) {
    case HandoverState::Won:
    case HandoverState::GivenUp:
        break;
    case HandoverState::Contacted:
        return WinnerMessage::Reminder;
    case HandoverState::Answered:
    case HandoverState::HandedOver:
        return WinnerMessage::PickUp;
    }
    return WinnerMessage::Won;
}

} // namespace madang
