#include "ui/widgets/stat_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

StatCard::StatCard(const Theme& theme, const QString& label, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_label(makeLabel(theme, TextRole::Small, label, Tone::Ink2, Wrap::No))
    , m_number(makeLabel(theme, TextRole::Number, {}, Tone::Ink, Wrap::No))
    , m_unit(makeLabel(theme, TextRole::Section, {}, Tone::Ink2, Wrap::No))
    , m_change(makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No))
    , m_link(makeButton(theme, ButtonKind::Link, {}))
{
    setPadding(20, 0);
    QHBoxLayout* numberRow = makeRow(theme, 4);
    numberRow->addWidget(m_number, 0, Qt::AlignBottom);
    numberRow->addWidget(m_unit, 0, Qt::AlignBottom);
    numberRow->addStretch(1);
    body()->addWidget(m_label);
    body()->addLayout(numberRow);
    body()->addWidget(m_change);
    body()->addStretch(1);
    body()->addWidget(m_link, 0, Qt::AlignLeft);
    m_link->hide();

    const auto fit = [this] {
        // The tall line of CJK fonts leaves a gap around a 56 px number; the unit sits on its base
        // line.
        m_number->setFixedHeight(m_theme.px(68));
        m_unit->setContentsMargins(0, 0, 0, m_theme.px(10));
        m_change->setMinimumHeight(m_theme.px(22));
    };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    connect(m_link, &QPushButton::clicked, this, &StatCard::openExplanation);
}

void StatCard::setNumber(const QString& number, const QString& unit)
{
    m_number->setText(number);
    m_unit->setText(unit);
    setAccessibleName(u"%1 %2%3"_s.arg(m_label->text(), number, unit));
}

void StatCard::setChange(const QString& text, Tone tone)
{
    const QString arrow = text.isEmpty() ? QString()
        : tone == Tone::Good             ? u"▲ "_s
        : tone == Tone::Bad              ? u"▼ "_s
                                         : QString();
    m_change->setText(arrow + text);
    setLabelTone(m_change, tone);
    setAccessibleDescription(text);
}

void StatCard::setEstimated(bool estimated)
{
    m_estimated = estimated;
    update();
}

void StatCard::setExplanation(const QString& link, const QString& text)
{
    m_explanation = text;
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

void StatCard::openExplanation()
{
    auto* popover = new QFrame(this, Qt::Popup | Qt::FramelessWindowHint);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setProperty("popover", true);
    QVBoxLayout* column = makeColumn(m_theme, 0, {16, 14, 16, 14}, popover);
    QLabel* words = makeLabel(m_theme, TextRole::Small, m_explanation);
    words->setFixedWidth(m_theme.px(340));
    column->addWidget(words);
    popover->setAccessibleName(m_explanation);
    popover->move(m_link->mapToGlobal(QPoint(0, m_link->height() + m_theme.px(4))));
    popover->show();
    Q_EMIT explanationOpened();
}

void StatCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (!m_estimated)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(13), m_theme.px(13));
    painter.setClipPath(shape);
    QColor stripe = m_theme.tokens().line;
    stripe.setAlphaF(0.55F);
    painter.setPen(QPen(stripe, m_theme.px(2)));
    for (int x = -height(); x < width(); x += m_theme.px(12))
        painter.drawLine(x, height(), x + height(), 0);
}

} // namespace madang
