#include "ui/draw/draw_number_part.h"

#include "ui/draw/number_balls.h"
#include "ui/models/draw_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFieldWidth = 560;
constexpr int kFieldHeight = 84;
constexpr int kMost = 40;
} // namespace

DrawNumberPart::DrawNumberPart(const Theme& theme, DrawModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_question(makeLabel(theme, TextRole::Headline, {}))
    , m_hint(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_number(new QLineEdit)
    , m_balls(new NumberBalls(theme))
    , m_problem(makeLabel(theme, TextRole::Body, {}, Tone::Bad))
{
    QVBoxLayout* column = makeColumn(theme, 16, {0, 24, 0, 0}, this);
    m_number->setObjectName(u"drawNumber"_s);
    m_number->setMaxLength(kMost);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setInputMethodHints(Qt::ImhPreferNumbers);
    m_problem->setObjectName(u"drawProblem"_s);
    followScale(theme, m_number, kFieldWidth, kFieldHeight);
    m_number->setProperty("large", true);
    for (QLabel* label : {m_question, m_hint, m_problem})
        label->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_question);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addWidget(m_number, 0, Qt::AlignHCenter);
    column->addWidget(m_balls, 0, Qt::AlignHCenter);
    column->addWidget(m_problem);
    column->addStretch(2);
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_problem->clear();
        m_balls->show(m_model.numberOf(m_number->text()).value_or(QString()));
        emit changed();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &DrawNumberPart::entered);
}

void DrawNumberPart::begin()
{
    m_number->clear();
    m_balls->show({});
    m_problem->clear();
}

QString DrawNumberPart::typed() const
{
    return m_number->text();
}

bool DrawNumberPart::isNumber() const
{
    return m_model.numberOf(m_number->text()).has_value();
}

QWidget* DrawNumberPart::firstField() const
{
    return m_number;
}

void DrawNumberPart::render()
{
    if (!m_model.draw())
        return;
    const DrawTerms& terms = m_model.draw()->terms;
    const bool isLottery = terms.numberKind == NumberKind::Lottery;
    m_question->setText(isLottery ? tr("로또 번호 여섯 개를 넣어 주세요") : tr("손님이 부른 숫자를 넣어 주세요"));
    m_hint->setText(isLottery ? tr("%1. 보너스 번호는 빼고, 순서는 상관없어요.").arg(terms.numberName)
                              : tr("아무 숫자나 아홉 자리까지. 손님이 보는 앞에서 넣으면 더 좋아요."));
    m_number->setAccessibleName(isLottery ? tr("로또 당첨 번호 여섯 개") : tr("손님이 부른 숫자"));
    m_number->setPlaceholderText(isLottery ? u"3 11 15 29 35 44"_s : QString());
    m_number->setReadOnly(m_model.isBusy());
    if (!m_model.error().isEmpty())
        m_problem->setText(m_model.error());
}

} // namespace madang
