#include "ui/settings/pin_dialog.h"

#include "ui/models/account_model.h"
#include "ui/models/counter_model.h"
#include "ui/settings/account_dialogs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/pin_pad.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTextWidth = 340;
}

PinDialog::PinDialog(const Theme& theme, CounterModel& counter, AccountModel& account, QWidget* parent)
    : QDialog(parent)
    , m_counter(counter)
    , m_account(account)
    , m_question(makeLabel(theme, TextRole::Section, {}))
    , m_line(makeLabel(theme, TextRole::Small, {}))
    , m_pad(new PinPad(theme))
{
    setObjectName(u"pinDialog"_s);
    setModal(true);
    QVBoxLayout* column = makeColumn(theme, 12, {28, 24, 28, 20}, this);
    m_question->setObjectName(u"pinQuestion"_s);
    m_line->setObjectName(u"pinLine"_s);
    followScale(theme, m_question, kTextWidth, 0);
    followScale(theme, m_line, kTextWidth, 0);
    QPushButton* no = makeButton(theme, ButtonKind::Quiet, tr("그만두기"));
    no->setObjectName(u"pinCancel"_s);
    column->addWidget(m_question);
    column->addWidget(m_line);
    column->addWidget(m_pad);
    m_forgotten = makeButton(theme, ButtonKind::Link, tr("번호를 잊었어요"));
    m_forgotten->setObjectName(u"pinForgotten"_s);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(m_forgotten);
    row->addStretch(1);
    row->addWidget(no);
    column->addLayout(row);
    connect(m_forgotten, &QPushButton::clicked, this, [this, &theme] {
        reject();
        (new ForgetPinsDialog(theme, m_account, parentWidget()))->open();
    });
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(no, &QPushButton::clicked, this, &PinDialog::reject);
    connect(m_pad, &PinPad::entered, &m_counter, &CounterModel::enter);
    connect(&m_counter, &CounterModel::pinAsked, this, &PinDialog::ask);
    connect(&m_counter, &CounterModel::pinDone, this, &QDialog::hide);
    connect(&m_counter, &CounterModel::changed, this, &PinDialog::render);
}

void PinDialog::ask()
{
    setWindowTitle(m_counter.question());
    setAccessibleName(m_counter.question());
    m_pad->clear();
    render();
    open();
    m_pad->setFocus();
}

void PinDialog::reject()
{
    m_counter.giveUp();
    hide();
}

void PinDialog::render()
{
    if (!m_counter.isAsking())
        return;
    const bool isWrong = !m_counter.line().isEmpty();
    const QString usual = m_counter.isBusy() ? tr("번호를 확인하고 있어요.") : tr("사장님 번호를 넣어 주세요.");
    m_question->setText(m_counter.question());
    m_line->setText(isWrong ? m_counter.line() : usual);
    setLabelTone(m_line, isWrong ? Tone::Bad : Tone::Ink2);
    m_pad->setDescription(m_line->text());
    m_pad->setBusy(m_counter.isBusy());
    m_forgotten->setVisible(m_account.hasAccount());
}

} // namespace madang
