#include "ui/onboarding/sign_up_page.h"

#include "domain/digits.h"
#include "domain/password.h"
#include "ui/models/account_model.h"
#include "ui/models/account_words.h"
#include "ui/models/store_model.h"
#include "ui/onboarding/business_number_field.h"
#include "ui/onboarding/consent_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/password_meter.h"
#include "ui/widgets/phone_field.h"
#include "ui/widgets/step_bar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSteps = 3;
constexpr int kColumnWidth = 640;
constexpr int kLongest = 200;

void hideText(Field* field, const QString& name)
{
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setEchoMode(QLineEdit::Password);
    field->lineEdit()->setMaxLength(kLongest);
    field->lineEdit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
}
} // namespace

SignUpPage::SignUpPage(const Theme& theme, AccountModel& account, BusinessModel& business, StoreModel& store,
                       QWidget* parent)
    : Page(theme, tr("가입"), parent)
    , m_theme(theme)
    , m_account(account)
    , m_business(business)
    , m_store(store)
    , m_steps(new StepBar(theme, {tr("사장님"), tr("가게"), tr("비밀번호")}))
    , m_banner(new Banner(theme))
{
    setAccessibleName(tr("가입"));
    setColumnWidth(kColumnWidth);
    m_steps->setObjectName(u"signUpSteps"_s);
    m_banner->setObjectName(u"signUpBanner"_s);
    titleRow()->addWidget(m_steps);
    content()->addWidget(m_banner);
    m_pages = {makeOwner(), makeStore(), makePassword()};
    for (QWidget* page : std::as_const(m_pages))
        content()->addWidget(page);
    content()->addStretch(1);
    makeStrip();
    connect(m_steps, &StepBar::stepChosen, this, &SignUpPage::goTo);
    connect(&m_account, &AccountModel::changed, this, &SignUpPage::render);
    connect(&m_account, &AccountModel::fieldRefused, this, &SignUpPage::refuse);
    connect(&m_account, &AccountModel::loggedIn, this, [this] {
        if (isVisible())
            Q_EMIT finished();
    });
    goTo(0);
}

QWidget* SignUpPage::makeStep(const QString& question, const QString& line, const QList<QWidget*>& fields)
{
    auto* step = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 12, {}, step);
    column->addWidget(makeLabel(m_theme, TextRole::Title, question));
    column->addWidget(makeLabel(m_theme, TextRole::Small, line, Tone::Ink2));
    auto* card = new Card(m_theme);
    card->setPadding(24, 4);
    for (QWidget* field : fields)
        card->body()->addWidget(field);
    column->addWidget(card);
    column->addStretch(1);
    return step;
}

QWidget* SignUpPage::makeOwner()
{
    m_name = new Field(m_theme, tr("이름"));
    m_name->lineEdit()->setObjectName(u"ownerName"_s);
    m_mobile = new PhoneField(m_theme, tr("휴대전화 번호"));
    m_mobile->lineEdit()->setObjectName(u"ownerMobile"_s);
    m_mobile->lineEdit()->setPlaceholderText(u"010-0000-0000"_s);
    m_email = new Field(m_theme, tr("이메일"));
    m_email->lineEdit()->setObjectName(u"ownerEmail"_s);
    m_email->lineEdit()->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    m_email->setHint(tr("로그인할 때 써요."));
    return makeStep(tr("사장님은 누구신가요?"),
                    tr("포스터에는 나오지 않아요. 로그인하고 비밀번호를 다시 정할 때만 써요."),
                    {m_name, m_mobile, m_email});
}

QWidget* SignUpPage::makeStore()
{
    m_address = new Field(m_theme, tr("가게 주소 (없어도 돼요)"));
    m_address->lineEdit()->setObjectName(u"signUpAddress"_s);
    m_address->setText(m_store.profile().address);
    m_address->setCompact(true);
    m_opened = new Field(m_theme, tr("개업일 (없어도 돼요)"));
    m_opened->lineEdit()->setObjectName(u"openedOn"_s);
    m_opened->lineEdit()->setPlaceholderText(tr("예: 2020-03-15"));
    m_opened->setHint(tr("적으면 번호가 사장님 것인지도 물어봐요."));
    m_number = new BusinessNumberField(m_theme, m_business);
    return makeStep(tr("가게를 조금만 더 알려 주세요"),
                    tr("지금 없으면 비워 두고 넘어가도 돼요. 가게에서 나중에 적을 수 있어요."),
                    {m_address, m_opened, m_number});
}

QWidget* SignUpPage::makePassword()
{
    m_password = new Field(m_theme, tr("비밀번호"));
    hideText(m_password, u"signUpPassword"_s);
    m_password->setHint(tr("8자 이상, 글자와 숫자와 특수문자를 함께 써 주세요."));
    m_meter = new PasswordMeter(m_theme);
    m_again = new Field(m_theme, tr("비밀번호 한 번 더"));
    hideText(m_again, u"signUpPasswordAgain"_s);
    QList<QWidget*> fields{m_password, m_meter, m_again};
    for (const ConsentText& text : m_account.consents()) {
        m_consents << new ConsentBox(m_theme, text);
        fields << m_consents.last();
    }
    connect(m_password, &Field::edited, this, &SignUpPage::judgeTyping);
    connect(m_again, &Field::edited, this, [this] { m_again->setProblem({}); });
    return makeStep(tr("비밀번호를 정해 주세요"), tr("이 컴퓨터에는 되돌릴 수 없는 형태로만 남아요."), fields);
}

