#include "ui/settings/login_card.h"

#include "ui/models/logins_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongest = 500;

QLineEdit* makeEdit(const QString& name, const QString& accessible, const QString& placeholder, bool isSecret = false)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setPlaceholderText(placeholder);
    edit->setMaxLength(kLongest);
    if (isSecret) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    }
    return edit;
}

LoginView viewIn(const LoginsModel& model, const QString& provider)
{
    const QList<LoginView> all = model.logins();
    const auto it = std::ranges::find(all, provider, &LoginView::provider);
    return it == all.end() ? LoginView() : *it;
}
} // namespace

LoginCard::LoginCard(const Theme& theme, LoginsModel& model, QString provider, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_provider(std::move(provider))
{
    setObjectName(u"login-"_s + m_provider);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    column->addWidget(makeHead(theme));
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"loginLine"_s);
    column->addWidget(m_line);
    m_return = makeReturn(theme);
    column->addWidget(m_return);
    m_details = makeDetails(theme);
    column->addWidget(m_details);
    connect(&m_model, &LoginsModel::changed, this, &LoginCard::render);
    connect(&m_model, &LoginsModel::pageRequested, this, [this](const QString& asked, const QUrl& page) {
        if (asked == m_provider)
            openPage(page);
    });
    fold(!viewIn(m_model, m_provider).hasApp);
    render();
}

QWidget* LoginCard::makeHead(const Theme& theme)
{
    const LoginView view = viewIn(m_model, m_provider);
    auto* head = new QWidget;
    QHBoxLayout* row = makeRow(theme, 12, {}, head);
    row->addWidget(makeIconLabel(theme, view.mark, 24));
    row->addWidget(makeLabel(theme, TextRole::Body, view.name, Tone::Ink, Wrap::No));
    m_state = new Chip(theme);
    m_state->setObjectName(u"loginState"_s);
    row->addWidget(m_state);
    row->addStretch(1);
    m_signIn = makeButton(theme, ButtonKind::Secondary, tr("로그인"), u"external"_s);
    m_signIn->setObjectName(u"signIn"_s);
    m_cancel = makeButton(theme, ButtonKind::Quiet, tr("그만두기"));
    m_cancel->setObjectName(u"cancelSignIn"_s);
    m_cancel->setAccessibleName(tr("%1 로그인 그만두기").arg(view.name));
    m_signOut = makeButton(theme, ButtonKind::Quiet, tr("로그아웃"), u"logout"_s);
    m_signOut->setObjectName(u"signOut"_s);
    m_signOut->setAccessibleName(tr("%1 로그아웃").arg(view.name));
    m_unfold = makeButton(theme, ButtonKind::Quiet, tr("앱 등록"), u"chevron-down"_s);
    m_unfold->setObjectName(u"appDetails"_s);
    m_unfold->setCheckable(true);
    m_unfold->setAccessibleName(tr("%1 앱 등록").arg(view.name));
    for (QPushButton* button : {m_signIn, m_cancel, m_signOut, m_unfold})
        row->addWidget(button);
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_model.signIn(m_provider); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_model.cancel(m_provider); });
    connect(m_signOut, &QPushButton::clicked, this, [this] { m_model.signOut(m_provider); });
    connect(m_unfold, &QPushButton::toggled, this, &LoginCard::fold);
    return head;
}

/// Where the browser cannot come back by itself.
QWidget* LoginCard::makeReturn(const Theme& theme)
{
    const QString name = viewIn(m_model, m_provider).name;
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, part);
    m_address = new QLineEdit;
    m_address->setObjectName(u"returnAddress"_s);
    m_address->setAccessibleName(tr("%1 로그인 뒤의 브라우저 주소").arg(name));
    m_address->setPlaceholderText(tr("https://… 로 시작하는 주소를 모두 붙여 넣으세요"));
    QPushButton* done = makeButton(theme, ButtonKind::Primary, tr("이어서 연결하기"));
    done->setObjectName(u"returnButton"_s);
    row->addWidget(m_address, 1);
    row->addWidget(done);
    const auto finish = [this] {
        const QString address = m_address->text();
        m_address->clear();
        if (!address.trimmed().isEmpty())
            m_model.returnedTo(m_provider, address);
    };
    connect(done, &QPushButton::clicked, this, finish);
    connect(m_address, &QLineEdit::returnPressed, this, finish);
    return part;
}

QWidget* LoginCard::makeDetails(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {36, 4, 0, 4}, part);
    addApp(theme, *column);
    addRedirects(theme, *column);
    addAccount(theme, *column);
    addToken(theme, *column);
    return part;
}

