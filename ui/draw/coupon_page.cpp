#include "ui/draw/coupon_page.h"

#include "domain/coupon.h"
#include "ui/models/coupon_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFieldWidth = 560;
constexpr int kFieldHeight = 76;
constexpr int kMost = 40;
} // namespace

CouponPage::CouponPage(const Theme& theme, CouponModel& model, QWidget* parent)
    : Page(theme, tr("쿠폰 확인"), parent)
    , m_theme(theme)
    , m_model(model)
    , m_code(new Field(theme, tr("쿠폰 번호를 넣거나 QR을 찍어 주세요")))
{
    setAccessibleName(tr("쿠폰 확인"));
    QLineEdit* edit = m_code->lineEdit();
    edit->setObjectName(u"couponField"_s);
    edit->setMaxLength(kMost);
    edit->setPlaceholderText(u"ABCD-EFGH"_s);
    followScale(theme, edit, kFieldWidth, kFieldHeight);
    edit->setProperty("large", true);
    m_code->setCompact(true);
    content()->addWidget(m_code);
    content()->addWidget(makeAnswer(theme));
    QPushButton* back = makeButton(theme, ButtonKind::Quiet, tr("손님으로"), u"back"_s);
    back->setObjectName(u"couponBack"_s);
    bottomStrip()->addWidget(back);
    bottomStrip()->addStretch(1);
    connect(back, &QPushButton::clicked, this, &CouponPage::left);
    connect(m_code, &Field::edited, this, &CouponPage::edited);
    connect(edit, &QLineEdit::returnPressed, this, &CouponPage::entered);
    connect(&m_model, &CouponModel::changed, this, &CouponPage::render);
    render();
}

QWidget* CouponPage::makeAnswer(const Theme& theme)
{
    m_answer = new Card(theme);
    m_answer->setObjectName(u"couponAnswer"_s);
    m_icon = makeIconLabel(theme, u"check"_s, 56);
    m_sentence = makeLabel(theme, TextRole::Headline, {});
    m_prize = makeLabel(theme, TextRole::Title, {});
    m_line = makeLabel(theme, TextRole::Body, {});
    m_origin = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_problem = makeLabel(theme, TextRole::Small, {}, Tone::Bad);
    m_sentence->setObjectName(u"couponSentence"_s);
    m_line->setObjectName(u"couponLine"_s);
    QHBoxLayout* row = makeRow(theme, 24);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    QVBoxLayout* words = makeColumn(theme, 6);
    for (QLabel* label : {m_sentence, m_prize, m_line, m_origin, m_problem})
        words->addWidget(label);
    row->addLayout(words, 1);
    m_answer->body()->addLayout(row);
    m_use = makeButton(theme, ButtonKind::Primary, tr("쿠폰 쓰기"), u"check"_s);
    m_use->setObjectName(u"useCoupon"_s);
    m_use->setProperty("large", true);
    m_undo = makeButton(theme, ButtonKind::Secondary, tr("잘못 눌렀어요, 되돌리기"), u"undo"_s);
    m_undo->setObjectName(u"undoCoupon"_s);
    m_next = makeButton(theme, ButtonKind::Secondary, tr("다음 쿠폰"), u"next"_s);
    m_next->setObjectName(u"nextCoupon"_s);
    QHBoxLayout* buttons = makeRow(theme, 12);
    buttons->addWidget(m_use);
    buttons->addWidget(m_next);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    m_answer->body()->addLayout(buttons);
    connect(m_use, &QPushButton::clicked, &m_model, &CouponModel::use);
    connect(m_undo, &QPushButton::clicked, &m_model, &CouponModel::undo);
    connect(m_next, &QPushButton::clicked, this, &CouponPage::begin);
    return m_answer;
}

void CouponPage::begin()
{
    m_code->setText({});
    m_model.clear();
    m_code->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void CouponPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    begin();
}

/// A whole code is answered as soon as its last sign is there; half of one is not called wrong.
void CouponPage::edited(const QString& text)
{
    if (parseCouponCode(text))
        m_model.check(text);
    else if (m_model.hasAnswer())
        m_model.clear();
}

void CouponPage::entered()
{
    if (m_code->text().trimmed().isEmpty())
        return;
    m_model.check(m_code->text());
    m_code->lineEdit()->selectAll(); // a scanner writes over it
}

void CouponPage::render()
{
    const bool isAsked = m_model.hasAnswer() || !m_model.error().isEmpty();
    m_answer->setVisible(isAsked);
    if (!isAsked)
        return;
    const StateWords words = m_model.answer();
    const bool isChanged = m_sentence->text() != words.label;
    m_answer->setSurface(surfaceFor(words.tone));
    setIconLabel(m_theme, m_icon, words.icon, words.tone);
    m_sentence->setText(words.label);
    setLabelTone(m_sentence, words.tone);
    m_prize->setText(m_model.prize());
    m_line->setText(m_model.line());
    m_origin->setText(m_model.origin());
    m_problem->setText(m_model.error());
    m_prize->setVisible(!m_prize->text().isEmpty());
    m_origin->setVisible(!m_origin->text().isEmpty());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_use->setVisible(m_model.isGood());
    m_undo->setVisible(m_model.isUsedNow());
    m_next->setVisible(!m_model.isGood());
    m_answer->setAccessibleName(words.label + u". "_s + m_model.line());
    if (isChanged && isVisible()) {
        QAccessibleEvent said(m_answer, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

} // namespace madang
