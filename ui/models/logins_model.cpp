#include "ui/models/logins_model.h"

#include "domain/korean_text.h"
#include "services/async/then.h"
#include "services/channel_logins.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LoginsModel)
};

StateWords stateOf(const ChannelLogin& login, bool practice)
{
    switch (login.state) {
    case LoginState::NoApp:
        return {Words::tr("앱 등록이 먼저예요"), u"plug"_s, Tone::Ink2};
    case LoginState::SignedOut:
        return {Words::tr("로그인 전"), u"plug"_s, Tone::Ink2};
    case LoginState::Given:
        return practice ? StateWords{Words::tr("연습 연결"), u"check"_s, Tone::Good}
                        : StateWords{Words::tr("설정 파일로 연결됨"), u"check"_s, Tone::Good};
    case LoginState::Waiting:
        return {Words::tr("브라우저에서 로그인하는 중"), u"clock"_s, Tone::Calm};
    case LoginState::SignedIn:
        return login.isKept ? StateWords{Words::tr("로그인됨"), u"check"_s, Tone::Good}
                            : StateWords{Words::tr("이번에만 로그인"), u"warning"_s, Tone::Warn};
    case LoginState::ConsentMissing:
        return {Words::tr("동의가 더 필요해요"), u"key"_s, Tone::Warn};
    case LoginState::Ended:
        return {Words::tr("다시 로그인해 주세요"), u"key"_s, Tone::Bad};
    }
    return {};
}

QString signInWordOf(const ChannelLogin& login)
{
    if (!login.hasApp || login.state == LoginState::Waiting)
        return {};
    if (login.state == LoginState::ConsentMissing)
        return Words::tr("동의하기");
    const bool wasSignedIn = login.state == LoginState::SignedIn || login.state == LoginState::Ended;
    return wasSignedIn ? Words::tr("다시 로그인") : Words::tr("로그인");
}

QString nameOf(const QString& provider)
{
    if (provider == u"kakao")
        return Words::tr("카카오");
    return provider == u"naver" ? Words::tr("네이버") : Words::tr("인스타그램");
}

QString markOf(const QString& provider)
{
    if (provider == u"kakao")
        return u"channel-kakao-talk"_s;
    return provider == u"naver" ? u"channel-naver-cafe"_s : u"channel-instagram"_s;
}

/// What it is like where nothing went wrong.
QString quietLine(const ChannelLogin& login)
{
    if (login.state == LoginState::Waiting && !login.comesBackByItself)
        return Words::tr("로그인을 마치면 브라우저 주소창의 주소를 모두 복사해서 아래에 붙여 넣어 주세요.");
    if (login.state == LoginState::Waiting)
        return Words::tr("브라우저에서 로그인을 마치면 저절로 이어져요. 2분 동안 기다려요.");
    if (login.state == LoginState::SignedIn && !login.isKept)
        return Words::tr("이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어서 마당을 끌 때까지만 기억해요.");
    if (login.state == LoginState::SignedIn && login.until)
        return Words::tr("%1까지 이어져요. 그 전에 쓰면 저절로 늘어나요.")
            .arg(formatDate(login.until->toTimeZone(koreanTime()).date()));
    return {};
}
} // namespace

QString signInProblemLine(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return Words::tr("로그인을 끝내지 않아서 연결하지 않았어요. 다시 눌러 주세요.");
    case ErrorKind::Unauthorized:
        return Words::tr("로그인이 받아들여지지 않았어요. 다시 로그인해 주세요.");
    case ErrorKind::Forbidden:
        return Words::tr("앱 키나 비밀 키가 맞지 않아요. 앱 등록에서 다시 넣어 주세요.");
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return Words::tr("로그인하는 중에 연결이 끊겼어요. 다시 로그인해 주세요.");
    case ErrorKind::InvalidInput:
        return Words::tr("이번 로그인의 주소가 아니에요. 주소창의 주소를 처음부터 끝까지 복사해 주세요.");
    case ErrorKind::Busy:
        return Words::tr("로그인을 받을 자리를 다른 프로그램이 쓰고 있어요. 잠시 뒤 다시 눌러 주세요.");
    case ErrorKind::Rejected:
        return Words::tr("그쪽에서 로그인을 막았어요. 앱 설정을 확인하거나 잠시 뒤 다시 해 주세요.");
    default:
        return errorLine(error);
    }
}

LoginsModel::LoginsModel(ChannelLogins& logins, bool practice, QObject* parent)
    : QObject(parent)
    , m_logins(logins)
    , m_practice(practice)
{
    connect(&m_logins, &ChannelLogins::changed, this, &LoginsModel::changed);
}

