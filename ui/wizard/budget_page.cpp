#include "ui/wizard/budget_page.h"

#include "domain/korean_text.h"
#include "ui/models/error_text.h"
#include "ui/models/plans_model.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/money_field.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array<Won, 4> kAmounts{100'000, 300'000, 500'000, 1'000'000};
constexpr std::array kDays{7, 14};
constexpr int kFieldsWidth = 680;
constexpr int kWishMax = 40;

QPushButton* makeQuick(const Theme& theme, const QString& text, const QString& name)
{
    QPushButton* button = makeButton(theme, ButtonKind::Secondary, text);
    button->setCheckable(true);
    button->setObjectName(name);
    return button;
}
} // namespace

BudgetPage::BudgetPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("얼마까지 쓰고, 언제 열까요?"), parent)
    , m_wizard(models.wizard)
    , m_plans(models.plans)
{
    auto* fields = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 20, {}, fields);
    column->addWidget(makeBudget(theme));
    column->addWidget(makePeriod(theme));
    m_prize = new Field(theme, tr("손님께 주고 싶은 것 (안 적어도 돼요)"));
    m_prize->setObjectName(u"prizeField"_s);
    m_prize->setHint(tr("비워 두면 가게에 맞게 추천해 드려요."));
    m_prize->lineEdit()->setPlaceholderText(tr("예: 음료 한 잔, 치킨 반 마리"));
    m_prize->lineEdit()->setMaxLength(kWishMax);
    column->addWidget(m_prize);
    connect(m_prize, &Field::edited, this, [this](const QString& wish) { m_wizard.setPrizeWish(wish.trimmed()); });

    setColumnWidth(kFieldsWidth);
    content()->addWidget(fields);
    content()->addStretch(1);
    connect(&m_wizard, &WizardModel::changed, this, &BudgetPage::render);
}

QWidget* BudgetPage::makeBudget(const Theme& theme)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, box);
    m_budget = new MoneyField(theme, tr("최대 얼마까지 쓸까요"));
    m_budget->setObjectName(u"budgetField"_s);
    connect(m_budget, &MoneyField::valueChanged, this, &BudgetPage::takeBudget);
    connect(m_budget, &Field::edited, this, &BudgetPage::renderProblems);
    column->addWidget(m_budget);
    QHBoxLayout* quick = makeRow(theme, 8);
    for (const Won amount : kAmounts) {
        QPushButton* button = makeQuick(theme, formatWonShort(amount), u"budget-%1"_s.arg(amount));
        m_amounts << button;
        quick->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, amount] {
            m_budget->setValue(amount);
            takeBudget(amount);
        });
    }
    quick->addStretch(1);
    column->addLayout(quick);
    return box;
}

QWidget* BudgetPage::makePeriod(const Theme& theme)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, box);
    m_first = makeDateEdit(theme);
    m_last = makeDateEdit(theme);
    m_first->setObjectName(u"firstDay"_s);
    m_last->setObjectName(u"lastDay"_s);
    m_firstField = new Field(theme, tr("시작하는 날"), m_first);
    m_lastField = new Field(theme, tr("끝나는 날"), m_last);
    QHBoxLayout* days = makeRow(theme, 16);
    days->addWidget(m_firstField, 1);
    days->addWidget(m_lastField, 1);
    column->addLayout(days);
    QHBoxLayout* quick = makeRow(theme, 8);
    for (const int count : kDays) {
        QPushButton* button = makeQuick(theme, count == 7 ? tr("일주일") : tr("2주"), u"period-%1"_s.arg(count));
        m_lengths << button;
        quick->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, count] {
            const QDate first = m_wizard.draft().period.first;
            m_wizard.setPeriod({first, first.addDays(count - 1)});
            render();
        });
    }
    quick->addStretch(1);
    column->addLayout(quick);
    connect(m_first, &QDateEdit::dateChanged, this, &BudgetPage::moveStart);
    connect(m_last, &QDateEdit::dateChanged, this, &BudgetPage::moveEnd);
    return box;
}

QString BudgetPage::mainWords() const
{
    return tr("기획안 받기");
}

QString BudgetPage::mainNote() const
{
    return m_plans.answer().plans.isEmpty() ? m_plans.offerLine() : QString();
}

bool BudgetPage::isReady() const
{
    return checkBudget(m_budget->value()) == FieldProblem::None
        && checkPeriod(m_wizard.draft().period, m_wizard.today()) == FieldProblem::None;
}

void BudgetPage::enter()
{
    m_budget->setValue(m_wizard.draft().budget);
    render();
}

QWidget* BudgetPage::firstField() const
{
    return m_budget->lineEdit();
}

void BudgetPage::takeBudget(std::optional<Won> budget)
{
    // What is no amount stays in the field only; the draft keeps the last one.
    if (budget)
        m_wizard.setBudget(*budget);
    render();
}

void BudgetPage::moveStart(QDate first)
{
    // The event moves as a whole; its length stays.
    const DatePeriod period = m_wizard.draft().period;
    const int days = std::max(1, period.days());
    m_wizard.setPeriod({first, first.addDays(days - 1)});
    render();
}

void BudgetPage::moveEnd(QDate last)
{
    m_wizard.setPeriod({m_wizard.draft().period.first, last});
    render();
}

void BudgetPage::render()
{
    const Campaign& draft = m_wizard.draft();
    if (draft.period.first.isValid()) {
        const QSignalBlocker quietFirst(m_first);
        const QSignalBlocker quietLast(m_last);
        m_first->setDate(draft.period.first);
        m_last->setDate(draft.period.last);
    }
    if (m_prize->text().trimmed() != draft.prizeWish)
        m_prize->setText(draft.prizeWish);
    for (int i = 0; i < m_amounts.size(); ++i)
        m_amounts.at(i)->setChecked(m_budget->value() == kAmounts.at(std::size_t(i)));
    for (int i = 0; i < m_lengths.size(); ++i)
        m_lengths.at(i)->setChecked(draft.period.days() == kDays.at(std::size_t(i)));
    renderProblems();
}

void BudgetPage::renderProblems()
{
    m_budget->setProblem(budgetProblemText(checkBudget(m_budget->value())));
    const DatePeriod period = m_wizard.draft().period;
    const FieldProblem problem = checkPeriod(period, m_wizard.today());
    const QString words = periodProblemText(problem);
    const bool atStart = problem == FieldProblem::InThePast || problem == FieldProblem::Missing;
    m_firstField->setProblem(atStart ? words : QString());
    m_lastField->setProblem(atStart ? QString() : words);
    m_lastField->setHint(problem == FieldProblem::None ? tr("%1일 동안 열어요").arg(period.days()) : QString());
    Q_EMIT readyChanged();
}

} // namespace madang
