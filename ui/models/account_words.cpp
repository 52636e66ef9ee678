#include "ui/models/account_words.h"

#include "domain/digits.h"
#include "domain/korean_text.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};
constexpr qsizetype kNumberLength = 10;
} // namespace

QString ownerNameProblemText(OwnerProblem problem)
{
    switch (problem) {
    case OwnerProblem::None:
        return {};
    case OwnerProblem::TooShort:
        return Words::tr("이름은 두 글자 이상이어야 해요.");
    case OwnerProblem::TooLong:
        return Words::tr("이름이 너무 길어요. 30자까지 적을 수 있어요.");
    default:
        return Words::tr("이름을 적어 주세요.");
    }
}

QString mobileProblemText(OwnerProblem problem)
{
    switch (problem) {
    case OwnerProblem::None:
        return {};
    case OwnerProblem::Missing:
        return Words::tr("휴대전화 번호를 적어 주세요.");
    default:
        return Words::tr("휴대전화 번호를 다시 확인해 주세요. 예: 010-1234-5678");
    }
}

QString emailProblemText(OwnerProblem problem)
{
    switch (problem) {
    case OwnerProblem::None:
        return {};
    case OwnerProblem::Missing:
        return Words::tr("이메일 주소를 적어 주세요.");
    default:
        return Words::tr("이메일 주소를 다시 확인해 주세요. 예: kim@example.com");
    }
}

QString passwordProblemText(const PasswordCheck& check)
{
    if (check.isGood())
        return {};
    if (check.isTooLong)
        return Words::tr("비밀번호는 %1자까지예요.").arg(kPasswordMax);
    QStringList missing;
    if (!check.isLongEnough)
        missing << Words::tr("%1자 이상").arg(kPasswordMin);
    if (!check.hasLetter)
        missing << Words::tr("글자");
    if (!check.hasDigit)
        missing << Words::tr("숫자");
    if (!check.hasSpecial)
        missing << Words::tr("특수문자(! ? @ 등)");
    return Words::tr("더 필요해요: %1").arg(missing.join(u", "_s));
}

StateWords passwordStrengthWords(const PasswordCheck& check)
{
    if (check.isGood())
        return {Words::tr("좋아요"), u"check-circle"_s, Tone::Good};
    if (check.strength >= 3)
        return {Words::tr("거의 다 됐어요"), u"clock"_s, Tone::Warn};
    return {Words::tr("아직 약해요"), u"warning"_s, Tone::Bad};
}

QString pinProblemText(PinProblem problem)
{
    switch (problem) {
    case PinProblem::None:
        return {};
    case PinProblem::NotDigits:
    case PinProblem::WrongLength:
        return Words::tr("숫자 %1~%2자리로 적어 주세요.").arg(kPinMin).arg(kPinMax);
    case PinProblem::TooEasy:
        return Words::tr("너무 쉬운 번호예요. 0000이나 1234처럼 이어지지 않게 적어 주세요.");
    }
    return {};
}

QString lockLine(std::chrono::milliseconds left, const QDateTime& now)
{
    const qint64 minutes = (left.count() + 59'999) / 60'000;
    const QDateTime until = now.addMSecs(left.count() + 59'999).toTimeZone(koreanTime()); // not a minute too early
    return Words::tr("다섯 번 틀려서 잠시 잠갔어요. %1분 뒤(%2)에 다시 해 주세요.")
        .arg(minutes)
        .arg(formatTime(until.time()));
}

QString accountErrorLine(const Error& error, int triesLeft, const QDateTime& now)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return lockLine(error.retryAfter.value_or(std::chrono::milliseconds(0)), now);
    case ErrorKind::Unauthorized:
        return Words::tr("이메일이나 비밀번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.").arg(triesLeft);
    case ErrorKind::Busy:
        return Words::tr("앞의 것을 확인하고 있어요. 잠깐만 기다려 주세요.");
    case ErrorKind::Conflict:
        return error.detail == u"email"
            ? Words::tr("이미 가입한 이메일이에요. 로그인하거나 다른 주소를 적어 주세요.")
            : Words::tr("이미 가입한 휴대전화 번호예요. 로그인하거나 다른 번호를 적어 주세요.");
    case ErrorKind::InvalidInput:
        return Words::tr("빠졌거나 맞지 않는 곳이 있어요. 표시된 칸을 고쳐 주세요.");
    case ErrorKind::Forbidden:
        return Words::tr("로그인이 끝나서 바꾸지 못했어요. 다시 로그인해 주세요.");
    default:
        return errorLine(error);
    }
}