void SignUpPage::makeStrip()
{
    m_back = makeButton(m_theme, ButtonKind::Quiet, tr("뒤로"), u"back"_s);
    m_back->setObjectName(u"signUpBack"_s);
    m_main = makeButton(m_theme, ButtonKind::Primary, {});
    m_main->setObjectName(u"signUpMain"_s);
    bottomStrip()->addWidget(m_back);
    bottomStrip()->addStretch(1);
    bottomStrip()->addWidget(m_main);
    connect(m_back, &QPushButton::clicked, this, &SignUpPage::goBack);
    connect(m_main, &QPushButton::clicked, this, &SignUpPage::goOn);
}

void SignUpPage::goTo(int step)
{
    m_step = step;
    m_reached = std::max(m_reached, step);
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == step);
    const std::array<QWidget*, kSteps> first{m_name, m_address, m_password};
    setFocusProxy(first.at(std::size_t(step)));
    if (isVisible())
        first.at(std::size_t(step))->setFocus();
    scrollToTop();
    render();
}

void SignUpPage::goBack()
{
    if (m_step > 0)
        goTo(m_step - 1);
    else
        Q_EMIT finished();
}

void SignUpPage::goOn()
{
    if (m_account.isBusy())
        return;
    if (m_step == 0 && judgeOwner())
        goTo(1);
    else if (m_step == 1 && judgeStore())
        goTo(2);
    else if (m_step == 2 && judgePassword())
        signUp();
}

Owner SignUpPage::owner() const
{
    return {m_name->text().trimmed(), m_mobile->digits(), m_email->text().trimmed()};
}

bool SignUpPage::judgeOwner()
{
    const Owner who = owner();
    m_name->setProblem(ownerNameProblemText(checkOwnerName(who.name)));
    m_mobile->setProblem(mobileProblemText(checkOwnerMobile(who.mobile)));
    m_email->setProblem(emailProblemText(checkEmail(who.email)));
    for (Field* field : QList<Field*>{m_name, m_mobile, m_email}) {
        if (!field->problem().isEmpty()) {
            reveal(field->input());
            return false;
        }
    }
    return true;
}

QDate SignUpPage::openedOn() const
{
    return QDate::fromString(digitsOf(m_opened->text()), u"yyyyMMdd"_s);
}

bool SignUpPage::judgeStore()
{
    const bool isDayGood = m_opened->text().trimmed().isEmpty() || openedOn().isValid();
    m_opened->setProblem(isDayGood ? QString() : tr("날짜를 여덟 자리로 적어 주세요. 예: 2020-03-15"));
    if (!isDayGood || !m_number->isGood()) {
        m_number->keep(); // says what is wrong
        reveal(isDayGood ? m_number->field()->input() : m_opened->input());
        return false;
    }
    m_number->setOwner(owner().name, openedOn());
    m_number->keep(); // where it cannot be kept now, the field says so, and nobody waits
    StoreProfile profile = m_store.profile();
    profile.address = m_address->text().trimmed();
    if (profile != m_store.profile() && !m_store.save(profile)) {
        m_banner->say(Tone::Bad, m_store.lastError());
        return false;
    }
    return true;
}

void SignUpPage::judgeTyping()
{
    const PasswordCheck check = checkPassword(m_password->text());
    const StateWords words = passwordStrengthWords(check);
    m_meter->show(check.strength, words.icon, words.label, words.tone);
    m_password->setProblem({});
}

bool SignUpPage::judgePassword()
{
    m_password->setProblem(passwordProblemText(checkPassword(m_password->text())));
    m_again->setProblem(m_password->text() == m_again->text() ? QString() : tr("위에 적은 것과 달라요."));
    for (Field* field : {m_password, m_again}) {
        if (!field->problem().isEmpty()) {
            reveal(field->input());
            return false;
        }
    }
    QCheckBox* missing = nullptr;
    for (ConsentBox* consent : std::as_const(m_consents)) {
        const bool isMissing = consent->isRequired() && !consent->isGiven();
        consent->setProblem(isMissing);
        if (isMissing && missing == nullptr)
            missing = consent->box();
    }
    if (missing != nullptr)
        reveal(missing);
    return missing == nullptr;
}

void SignUpPage::signUp()
{
    QSet<QString> given;
    for (const ConsentBox* consent : std::as_const(m_consents)) {
        if (consent->isGiven())
            given << consent->id();
    }
    m_account.signUp(owner(), m_password->text(), given);
}

void SignUpPage::refuse(const QString& field)
{
    if (!isVisible())
        return;
    Field* wrong = field == u"email" ? m_email : field == u"mobile" ? static_cast<Field*>(m_mobile) : nullptr;
    if (wrong == nullptr)
        return;
    goTo(0);
    wrong->setProblem(m_account.line());
    reveal(wrong->input());
}

void SignUpPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_password->setText({});
    m_again->setText({});
    judgeTyping();
}

void SignUpPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT finished();
    else
        Page::keyPressEvent(event);
}

void SignUpPage::render()
{
    m_steps->setProgress(m_step, m_reached);
    m_main->setText(m_step + 1 < kSteps ? tr("다음") : tr("가입하기"));
    m_main->setEnabled(!m_account.isBusy());
    m_back->setText(m_step > 0 ? tr("뒤로") : tr("나중에 하기"));
    const bool isOurs = isVisible() && !m_account.line().isEmpty() && m_account.lineTone() != Tone::Good;
    if (isOurs)
        m_banner->say(m_account.lineTone(), m_account.line());
    else
        m_banner->clear();
}

} // namespace madang
