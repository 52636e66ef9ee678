#include "ui/onboarding/business_number_field.h"

#include "domain/business_number.h"
#include "domain/digits.h"
#include "ui/models/account_words.h"
#include "ui/models/business_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongest = 20; ///< what may be pasted, blanks and dashes included
}

BusinessNumberField::BusinessNumberField(const Theme& theme, BusinessModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_field(new Field(theme, tr("사업자등록번호 (없어도 돼요)")))
{
    QVBoxLayout* column = makeColumn(theme, 4, {}, this);
    m_field->lineEdit()->setObjectName(u"businessNumber"_s);
    m_field->lineEdit()->setPlaceholderText(u"000-00-00000"_s);
    m_field->lineEdit()->setMaxLength(kLongest);
    m_field->lineEdit()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_field->setHint(tr("열 자리를 다 적으면 저장하고 국세청에 물어봐요."));
    setFocusProxy(m_field);
    column->addWidget(m_field);
    column->addWidget(makeAnswer(theme));
    connect(m_field, &Field::edited, this, &BusinessNumberField::typed);
    connect(m_field->lineEdit(), &QLineEdit::editingFinished, this, &BusinessNumberField::leave);
    connect(&m_model, &BusinessModel::changed, this, &BusinessNumberField::render);
    m_field->setText(m_model.number());
    render();
}

QWidget* BusinessNumberField::makeAnswer(const Theme& theme)
{
    m_answer = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, m_answer);
    m_state = new Chip(theme);
    m_state->setObjectName(u"businessState"_s);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"businessLine"_s);
    m_confirm = makeButton(theme, ButtonKind::Secondary, tr("직접 확인했어요"), u"hand"_s);
    m_confirm->setObjectName(u"confirmBusiness"_s);
    m_confirm->setAccessibleName(tr("사업자등록번호를 직접 확인했어요"));
    m_again = makeButton(theme, ButtonKind::Quiet, tr("다시 물어보기"), u"refresh"_s);
    m_again->setObjectName(u"askBusinessAgain"_s);
    m_again->setAccessibleName(tr("사업자등록번호를 국세청에 다시 물어보기"));
    QHBoxLayout* state = makeRow(theme, 8);
    state->addWidget(m_state);
    state->addStretch(1);
    state->addWidget(m_confirm);
    state->addWidget(m_again);
    column->addLayout(state);
    column->addWidget(m_line);
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_model.confirm(); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_model.checkAgain(); });
    return m_answer;
}

void BusinessNumberField::setOwner(const QString& name, QDate openedOn)
{
    m_ownerName = name;
    m_openedOn = openedOn;
}

bool BusinessNumberField::isGood() const
{
    const QString text = m_field->text();
    return digitsOf(text).isEmpty() || BusinessNumber::parse(text).has_value();
}

bool BusinessNumberField::keep()
{
    const QString text = m_field->text();
    if (digitsOf(text).isEmpty())
        return true;
    if (isGood())
        return m_model.take(text, m_ownerName, m_openedOn);
    m_field->setProblem(BusinessNumber::parse(text) ? QString() : tr("열 자리를 모두 적거나 비워 두세요."));
    return false;
}

void BusinessNumberField::typed(const QString& text)
{
    m_isTouched = true;
    regroup(text);
    m_field->setProblem(businessNumberProblemText(m_field->text()));
    if (BusinessNumber::parse(m_field->text()))
        m_model.take(m_field->text(), m_ownerName, m_openedOn);
    render();
}

void BusinessNumberField::regroup(const QString& text)
{
    const QString grouped = formatBusinessNumberWhileTyping(text);
    if (grouped == text)
        return;
    QLineEdit* edit = m_field->lineEdit();
    qsizetype left = digitsOf(QStringView(text).left(edit->cursorPosition())).size();
    m_field->setText(grouped);
    qsizetype position = 0;
    for (; position < grouped.size() && left > 0; ++position)
        left -= grouped.at(position).digitValue() >= 0 ? 1 : 0;
    edit->setCursorPosition(int(position));
}

/// Half a number is a slip only once the field is left; an emptied one means that there is none.
void BusinessNumberField::leave()
{
    const QString text = m_field->text();
    m_isTouched = !isGood();
    if (digitsOf(text).isEmpty()) {
        if (m_model.registration())
            m_model.remove();
    } else if (!isGood() && m_field->problem().isEmpty()) {
        m_field->setProblem(tr("열 자리를 모두 적거나 비워 두세요."));
    }
}

void BusinessNumberField::render()
{
    if (!m_isTouched)
        m_field->setText(m_model.number());
    const bool isKept = m_model.registration() && m_field->text() == m_model.number();
    m_answer->setVisible(isKept);
    if (!isKept)
        return;
    const StateWords words = m_model.words();
    m_state->setState(words.icon, words.label, words.tone);
    m_state->setAccessibleName(tr("사업자등록번호, %1").arg(words.label));
    m_line->setText(m_model.line());
    setLabelTone(m_line, m_model.lastError().isEmpty() ? Tone::Ink2 : Tone::Bad);
    m_confirm->setVisible(m_model.canConfirm());
    m_again->setVisible(m_model.canCheckAgain());
}

} // namespace madang
