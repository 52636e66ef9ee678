#include "ui/models/draw_words.h"

#include "domain/korean_text.h"
#include "domain/money.h"
#include "domain/phone_number.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrawWords)
};
} // namespace

QString lotteryEvening(const QDateTime& knownFrom)
{
    return Words::tr("%1 저녁 8시 30분").arg(formatDayShort(knownFrom.toTimeZone(koreanTime()).date()));
}

QString numberKindLabel(NumberKind kind)
{
    return kind == NumberKind::Lottery ? Words::tr("다음 로또 번호로") : Words::tr("손님이 부른 숫자로");
}

QString drawModeLabel(DrawMode mode)
{
    return mode == DrawMode::Random ? Words::tr("모두 똑같이") : Words::tr("가게에 오신 분께 더");
}

QString termsSentence(const DrawTerms& terms, int entries)
{
    const QString people
        = Words::tr("손님 %1명 가운데 %2명을 뽑아요.").arg(formatCount(entries), formatCount(terms.winners));
    const QString reserves = terms.reserves > 0
        ? Words::tr("연락이 안 될 때를 위해 예비로 %1명을 더 정해 둬요.").arg(formatCount(terms.reserves))
        : Words::tr("예비는 없어요.");
    return people + u' ' + reserves;
}

QString drawErrorLine(const Error& error, const std::optional<Draw>& known)
{
    if (error.kind == ErrorKind::Conflict && known)
        return known->isDrawn()
            ? Words::tr("이미 %1에 뽑았어요. 추첨은 이벤트마다 한 번만 할 수 있어요.")
                  .arg(formatAppointment(known->drawnAt))
            : Words::tr("이미 %1에 봉인했어요. 봉인한 약속은 바꿀 수 없어요.").arg(formatAppointment(known->sealedAt));
    if (error.kind == ErrorKind::Rejected && known)
        return Words::tr("아직 나오지 않은 번호예요. %1에 나와요.").arg(lotteryEvening(numberKnownFrom(*known)));
    if (error.kind == ErrorKind::Rejected)
        return Words::tr("이벤트가 끝나면 추첨할 수 있어요.");
    if (error.kind == ErrorKind::InvalidInput && known)
        return known->terms.numberKind == NumberKind::Lottery
            ? Words::tr("로또 번호는 1부터 45까지 서로 다른 여섯 개예요. 예: 3 11 15 29 35 44")
            : Words::tr("숫자만 한 번 넣어 주세요. 아홉 자리까지 돼요. 예: 4821");
    if (error.kind == ErrorKind::InvalidInput)
        return Words::tr("당첨자와 예비를 더한 수가 참여한 손님보다 많아요. 수를 줄여 주세요.");
    if (error.kind == ErrorKind::Damaged)
        return Words::tr(
            "봉인한 뒤에 명단이 달라졌어요. 그래서 뽑지 않았어요. 설정의 ‘백업’에서 추첨 전 백업으로 되돌려 주세요.");
    return errorLine(error);
}

QString replaceErrorLine(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return Words::tr("까닭을 골라 주세요. 증서에 그대로 남으니 전화번호나 이름은 적지 말아 주세요.");
    case ErrorKind::Rejected:
        return Words::tr("남은 예비 당첨자가 없거나, 이미 경품을 전달했어요. 바뀐 것은 없어요.");
    case ErrorKind::NotFound:
        return Words::tr("이분은 지금 당첨자가 아니에요. 바뀐 것은 없어요.");
    default:
        return errorLine(error);
    }
}

QString maskedPhone(const Entry& entry)
{
    switch (entry.personal) {
    case PersonalState::Open:
        break;
    case PersonalState::Locked:
        return Words::tr("번호 잠김");
    case PersonalState::Destroyed:
        return Words::tr("번호 파기함");
    case PersonalState::Unreadable:
        return Words::tr("번호를 열 수 없음");
    }
    const auto phone = PhoneNumber::parseMobile(entry.phone);
    return phone ? phone->masked() : QString();
}