QList<LoginView> LoginsModel::logins() const
{
    QList<LoginView> views;
    for (const ChannelLogin& login : m_logins.logins())
        views << viewOf(login);
    return views;
}

LoginView LoginsModel::viewOf(const ChannelLogin& login) const
{
    LoginView view;
    view.provider = login.provider;
    view.name = nameOf(login.provider);
    view.mark = markOf(login.provider);
    view.state = stateOf(login, m_practice);
    view.signInWord = signInWordOf(login);
    view.isWaiting = login.state == LoginState::Waiting;
    view.canSignOut = login.state == LoginState::SignedIn || login.state == LoginState::ConsentMissing
        || login.state == LoginState::Ended;
    view.hasApp = login.hasApp;
    view.comesBackByItself = login.comesBackByItself;
    view.account = login.account;
    view.redirect = login.redirect;
    const Said said = m_said.value(login.provider);
    if (login.problem) {
        view.line = signInProblemLine(*login.problem);
        view.lineTone = Tone::Bad;
    } else if (!said.line.isEmpty()) {
        view.line = said.line;
        view.lineTone = said.tone;
    } else {
        view.line = quietLine(login);
    }
    return view;
}

QStringList LoginsModel::redirectAddresses() const
{
    return ChannelLogins::redirectAddresses();
}

void LoginsModel::signIn(const QString& provider)
{
    m_said.remove(provider);
    const Result<QUrl> page = m_logins.begin(provider);
    if (page) {
        emit pageRequested(provider, *page);
        return;
    }
    const bool needsRedirect = page.error().kind == ErrorKind::InvalidInput;
    say(provider, needsRedirect ? tr("앱에 등록한 https 주소를 먼저 적어 주세요.") : signInProblemLine(page.error()),
        Tone::Bad);
}

void LoginsModel::cancel(const QString& provider)
{
    m_logins.cancel(provider);
}

void LoginsModel::signOut(const QString& provider)
{
    m_said.remove(provider);
    async::onResult(this, m_logins.signOut(provider), [this, provider](const Result<void>& gone) {
        if (gone)
            say(provider, tr("로그아웃했어요. 이 컴퓨터에 남은 것은 없어요."), Tone::Ink2);
        else
            say(provider, tr("로그아웃했지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 로그아웃해 주세요."),
                Tone::Warn);
    });
}

void LoginsModel::returnedTo(const QString& provider, const QString& address)
{
    m_logins.returnedTo(provider, address);
}

void LoginsModel::browserFailed(const QString& provider)
{
    m_logins.cancel(provider);
    say(provider, tr("브라우저를 열지 못했어요. 인터넷 창이 열리는지 확인하고 다시 눌러 주세요."), Tone::Bad);
}

void LoginsModel::saveApp(const QString& provider, const QString& id, const QString& secret)
{
    async::onResult(
        this, m_logins.setApp(provider, id.trimmed(), Secret(secret.trimmed().toUtf8())),
        [this, provider](const Result<bool>& kept) {
            if (!kept)
                say(provider, tr("앱 키에는 빈칸이나 한글이 없어요. 그대로 복사해 넣어 주세요."), Tone::Bad);
            else if (*kept)
                say(provider, tr("앱을 열쇠 보관함에 넣었어요. 이제 로그인해 주세요."), Tone::Good);
            else
                say(provider, tr("이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어요. 마당을 끌 때까지만 기억할게요."),
                    Tone::Warn);
        });
}

void LoginsModel::removeApp(const QString& provider)
{
    async::onResult(this, m_logins.setApp(provider, {}, {}), [this, provider](const Result<bool>& removed) {
        if (removed)
            say(provider, tr("앱 키를 지웠어요."), Tone::Ink2);
        else
            say(provider, tr("이제 쓰지 않지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 지워 주세요."),
                Tone::Warn);
    });
}

void LoginsModel::saveAccount(const QString& provider, const QString& key, const QString& account)
{
    const Result<void> saved = m_logins.setAccount(key, account.trimmed());
    if (saved)
        say(provider, tr("적어 두었어요."), Tone::Good);
    else if (key == u"naver")
        say(provider, tr("카페 번호와 게시판 번호를 숫자로 적어 주세요. 예: 14447337/12"), Tone::Bad);
    else
        say(provider, tr("https로 시작하는 주소를 앱에 등록한 그대로 적어 주세요."), Tone::Bad);
}

void LoginsModel::useToken(const QString& provider, const QString& token)
{
    m_said.remove(provider);
    m_logins.useToken(provider, Secret(token.trimmed().toUtf8()));
}

void LoginsModel::say(const QString& provider, const QString& line, Tone tone)
{
    m_said.insert(provider, {line, tone});
    emit changed();
}

} // namespace madang
