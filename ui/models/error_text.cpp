#include "ui/models/error_text.h"

#include "domain/money.h"
#include "domain/plan_rules.h"

#include <QCoreApplication>

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};
} // namespace

ErrorText errorText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return {Words::tr("인터넷에 연결되지 않았어요. 적어 두신 것은 그대로 있어요."),
                Words::tr("연결을 확인하고 다시 해 주세요.")};
    case ErrorKind::Untrusted:
        return {Words::tr("믿을 수 있는 주소인지 확인할 수 없어서 아무것도 보내지 않았어요."),
                Words::tr("컴퓨터의 날짜와 설정의 주소를 확인해 주세요.")};
    case ErrorKind::Timeout:
        return {Words::tr("상대 서버가 제때 답하지 않았어요."), Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::ConnectionLost:
        return {Words::tr("보내는 중에 연결이 끊겼어요."), Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::Redirected:
        return {Words::tr("채널 대신 다른 곳이 답했어요. 로그인이 필요한 와이파이일 수 있어요."),
                Words::tr("인터넷 창을 열어 와이파이에 로그인했는지 확인해 주세요.")};
    case ErrorKind::RateLimited:
        return {Words::tr("지금은 보낼 수 있는 횟수를 다 썼어요."), Words::tr("조금 쉬었다가 다시 해 주세요.")};
    case ErrorKind::Unavailable:
        return {Words::tr("상대 서버가 잠시 쉬고 있어요. 우리 쪽 내용은 그대로예요."),
                Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::InProgress:
        return {Words::tr("앞서 보낸 것을 상대 서버가 아직 처리하고 있어요."),
                Words::tr("잠시 뒤 다시 확인해 주세요.")};
    case ErrorKind::BreakerOpen:
        return {Words::tr("상대 서버가 계속 답하지 않아 잠시 멈췄어요. 보낸 것은 없어요."),
                Words::tr("30초쯤 뒤에 다시 해 주세요.")};
    case ErrorKind::LocalLimit:
        return {Words::tr("짧은 시간에 너무 많이 보내려고 해서 멈췄어요. 보낸 것은 없어요."),
                Words::tr("1분쯤 뒤에 다시 해 주세요.")};
    case ErrorKind::Busy:
        return {Words::tr("앞의 일이 아직 끝나지 않아 보내지 못했어요."), Words::tr("조금 뒤에 다시 해 주세요.")};
    case ErrorKind::SpendLimit:
        return {Words::tr("그 서비스에 충전한 돈이나 정해 둔 한도를 다 썼어요."),
                Words::tr("그 서비스 누리집에서 충전하거나 한도를 올려 주세요.")};
    case ErrorKind::CostCeiling:
        return aiErrorText(kind);
    case ErrorKind::NotAtThisHour:
        return {Words::tr("밤 8시 50분부터 아침 8시까지는 광고 메시지를 보낼 수 없어요. 보낸 것은 없어요."),
                Words::tr("아침 8시가 지나면 보낼 수 있어요.")};
    case ErrorKind::Unauthorized:
        return {Words::tr("로그인이 풀렸어요."), Words::tr("설정에서 다시 로그인해 주세요.")};
    case ErrorKind::Forbidden:
        return {Words::tr("이 계정에는 올릴 권한이 없어요."), Words::tr("계정 권한을 확인해 주세요.")};
    case ErrorKind::ConsentMissing:
        return {Words::tr("로그인은 됐지만 보내기에 동의하지 않으셨어요. 보낸 것은 없어요."),
                Words::tr("설정의 채널에서 '동의하기'를 눌러 주세요.")};
    case ErrorKind::Rejected:
        return {Words::tr("채널이 받아 주지 않았어요."), Words::tr("내용을 고쳐서 다시 올려 주세요.")};
    case ErrorKind::ContentRejected:
        return {Words::tr("그림이나 글이 채널 기준에 맞지 않아요."), Words::tr("포스터나 문구를 고쳐 주세요.")};
    case ErrorKind::PictureShape:
        return {Words::tr("그림의 가로세로 비율이 채널이 받는 범위를 벗어나서 올리지 않았어요."),
                Words::tr("세로로 긴 4:5에서 가로로 긴 1.91:1 사이가 되게 그림을 잘라 주세요.")};
    case ErrorKind::ServerError:
        return {Words::tr("상대 서버에 문제가 있어요. 우리 쪽 내용은 그대로예요."),
                Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::BadReply:
        return {Words::tr("상대 서버의 답을 알아볼 수 없었어요."), Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::NotFound:
        return {Words::tr("찾는 것이 없어요."), Words::tr("목록에서 다시 골라 주세요.")};
    case ErrorKind::Conflict:
        return {Words::tr("이미 있는 것과 겹쳐요."), Words::tr("이미 올라간 것이 있는지 확인해 주세요.")};
    case ErrorKind::OutcomeUnknown:
        return {Words::tr("보냈는데 올라갔는지 알 수 없어요. 두 번 올리지 않으려고 멈췄어요."),
                Words::tr("채널을 열어 확인해 주세요.")};
    case ErrorKind::Cancelled:
        return {Words::tr("멈췄어요."), Words::tr("다시 시작할 수 있어요.")};
    case ErrorKind::CaptionRefused:
        return {Words::tr("올릴 곳의 기준에 맞지 않는 글이 있어요. 아직 아무 데도 올리지 않았어요."),
                Words::tr("그 글을 고친 뒤 다시 올려 주세요.")};
    case ErrorKind::WordsTooLong:
        return {Words::tr("글이 길어서 포스터에 다 들어가지 않아요."), Words::tr("조금만 줄여 주세요.")};
    case ErrorKind::InvalidInput:
        return {Words::tr("글이 너무 길거나 값이 맞지 않아요."), Words::tr("조금 짧게 고쳐 주세요.")};
    case ErrorKind::UnsupportedImage:
        return {Words::tr("이 그림 파일은 열 수 없어요. 원래 그림을 그대로 두었어요."),
                Words::tr("JPG나 PNG 파일을 골라 주세요.")};
    case ErrorKind::FileTooLarge:
        return {Words::tr("그림 파일이 너무 커요 (10MB까지). 원래 그림을 그대로 두었어요."),
                Words::tr("더 작은 파일을 골라 주세요.")};
    case ErrorKind::FileUnreadable:
        return {Words::tr("파일을 읽을 수 없어요."), Words::tr("다른 파일을 골라 주세요.")};
    case ErrorKind::DiskFull:
        return {Words::tr("디스크가 가득 차서 저장하지 못했어요. 전에 저장한 것은 그대로 있어요."),
                Words::tr("공간을 비운 뒤 다시 해 주세요.")};
    case ErrorKind::ReadOnly:
        return {Words::tr("이 폴더에는 저장할 수 없어요. 바뀐 것은 없어요."),
                Words::tr("쓰기가 되는 폴더를 골라 주세요.")};
    case ErrorKind::Damaged:
        return {Words::tr("저장 파일이 손상되었어요. 손상된 파일은 지우지 않고 따로 두었어요."),
                Words::tr("가장 최근 백업으로 시작할 수 있어요.")};
    case ErrorKind::NewerData:
        return {Words::tr("더 새로운 마당이 저장한 자료예요. 손대지 않았어요."),
                Words::tr("마당을 새 버전으로 바꿔 주세요.")};
    case ErrorKind::Locked:
        return {Words::tr("손님 정보를 여는 열쇠가 아직 없어서 열지 않았어요. 적어 둔 것은 그대로 있어요."),
                Words::tr("잠시 기다리거나 설정의 ‘열쇠 보관’에서 열어 주세요.")};
    case ErrorKind::KeyLost:
        return {Words::tr("손님 정보를 잠근 열쇠가 이 컴퓨터에 없어요. 잠긴 것은 지우지 않고 그대로 두었어요."),
                Words::tr("설정의 ‘열쇠 보관’에서 무엇을 할 수 있는지 봐 주세요.")};
    case ErrorKind::WrongPassphrase:
        return {Words::tr("암호가 맞지 않아요. 바뀐 것은 없어요."),
                Words::tr("한/영과 대문자를 확인하고 다시 넣어 주세요.")};
    case ErrorKind::Storage:
        return {Words::tr("저장하지 못했어요. 전에 저장한 것은 그대로 있어요."),
                Words::tr("다시 해 주세요. 계속되면 프로그램을 껐다 켜 주세요.")};
    case ErrorKind::ToolMissing:
        return {Words::tr("영상과 소리를 만드는 프로그램(ffmpeg)이 이 컴퓨터에 없어요. 올린 것은 없어요."),
                Words::tr("ffmpeg을 설치하고 다시 해 주세요.")};
    case ErrorKind::ToolFailed:
        return {Words::tr("영상이나 소리를 만들다가 멈췄어요. 올린 것은 없고, 만들다 만 파일은 지웠어요."),
                Words::tr("다시 해 주세요. 계속되면 다른 그림이나 소리 파일로 바꿔 주세요.")};
    case ErrorKind::UnsupportedSound:
        return {Words::tr("이 소리 파일은 쓸 수 없어요. 5초에서 40초까지의 녹음이어야 해요."),
                Words::tr("WAV나 MP3 파일을 골라 주세요.")};
    case ErrorKind::OtherMode:
        return {Words::tr("연습으로 만든 이벤트와 진짜 이벤트는 섞지 않아요. 아무것도 보내지 않았어요."),
                Words::tr("‘지난번처럼’으로 새로 만들거나, 설정에서 연습 모드를 바꿔 주세요.")};
    case ErrorKind::Internal:
        break;
    }
    return {Words::tr("프로그램 안에서 문제가 생겼어요. 저장된 것은 그대로 있어요."), Words::tr("다시 해 주세요.")};
}

ErrorText aiErrorText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return {Words::tr("AI 열쇠가 없거나 맞지 않아요."), Words::tr("설정의 AI 연결에서 열쇠를 다시 넣어 주세요.")};
    case ErrorKind::SpendLimit:
        return {Words::tr("AI 회사에 충전해 둔 돈이나 거기에서 정한 한도를 다 썼어요. 새로 든 돈은 없어요."),
                Words::tr("AI 회사 누리집에서 충전하거나 한도를 올려 주세요.")};
    case ErrorKind::CostCeiling:
        return {Words::tr("이번 달 AI 비용 한도를 넘을 수 있어서 AI에 묻지 않았어요. 새로 든 돈은 없어요."),
                Words::tr("설정의 AI 비용에서 한도를 올리거나 다음 달에 다시 해 주세요.")};
    case ErrorKind::Forbidden:
        return {Words::tr("이 열쇠로는 이 AI를 쓸 수 없어요. 쓸 수 없는 지역이거나 권한이 없어요."),
                Words::tr("AI 회사 누리집에서 열쇠의 권한을 확인하거나 다른 AI를 골라 주세요.")};
    case ErrorKind::NotFound:
        return {Words::tr("골라 둔 AI 모델이 이제 없어요."), Words::tr("설정의 AI 연결에서 다른 모델을 골라 주세요.")};
    case ErrorKind::Rejected:
        return {Words::tr("AI가 우리 물음에 답하지 못했어요."),
                Words::tr("예산이나 드리고 싶은 것을 바꿔서 다시 해 주세요.")};
    case ErrorKind::ContentRejected:
        return {Words::tr("AI가 이 내용으로는 만들지 않겠다고 했어요."),
                Words::tr("드리고 싶은 것을 다른 말로 적어서 다시 해 주세요.")};
    case ErrorKind::BadReply:
        return {Words::tr("AI의 답에 틀린 곳이 있어서 쓰지 않았어요."), Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::Timeout:
        return {Words::tr("AI가 제때 답하지 않았어요. 돈이 들었을 수 있어요."), Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::ConnectionLost:
        return {Words::tr("AI가 답하는 중에 연결이 끊겼어요. 돈이 들었을 수 있어요."),
                Words::tr("잠시 뒤 다시 해 주세요.")};
    case ErrorKind::Redirected:
        return {Words::tr("AI 대신 다른 곳이 답했어요. 로그인이 필요한 와이파이일 수 있어요."),
                Words::tr("인터넷 창을 열어 와이파이에 로그인했는지 확인해 주세요.")};
    case ErrorKind::RateLimited:
        return {Words::tr("AI에 물을 수 있는 횟수를 잠시 다 썼어요."), Words::tr("조금 쉬었다가 다시 해 주세요.")};
    default:
        return errorText(kind);
    }
}

QString aiErrorLine(const Error& error)
{
    const ErrorText text = aiErrorText(error.kind);
    return text.sentence + QChar(u' ') + text.advice;
}

QString errorLine(const Error& error)
{
    const ErrorText text = errorText(error.kind);
    return text.sentence + QChar(u' ') + text.advice;
}

QString storeNameProblemText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::Missing:
        return Words::tr("가게 이름을 적어 주세요.");
    case FieldProblem::TooShort:
        return Words::tr("가게 이름은 두 글자 이상이어야 해요.");
    case FieldProblem::TooLong:
        return Words::tr("가게 이름은 %1자까지예요. 조금 줄여 주세요.").arg(kStoreNameMax);
    default:
        return {};
    }
}

QString phoneProblemText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::Missing:
        return Words::tr("전화번호를 적어 주세요.");
    case FieldProblem::NotAPhone:
        return Words::tr("전화번호를 다시 확인해 주세요. 예: 031-123-4567, 010-1234-5678");
    default:
        return {};
    }
}

QString budgetProblemText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::Missing:
    case FieldProblem::NotANumber:
        return Words::tr("쓸 수 있는 돈을 숫자로 적어 주세요. 예: 300,000");
    case FieldProblem::TooSmall:
        return Words::tr("%1부터 할 수 있어요. 금액을 올려 주세요.").arg(formatWon(kBudgetMin));
    case FieldProblem::TooLarge:
        return Words::tr("%1까지 할 수 있어요. 0이 하나 더 붙지 않았는지 봐 주세요.").arg(formatWonShort(kBudgetMax));
    default:
        return {};
    }
}

QString periodProblemText(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::Missing:
        return Words::tr("시작하는 날과 끝나는 날을 골라 주세요.");
    case FieldProblem::InThePast:
        return Words::tr("지난 날짜예요. 오늘부터 고를 수 있어요.");
    case FieldProblem::OutOfOrder:
        return Words::tr("끝나는 날이 시작하는 날보다 빨라요.");
    case FieldProblem::TooLarge:
        return Words::tr("이벤트는 %1일까지 할 수 있어요.").arg(kEventDaysMax);
    default:
        return {};
    }
}

} // namespace madang
