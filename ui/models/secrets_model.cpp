#include "ui/models/secrets_model.h"

#include "services/async/then.h"
#include "services/data_key_service.h"
#include "services/owner_secrets.h"
#include "ui/models/error_text.h"

using namespace Qt::StringLiterals;

namespace madang {

SecretsModel::SecretsModel(OwnerSecrets& secrets, DataKeyService& dataKey, bool isPractice, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_dataKey(dataKey)
    , m_isPractice(isPractice)
{
    connect(&m_secrets, &OwnerSecrets::placeChanged, this, &SecretsModel::changed);
    connect(&m_dataKey, &DataKeyService::changed, this, &SecretsModel::changed);
}

StateWords SecretsModel::place() const
{
    switch (m_secrets.place()) {
    case SecretPlace::Unknown:
    case SecretPlace::System:
        return {tr("컴퓨터의 열쇠 보관함"), u"lock"_s, Tone::Good};
    case SecretPlace::ThisRun:
        return {tr("이번에만 기억"), u"warning"_s, Tone::Warn};
    case SecretPlace::LockedFile:
        return {tr("암호 파일, 잠겨 있음"), u"lock"_s, Tone::Warn};
    case SecretPlace::OpenFile:
        return {tr("암호 파일, 열려 있음"), u"key"_s, Tone::Good};
    }
    return {};
}

QString SecretsModel::placeLine() const
{
    switch (m_secrets.place()) {
    case SecretPlace::Unknown:
    case SecretPlace::System:
        return tr("AI 열쇠와 채널 열쇠는 이 컴퓨터가 마련해 둔 보관함에 들어 있어요. 마당 파일에는 적히지 않아요.");
    case SecretPlace::ThisRun:
        return tr("이 컴퓨터에는 열쇠를 받아 주는 보관함이 없어요. 열쇠는 마당을 끄면 사라져요. "
                  "암호를 정해서 파일에 넣어 두면 다음에도 쓸 수 있어요.");
    case SecretPlace::LockedFile:
        return tr("열쇠가 암호로 잠긴 파일에 있어요. 암호를 넣으면 이어서 쓸 수 있어요.");
    case SecretPlace::OpenFile:
        return tr("열쇠가 암호로 잠긴 파일에 있어요. 마당을 다시 켜면 암호를 한 번 물어요. 암호를 잊으면 아무도 열 수 "
                  "없어요.");
    }
    return {};
}

StateWords SecretsModel::dataKey() const
{
    switch (m_dataKey.state()) {
    case DataKeyState::Open:
        return {tr("손님 정보 열림"), u"check"_s, Tone::Good};
    case DataKeyState::Waiting:
        return {tr("열쇠 기다리는 중"), u"clock"_s, Tone::Warn};
    case DataKeyState::Lost:
        return {tr("손님 정보 잠김"), u"lock"_s, Tone::Bad};
    }
    return {};
}

QString SecretsModel::dataKeyLine() const
{
    if (m_dataKey.state() == DataKeyState::Waiting)
        return tr("손님 정보를 여는 열쇠를 보관함에 물어보고 있어요. 컴퓨터가 보관함 암호를 물으면 넣어 주세요.");
    if (m_dataKey.state() == DataKeyState::Lost) {
        switch (m_dataKey.problem().kind) {
        case ErrorKind::Locked:
            return tr("손님 정보를 여는 열쇠가 암호 파일에 있어요. 암호를 넣으면 열려요.");
        case ErrorKind::InvalidInput:
        case ErrorKind::KeyLost:
            return tr(
                "손님 정보를 잠근 열쇠를 찾지 못했어요. 보관함이 잠겼거나, 자료 폴더만 다른 컴퓨터에서 옮겨 왔을 수 "
                "있어요. 잠긴 정보는 그대로 두었어요. 보관함을 열고 다시 찾아보거나, ‘다른 컴퓨터로 옮기기’로 만든 "
                "파일이 "
                "있으면 그것으로 되돌려 주세요.");
        default:
            return tr("열쇠 보관함이 답하지 않아서 손님 정보를 열지 못했어요. 잠긴 정보는 그대로 두었어요. 보관함을 "
                      "열고 다시 "
                      "찾아봐 주세요.");
        }
    }
    switch (m_dataKey.place()) {
    case DataKeyPlace::Environment:
        return tr("손님 정보는 잠가서 저장해요. 여는 열쇠는 이 프로그램을 시작할 때 받았어요.");
    case DataKeyPlace::KeyFile:
        return tr("손님 정보는 잠가서 저장해요. 여는 열쇠는 같은 폴더에 있어서, 자료 파일이나 백업만 새어 나가면 열 수 "
                  "없지만 "
                  "폴더를 통째로 가져간 사람은 열 수 있어요.");
    default:
        return tr("손님 정보는 잠가서 저장해요. 여는 열쇠는 위의 보관함에 있어요.");
    }
}

bool SecretsModel::canUnlock() const
{
    return !m_isBusy && m_secrets.place() == SecretPlace::LockedFile;
}

bool SecretsModel::canMoveIntoFile() const
{
    return !m_isBusy && m_secrets.place() != SecretPlace::LockedFile && m_secrets.place() != SecretPlace::OpenFile;
}

bool SecretsModel::canChangePassphrase() const
{
    return !m_isBusy && m_secrets.place() == SecretPlace::OpenFile;
}

bool SecretsModel::canLookAgain() const
{
    return !m_isBusy && m_dataKey.state() == DataKeyState::Lost;
}

bool SecretsModel::canStartAnew() const
{
    return canLookAgain() && m_dataKey.problem().kind != ErrorKind::Locked;
}

void SecretsModel::judge()
{
    if (!m_isPractice)
        m_secrets.judge();
}

void SecretsModel::unlock(const QString& passphrase)
{
    run(m_secrets.unlock(Secret(passphrase.toUtf8())), tr("열었어요."));
}

void SecretsModel::moveIntoFile(const QString& passphrase)
{
    run(m_secrets.moveIntoFile(Secret(passphrase.toUtf8())),
        tr("열쇠를 암호 파일로 옮겼어요. 암호를 잊지 않게 적어 두세요."));
}

void SecretsModel::changePassphrase(const QString& before, const QString& after)
{
    run(m_secrets.changePassphrase(Secret(before.toUtf8()), Secret(after.toUtf8())), tr("암호를 바꿨어요."));
}

void SecretsModel::lookAgain()
{
    say({}, Tone::Ink2);
    m_dataKey.look();
}

void SecretsModel::startAnew()
{
    const Result<void> made = m_dataKey.startAnew();
    say(made ? tr("새 열쇠로 시작해요. 지금부터 넣는 손님은 새 열쇠로 잠가요.") : errorLine(made.error()),
        made ? Tone::Good : Tone::Bad);
}

void SecretsModel::run(const QFuture<Result<void>>& work, const QString& done)
{
    m_isBusy = true;
    say(tr("암호를 확인하고 있어요…"), Tone::Ink2);
    async::onResult(this, work, [this, done](const Result<void>& result) {
        m_isBusy = false;
        if (result)
            return say(done, Tone::Good);
        const bool isShort = result.error().kind == ErrorKind::InvalidInput;
        say(isShort ? tr("암호는 %1자 이상으로 정해 주세요.").arg(kPassphraseMin) : errorLine(result.error()),
            Tone::Bad);
    });
}

void SecretsModel::say(const QString& line, Tone tone)
{
    m_line = line;
    m_tone = tone;
    emit changed();
}

} // namespace madang