StateWords handoverWords(HandoverState state)
{
    switch (state) {
    case HandoverState::Won:
        return {Words::tr("당첨"), QStringLiteral("trophy"), Tone::Primary};
    case HandoverState::Contacted:
        return {Words::tr("연락함"), QStringLiteral("send"), Tone::Calm};
    case HandoverState::Answered:
        return {Words::tr("답 받음"), QStringLiteral("chat"), Tone::Warn};
    case HandoverState::HandedOver:
        return {Words::tr("전달함"), QStringLiteral("check-circle"), Tone::Good};
    case HandoverState::GivenUp:
        return {Words::tr("다른 분께"), QStringLiteral("repeat"), Tone::Ink2};
    }
    return {};
}

QString handoverStepLabel(HandoverState next)
{
    switch (next) {
    case HandoverState::Contacted:
        return Words::tr("연락했어요");
    case HandoverState::Answered:
        return Words::tr("답을 받았어요");
    case HandoverState::HandedOver:
        return Words::tr("경품을 전달했어요");
    case HandoverState::Won:
    case HandoverState::GivenUp:
        break;
    }
    return {};
}

QString messageLabel(WinnerMessage message)
{
    switch (message) {
    case WinnerMessage::Won:
        return Words::tr("당첨 알림");
    case WinnerMessage::Reminder:
        return Words::tr("다시 알림");
    case WinnerMessage::PickUp:
        return Words::tr("받으러 오세요");
    }
    return {};
}

QStringList replacementReasons()
{
    return {Words::tr("7일 동안 답이 없어요"), Words::tr("번호가 맞지 않아요"), Words::tr("받지 않으시겠대요"),
            Words::tr("참여 조건에 맞지 않아요")};
}

StateWords couponWords(CouponVerdict verdict)
{
    switch (verdict) {
    case CouponVerdict::Good:
        return {Words::tr("쓸 수 있는 쿠폰이에요"), QStringLiteral("check-circle"), Tone::Good};
    case CouponVerdict::Used:
        return {Words::tr("이미 쓴 쿠폰이에요"), QStringLiteral("error"), Tone::Bad};
    case CouponVerdict::Expired:
        return {Words::tr("날짜가 지난 쿠폰이에요"), QStringLiteral("clock"), Tone::Warn};
    case CouponVerdict::Revoked:
        return {Words::tr("다른 분께 넘어간 쿠폰이에요"), QStringLiteral("repeat"), Tone::Bad};
    case CouponVerdict::Unknown:
        return {Words::tr("우리 가게에 없는 쿠폰이에요"), QStringLiteral("question"), Tone::Ask};
    case CouponVerdict::Mistyped:
        return {Words::tr("번호를 다시 봐 주세요"), QStringLiteral("edit"), Tone::Warn};
    }
    return {};
}

QString couponLine(CouponVerdict verdict, const Coupon& coupon)
{
    switch (verdict) {
    case CouponVerdict::Good:
        return Words::tr("%1까지 쓸 수 있어요.").arg(formatDate(coupon.lastDay));
    case CouponVerdict::Used: {
        const QString when = formatAppointment(coupon.usedAt);
        return coupon.usedPlace.isEmpty() ? Words::tr("%1에 썼어요.").arg(when)
                                          : Words::tr("%1, %2에서 썼어요.").arg(when, coupon.usedPlace);
    }
    case CouponVerdict::Expired:
        return Words::tr("%1까지였어요. 그래도 드리려면 전달 보드에서 전달할 수 있어요.")
            .arg(formatDate(coupon.lastDay));
    case CouponVerdict::Revoked:
        return Words::tr("연락이 닿지 않아 다음 순서인 분께 드린 경품이에요.");
    case CouponVerdict::Unknown:
        return Words::tr("번호는 제대로 적혔지만 우리 쿠폰 가운데에 없어요. 어느 가게의 쿠폰인지 봐 주세요.");
    case CouponVerdict::Mistyped:
        return Words::tr("한 글자가 틀렸거나 빠졌어요. 쿠폰에는 0, O, 1, I, L이 없어요.");
    }
    return {};
}

} // namespace madang