void LoginCard::addApp(const Theme& theme, QBoxLayout& column)
{
    const QString name = viewIn(m_model, m_provider).name;
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    QLineEdit* id = makeEdit(u"appId"_s, tr("%1 앱 키(클라이언트 ID)").arg(name), tr("앱 키"));
    QLineEdit* secret = makeEdit(u"appSecret"_s, tr("%1 앱 비밀 키").arg(name), tr("비밀 키"), true);
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("넣기"));
    save->setObjectName(u"saveApp"_s);
    save->setAccessibleName(tr("%1 앱 넣기").arg(name));
    m_removeApp = makeButton(theme, ButtonKind::Quiet, tr("지우기"));
    m_removeApp->setObjectName(u"removeApp"_s);
    m_removeApp->setAccessibleName(tr("%1 앱 지우기").arg(name));
    row->addWidget(id, 1);
    row->addWidget(secret, 1);
    row->addWidget(save);
    row->addWidget(m_removeApp);
    column.addWidget(line);
    const auto finish = [this, id, secret] {
        const QString typed = secret->text();
        secret->clear();
        if (!id->text().trimmed().isEmpty())
            m_model.saveApp(m_provider, id->text(), typed);
    };
    connect(save, &QPushButton::clicked, this, finish);
    connect(secret, &QLineEdit::returnPressed, this, finish);
    connect(m_removeApp, &QPushButton::clicked, this, [this] { m_model.removeApp(m_provider); });
}

/// What the provider's pages must know: our addresses, or which of the owner's.
void LoginCard::addRedirects(const Theme& theme, QBoxLayout& column)
{
    const LoginView view = viewIn(m_model, m_provider);
    if (!view.comesBackByItself)
        return;
    const QStringList addresses = m_model.redirectAddresses();
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    QLabel* words = makeLabel(
        theme, TextRole::Small,
        tr("앱의 Redirect URI(콜백 주소)로 이 셋을 모두 등록해 주세요.\n%1").arg(addresses.join(u'\n')), Tone::Ink2);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* copy = makeButton(theme, ButtonKind::Quiet, tr("복사"), u"copy"_s);
    copy->setAccessibleName(tr("%1에 등록할 주소 복사").arg(view.name));
    row->addWidget(words, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column.addWidget(line);
    connect(copy, &QPushButton::clicked, this,
            [addresses] { QGuiApplication::clipboard()->setText(addresses.join(u'\n')); });
}

void LoginCard::addAccount(const Theme& theme, QBoxLayout& column)
{
    const LoginView view = viewIn(m_model, m_provider);
    const bool isCafe = m_provider == u"naver";
    if (!isCafe && view.comesBackByItself)
        return;
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    const QString what = isCafe ? tr("카페 번호/게시판 번호") : tr("앱에 등록한 https 주소");
    m_account = makeEdit(u"account"_s, view.name + u", "_s + what, what);
    m_account->setText(isCafe ? view.account : view.redirect);
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("적어 두기"));
    save->setObjectName(u"saveAccount"_s);
    save->setAccessibleName(tr("%1, %2 적어 두기").arg(view.name, what));
    row->addWidget(m_account, 1);
    row->addWidget(save);
    column.addWidget(makeLabel(theme, TextRole::Small, what, Tone::Ink2));
    column.addWidget(line);
    const QString key = isCafe ? m_provider : m_provider + u"Login"_s;
    connect(save, &QPushButton::clicked, this,
            [this, key] { m_model.saveAccount(m_provider, key, m_account->text()); });
}

/// Instagram's developer page makes a token for the owner's own account: the shortest way for one store.
void LoginCard::addToken(const Theme& theme, QBoxLayout& column)
{
    if (viewIn(m_model, m_provider).comesBackByItself)
        return;
    auto* line = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, line);
    QLineEdit* token = makeEdit(u"token"_s, tr("인스타그램 토큰"), tr("토큰"), true);
    QPushButton* use = makeButton(theme, ButtonKind::Secondary, tr("토큰으로 연결"));
    use->setObjectName(u"useToken"_s);
    row->addWidget(token, 1);
    row->addWidget(use);
    column.addWidget(
        makeLabel(theme, TextRole::Small, tr("또는 개발자 사이트에서 만든 토큰을 붙여 넣어도 돼요."), Tone::Ink2));
    column.addWidget(line);
    connect(use, &QPushButton::clicked, this, [this, token] {
        const QString typed = token->text();
        token->clear();
        if (!typed.trimmed().isEmpty())
            m_model.useToken(m_provider, typed);
    });
}

void LoginCard::openPage(const QUrl& page)
{
    if (!QDesktopServices::openUrl(page))
        m_model.browserFailed(m_provider);
}

void LoginCard::fold(bool isOpen)
{
    m_unfold->setChecked(isOpen);
    m_details->setVisible(isOpen);
}

void LoginCard::render()
{
    const LoginView view = viewIn(m_model, m_provider);
    m_state->setState(view.state.icon, view.state.label, view.state.tone);
    m_state->setAccessibleName(view.name + u", "_s + view.state.label);
    m_signIn->setText(view.signInWord);
    m_signIn->setAccessibleName(view.name + u' ' + view.signInWord);
    m_signIn->setVisible(!view.signInWord.isEmpty());
    m_cancel->setVisible(view.isWaiting);
    m_signOut->setVisible(view.canSignOut && !view.isWaiting);
    m_return->setVisible(view.isWaiting && !view.comesBackByItself);
    m_removeApp->setVisible(view.hasApp);
    m_line->setText(view.line);
    m_line->setVisible(!view.line.isEmpty());
    setLabelTone(m_line, view.lineTone);
}

} // namespace madang
