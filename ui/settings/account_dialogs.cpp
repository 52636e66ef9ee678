#include "ui/settings/account_dialogs.h"

#include "domain/password.h"
#include "ui/models/account_model.h"
#include "ui/models/account_words.h"
#include "ui/models/counter_model.h"
#include "ui/widgets/field.h"
#include "ui/widgets/password_meter.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Field* addEmail(const Theme& theme, QVBoxLayout* column, const QString& name)
{
    auto* field = new Field(theme, LogInDialog::tr("이메일"));
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    field->setCompact(true);
    column->addWidget(field);
    return field;
}

/// Says what is missing; true where both are there.
bool judgeLogIn(Field* email, Field* password)
{
    const OwnerProblem problem = checkEmail(email->text());
    for (const auto& [field, words] :
         {std::pair{email, emailProblemText(problem)},
          {password, password->text().isEmpty() ? LogInDialog::tr("비밀번호를 적어 주세요.") : QString()}}) {
        field->setProblem(words);
        field->setCompact(words.isEmpty());
    }
    return problem == OwnerProblem::None && !password->text().isEmpty();
}
} // namespace

LogInDialog::LogInDialog(const Theme& theme, AccountModel& account, QWidget* parent)
    : FormDialog(theme, tr("로그인할까요?"), tr("가입할 때 적은 이메일과 비밀번호를 적어 주세요."), tr("로그인하기"),
                 parent)
    , m_account(account)
{
    setObjectName(u"logInDialog"_s);
    m_email = addEmail(theme, body(), u"logInEmail"_s);
    m_password = addHidden(tr("비밀번호"), u"logInPassword"_s);
    m_account.clearLine();
    connect(&m_account, &AccountModel::changed, this, &LogInDialog::render);
    connect(&m_account, &AccountModel::loggedIn, this, &QDialog::accept);
    m_email->setFocus();
}

void LogInDialog::submit()
{
    if (!judgeLogIn(m_email, m_password))
        return;
    const QString password = m_password->text();
    m_password->lineEdit()->clear();
    m_account.logIn(m_email->text(), password);
}

void LogInDialog::render()
{
    setStep(m_account.line(), m_account.lineTone(), m_account.isBusy());
}

PasswordDialog::PasswordDialog(const Theme& theme, AccountModel& account, QWidget* parent)
    : FormDialog(theme, tr("비밀번호를 바꿀까요?"), tr("바꾸면 다른 컴퓨터에서는 다시 로그인해야 해요."), tr("바꾸기"),
                 parent)
    , m_account(account)
{
    setObjectName(u"passwordDialog"_s);
    m_current = addHidden(tr("지금 비밀번호"), u"currentPassword"_s);
    m_next = addHidden(tr("새 비밀번호"), u"nextPassword"_s);
    m_next->setCompact(false);
    m_next->setHint(tr("8자 이상, 글자와 숫자와 특수문자를 함께 써 주세요."));
    m_meter = new PasswordMeter(theme);
    body()->addWidget(m_meter);
    m_again = addHidden(tr("새 비밀번호 한 번 더"), u"nextPasswordAgain"_s);
    m_account.clearLine();
    connect(m_next, &Field::edited, this, &PasswordDialog::judge);
    connect(&m_account, &AccountModel::changed, this, &PasswordDialog::render);
    connect(&m_account, &AccountModel::passwordChanged, this, &QDialog::accept);
    m_current->setFocus();
}

void PasswordDialog::judge()
{
    const PasswordCheck check = checkPassword(m_next->text());
    const StateWords words = passwordStrengthWords(check);
    m_meter->show(check.strength, words.icon, words.label, words.tone);
    m_next->setProblem({});
}

void PasswordDialog::submit()
{
    const PasswordCheck check = checkPassword(m_next->text());
    const bool isSame = m_next->text() == m_again->text();
    say(m_current, m_current->text().isEmpty() ? tr("지금 비밀번호를 적어 주세요.") : QString());
    m_next->setProblem(passwordProblemText(check));
    say(m_again, isSame ? QString() : tr("위에 적은 것과 달라요."));
    if (m_current->text().isEmpty() || !check.isGood() || !isSame)
        return;
    const QString current = m_current->text();
    m_current->lineEdit()->clear();
    m_account.changePassword(current, m_next->text());
}

void PasswordDialog::render()
{
    setStep(m_account.line(), m_account.lineTone(), m_account.isBusy());
}

PinSetupDialog::PinSetupDialog(const Theme& theme, CounterModel& counter, Role role, QWidget* parent)
    : FormDialog(theme, role == Role::Owner ? tr("사장님 번호를 정할까요?") : tr("직원 번호를 정할까요?"),
                 role == Role::Owner ? tr(
                     "직원이 추첨, 올리기, 지우기, 설정을 누르면 이 번호를 물어봐요. 잊으면 계정의 비밀번호로만 풀 수 "
                     "있으니 꼭 적어 두세요.")
                                     : tr("직원이 계산대를 맡을 때 쓰는 번호예요. 사장님 번호와 달라야 해요."),
                 tr("정하기"), parent)
    , m_counter(counter)
    , m_role(role)
{
    setObjectName(u"pinSetupDialog"_s);
    m_pin = addHidden(tr("번호 (숫자 4~6자리)"), u"newPin"_s);
    m_again = addHidden(tr("번호 한 번 더"), u"newPinAgain"_s);
    for (Field* field : {m_pin, m_again}) {
        field->lineEdit()->setMaxLength(kPinMax);
        field->lineEdit()->setValidator(
            new QRegularExpressionValidator(QRegularExpression(u"[0-9]*"_s), field->lineEdit()));
    }
    connect(&m_counter, &CounterModel::changed, this,
            [this] { setStep(m_counter.line(), Tone::Bad, m_counter.isBusy()); });
    connect(&m_counter, &CounterModel::pinSet, this, &QDialog::accept);
    m_pin->setFocus();
}

void PinSetupDialog::submit()
{
    const PinProblem problem = checkPin(m_pin->text());
    const bool isSame = m_pin->text() == m_again->text();
    say(m_pin, pinProblemText(problem));
    say(m_again, isSame ? QString() : tr("위에 적은 것과 달라요."));
    if (problem == PinProblem::None && isSame)
        m_counter.setPin(m_role, m_pin->text());
}

ForgetPinsDialog::ForgetPinsDialog(const Theme& theme, AccountModel& account, QWidget* parent)
    : FormDialog(theme, tr("번호를 잊으셨나요?"),
                 tr("계정으로 로그인하면 사장님과 직원의 번호를 모두 지워요. 그다음 새로 정하면 돼요."),
                 tr("번호 지우기"), parent)
    , m_account(account)
{
    setObjectName(u"forgetPinsDialog"_s);
    m_email = addEmail(theme, body(), u"forgetEmail"_s);
    m_password = addHidden(tr("비밀번호"), u"forgetPassword"_s);
    m_account.clearLine();
    connect(&m_account, &AccountModel::changed, this,
            [this] { setStep(m_account.line(), m_account.lineTone(), m_account.isBusy()); });
    connect(&m_account, &AccountModel::pinsForgotten, this, &QDialog::accept);
    m_email->setFocus();
}

void ForgetPinsDialog::submit()
{
    if (!judgeLogIn(m_email, m_password))
        return;
    const QString password = m_password->text();
    m_password->lineEdit()->clear();
    m_account.forgetPins(m_email->text(), password);
}

} // namespace madang
