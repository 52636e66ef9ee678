#include "ui/models/picture_words.h"

#include "domain/money.h"
#include "services/picture_service.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
};

/// Why it was not this one, as the beginning of a sentence, and what can be done.
struct Reason {
    QString because;
    QString advice;
};

/// A server in the store has other troubles than a service in the world.
Reason reasonAtWebUi(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return {Words::tr("WebUI가 켜져 있지 않아서"), Words::tr("WebUI를 켜고 다시 눌러 주세요.")};
    case ErrorKind::Unauthorized:
        return {Words::tr("WebUI의 아이디나 비밀번호가 맞지 않아서"), Words::tr("설정을 확인해 주세요.")};
    case ErrorKind::NotFound:
        return {Words::tr("WebUI가 --api 없이 켜져 있어서"), Words::tr("--api를 넣어 다시 켜 주세요.")};
    case ErrorKind::Rejected:
        return {Words::tr("WebUI가 그리다가 멈춰서"),
                Words::tr("그래픽 카드의 메모리가 모자랄 수 있어요. WebUI를 껐다 켜 주세요.")};
    case ErrorKind::Cancelled:
        return {Words::tr("WebUI에서 그리기를 멈춰서"), Words::tr("다시 누르면 새로 그려요.")};
    default:
        return {};
    }
}

Reason reasonOf(const QString& name, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return {Words::tr("인터넷에 연결되지 않아서"), Words::tr("연결을 확인하고 다시 눌러 주세요.")};
    case ErrorKind::Untrusted:
        return {Words::tr("%1의 주소를 믿을 수 있는지 확인할 수 없어서").arg(name),
                Words::tr("설정의 주소를 확인해 주세요.")};
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return {Words::tr("%1의 답을 끝까지 받지 못해서").arg(name),
                Words::tr("요금이 나갔을 수 있어서 다시 보내지 않았어요. 다시 누르면 새로 주문해요.")};
    case ErrorKind::BadReply:
        return {Words::tr("%1가 보낸 것을 그림으로 열 수 없어서").arg(name), Words::tr("다시 누르면 새로 주문해요.")};
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::ServerError:
    case ErrorKind::BreakerOpen:
    case ErrorKind::Busy:
    case ErrorKind::LocalLimit:
        return {Words::tr("%1가 지금 바쁘거나 쉬고 있어서").arg(name), Words::tr("잠시 뒤 다시 눌러 주세요.")};
    case ErrorKind::SpendLimit:
        return {Words::tr("%1에 충전한 돈이나 한도를 다 써서").arg(name),
                Words::tr("그 누리집에서 충전하면 다시 쓸 수 있어요.")};
    case ErrorKind::Unauthorized:
        return {Words::tr("%1의 열쇠가 없거나 맞지 않아서").arg(name), Words::tr("설정에서 열쇠를 확인해 주세요.")};
    case ErrorKind::Forbidden:
        return {Words::tr("이 계정으로는 %1의 그림을 받을 수 없어서").arg(name),
                Words::tr("그 누리집에서 본인 확인을 마쳤는지 봐 주세요.")};
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
        return {Words::tr("%1가 주문을 받아 주지 않아서").arg(name), Words::tr("설정의 모델 이름을 확인해 주세요.")};
    case ErrorKind::ContentRejected:
        return {Words::tr("%1가 그리지 않는 내용이라고 해서").arg(name),
                Words::tr("제목이나 드리는 것의 글을 바꿔서 다시 눌러 주세요.")};
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Storage:
        return {Words::tr("그림을 저장할 수 없어서"), Words::tr("디스크에 남은 자리를 확인해 주세요.")};
    default:
        return {Words::tr("그림을 만들지 못해서"), Words::tr("다시 눌러 주세요.")};
    }
}

Reason reasonOf(const PictureAnswer::Attempt& attempt)
{
    const Reason inStore = attempt.provider == "webui"_L1 ? reasonAtWebUi(attempt.error.kind) : Reason();
    return inStore.because.isEmpty() ? reasonOf(pictureProviderLabel(attempt.provider), attempt.error.kind) : inStore;
}
} // namespace

namespace {
QString whoPainted(const PictureAnswer& answer)
{
    const QString name = pictureProviderLabel(answer.picture.provider);
    if (answer.failed.isEmpty()) {
        if (!answer.picture.isThere())
            return {};
        return answer.isKept ? Words::tr("전에 %1가 그린 그림이에요. 새로 든 돈은 없어요.").arg(name)
                             : Words::tr("%1가 그렸어요.").arg(name);
    }
    const Reason reason = reasonOf(answer.failed.last());
    if (answer.picture.isThere())
        return Words::tr("%1 %2가 그렸어요.").arg(reason.because, name);
    return Words::tr("%1 기본 그림으로 그렸어요. %2").arg(reason.because, reason.advice);
}

QString withCost(const QString& line, const CostSum& cost)
{
    if (cost.amount <= 0)
        return line;
    return line + u' '
        + (cost.isCertain ? Words::tr("%1 들었어요.") : Words::tr("최대 %1 들었어요.")).arg(formatWon(cost.amount));
}
} // namespace

QString pictureProviderLabel(const QString& provider)
{
    if (provider == "stability"_L1)
        return u"Stability AI"_s;
    if (provider == "openai"_L1)
        return u"OpenAI"_s;
    return provider == "webui"_L1 ? u"WebUI"_s : provider;
}

QString pictureLine(const PictureAnswer& answer)
{
    return withCost(whoPainted(answer), answer.cost);
}

QString pictureLineInstead(const PictureAnswer& answer)
{
    if (answer.picture.isThere() || answer.failed.isEmpty())
        return pictureLine(answer);
    const Reason reason = reasonOf(answer.failed.last());
    return withCost(Words::tr("%1 그림을 그대로 두었어요. %2").arg(reason.because, reason.advice), answer.cost);
}

QString pictureIsGoneLine()
{
    return Words::tr("그림 파일이 없어져서 기본 그림으로 그렸어요.");
}

QString pictureLine(const PosterPicture& picture)
{
    if (!picture.isThere())
        return {};
    return picture.isByAi() ? Words::tr("%1가 그렸어요.").arg(pictureProviderLabel(picture.provider))
                            : Words::tr("사장님이 고른 사진이에요.");
}

} // namespace madang