QString pinErrorLine(const Error& error, int triesLeft, const QDateTime& now)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return lockLine(error.retryAfter.value_or(std::chrono::milliseconds(0)), now);
    case ErrorKind::Unauthorized:
        return Words::tr("번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.").arg(triesLeft);
    case ErrorKind::Busy:
        return Words::tr("앞의 번호를 확인하고 있어요. 잠깐만 기다려 주세요.");
    case ErrorKind::Conflict:
        return Words::tr("사장님과 직원의 번호가 같으면 안 돼요. 다른 번호를 적어 주세요.");
    case ErrorKind::Forbidden:
        return Words::tr("사장님만 바꿀 수 있어요. 먼저 사장님 번호를 넣어 주세요.");
    case ErrorKind::Rejected:
        return Words::tr("먼저 사장님 번호를 정해 주세요. 그래야 다시 돌려받을 수 있어요.");
    case ErrorKind::InvalidInput:
        return pinProblemText(PinProblem::WrongLength);
    default:
        return errorLine(error);
    }
}

QString actionQuestion(Action action)
{
    switch (action) {
    case Action::Draw:
        return Words::tr("추첨은 사장님만 할 수 있어요");
    case Action::Export:
        return Words::tr("손님 명단은 사장님만 내보낼 수 있어요");
    case Action::Publish:
        return Words::tr("올리고 내리는 일은 사장님만 할 수 있어요");
    case Action::Delete:
        return Words::tr("지우거나 끝내는 일은 사장님만 할 수 있어요");
    case Action::Settings:
        return Words::tr("설정과 가게 카드는 사장님만 열 수 있어요");
    case Action::Account:
        return Words::tr("계정은 사장님만 바꿀 수 있어요");
    case Action::Kiosk:
        return Words::tr("키오스크는 사장님만 열고 닫을 수 있어요");
    case Action::AddEntry:
    case Action::UseCoupon:
        break;
    }
    return Words::tr("사장님만 할 수 있어요");
}

QString businessNumberProblemText(const QString& typed)
{
    const QString digits = digitsOf(typed);
    if (digits.size() < kNumberLength || BusinessNumber::parse(typed))
        return {};
    return Words::tr("번호가 맞지 않아요. 사업자등록증의 열 자리를 다시 봐 주세요.");
}

StateWords businessWords(const BusinessRegistration& registration)
{
    switch (registration.verdict.status) {
    case BusinessStatus::Active:
        if (!registration.verdict.matches.value_or(true))
            return {Words::tr("이름이나 개업일이 달라요"), u"warning"_s, Tone::Warn};
        return {Words::tr("확인했어요"), u"check-circle"_s, Tone::Good};
    case BusinessStatus::Suspended:
        return {Words::tr("쉬는 중(휴업)"), u"pause"_s, Tone::Warn};
    case BusinessStatus::Closed:
        return {Words::tr("문을 닫음(폐업)"), u"info"_s, Tone::Warn};
    case BusinessStatus::Unregistered:
        return registration.isConfirmedByHand ? StateWords{Words::tr("직접 확인"), u"hand"_s, Tone::Calm}
                                              : StateWords{Words::tr("아직 안 보여요"), u"question"_s, Tone::Ask};
    case BusinessStatus::Unknown:
        break;
    }
    return registration.isWaiting ? StateWords{Words::tr("확인하는 중"), u"clock"_s, Tone::Calm}
                                  : StateWords{Words::tr("나중에 확인"), u"clock"_s, Tone::Ink2};
}

QString businessLine(const BusinessRegistration& registration)
{
    const BusinessVerdict& verdict = registration.verdict;
    switch (verdict.status) {
    case BusinessStatus::Active:
        if (!verdict.matches.value_or(true))
            return Words::tr(
                "영업 중인 번호예요. 그런데 적으신 이름이나 개업일이 국세청과 달라요. 사업자등록증과 같은지 "
                "봐 주세요. 그대로 쓰셔도 돼요.");
        return Words::tr("국세청에서 영업 중인 번호라고 해요.");
    case BusinessStatus::Suspended:
        return Words::tr(
            "국세청에는 휴업으로 되어 있어요. 다시 여셨다면 홈택스에서 재개업을 신고하면 바뀌어요. 이벤트는 그대로 "
            "만들 수 있어요.");
    case BusinessStatus::Closed:
        return verdict.closedOn.isValid()
            ? Words::tr("국세청에는 %1에 폐업한 번호로 되어 있어요. 새 번호가 있으면 바꿔 적어 주세요.")
                  .arg(formatDate(verdict.closedOn))
            : Words::tr("국세청에는 폐업한 번호로 되어 있어요. 새 번호가 있으면 바꿔 적어 주세요.");
    case BusinessStatus::Unregistered:
        return registration.isConfirmedByHand ? Words::tr("사장님이 직접 확인했어요. 국세청에 보이면 저절로 바뀌어요.")
                                              : Words::tr("국세청에 아직 없는 번호예요. 새로 낸 가게는 하루 이틀 "
                                                          "걸려요. 사업자등록증과 같으면 ‘직접 확인했어요’를 눌러 "
                                                          "주세요.");
    case BusinessStatus::Unknown:
        break;
    }
    return registration.isWaiting
        ? Words::tr("국세청에 물어보고 있어요. 답이 늦으면 나중에 확인할게요. 기다리지 않아도 돼요.")
        : Words::tr("나중에 확인할게요. 지금은 그대로 쓰시면 돼요.");
}

} // namespace madang
