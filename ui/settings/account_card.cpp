#include "ui/settings/account_card.h"

#include "ui/events/confirm.h"
#include "ui/models/account_model.h"
#include "ui/settings/account_dialogs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

AccountCard::AccountCard(const Theme& theme, AccountModel& account, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_account(account)
    , m_state(new Chip(theme))
    , m_name(makeLabel(theme, TextRole::Body, {}, Tone::Ink, Wrap::No))
    , m_reach(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_buttons(new QWidget)
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    setObjectName(u"accountCard"_s);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    QHBoxLayout* head = makeRow(theme, 12);
    m_state->setObjectName(u"accountState"_s);
    m_name->setObjectName(u"accountName"_s);
    m_reach->setObjectName(u"accountReach"_s);
    m_line->setObjectName(u"accountLine"_s);
    head->addWidget(m_state);
    head->addWidget(m_name);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_reach);
    QHBoxLayout* row = makeRow(theme, 8, {}, m_buttons);
    m_signUp = add(tr("가입하기"), u"signUpButton"_s, true);
    m_logIn = add(tr("로그인하기"), u"logInButton"_s, false);
    m_password = add(tr("비밀번호 바꾸기"), u"changePasswordButton"_s, false);
    m_logOut = add(tr("로그아웃하기"), u"logOutButton"_s, false);
    row->addStretch(1);
    column->addWidget(m_buttons);
    column->addWidget(m_line);
    connect(m_signUp, &QPushButton::clicked, this, &AccountCard::signUpRequested);
    connect(m_logIn, &QPushButton::clicked, this, [this] { (new LogInDialog(m_theme, m_account, window()))->open(); });
    connect(m_password, &QPushButton::clicked, this,
            [this] { (new PasswordDialog(m_theme, m_account, window()))->open(); });
    connect(m_logOut, &QPushButton::clicked, this, &AccountCard::askLogOut);
    connect(&m_account, &AccountModel::changed, this, &AccountCard::render);
    render();
}

QPushButton* AccountCard::add(const QString& word, const QString& name, bool isMain)
{
    QPushButton* button = makeButton(m_theme, isMain ? ButtonKind::Primary : ButtonKind::Secondary, word);
    button->setObjectName(name);
    m_buttons->layout()->addWidget(button);
    return button;
}

void AccountCard::askLogOut()
{
    auto* ask = new Confirm(m_theme,
                            {tr("이 컴퓨터에서 로그아웃할까요?"),
                             tr("이벤트와 손님은 이 컴퓨터에 그대로 있어요. 인터넷이 없어도 바로 로그아웃돼요."),
                             tr("로그아웃하기"), false},
                            window());
    connect(ask, &QDialog::accepted, this, [this] { m_account.logOut(); });
    ask->open();
}

void AccountCard::render()
{
    const bool isIn = m_account.isLoggedIn();
    const bool has = m_account.hasAccount();
    if (isIn)
        m_state->setState(u"user"_s, tr("로그인됨"), Tone::Good);
    else
        m_state->setState(u"user"_s, has ? tr("로그아웃됨") : tr("가입 안 함"), Tone::Ink2);
    const QString name = m_account.name();
    m_name->setText(name);
    m_name->setVisible(!name.isEmpty());
    m_reach->setText(
        isIn ? m_account.reach()
             : tr("가입하지 않아도 이 컴퓨터에서는 모두 쓸 수 있어요. 여러 컴퓨터에서 같은 가게를 쓸 때 가입해 "
                  "주세요."));
    m_reach->setVisible(!m_reach->text().isEmpty());
    m_signUp->setVisible(!isIn);
    setButtonKind(m_theme, m_signUp, has ? ButtonKind::Secondary : ButtonKind::Primary);
    m_logIn->setVisible(!isIn && has);
    m_password->setVisible(isIn);
    m_logOut->setVisible(isIn);
    m_line->setText(m_account.line());
    m_line->setVisible(!m_account.line().isEmpty());
    setLabelTone(m_line, m_account.lineTone());
}

} // namespace madang
