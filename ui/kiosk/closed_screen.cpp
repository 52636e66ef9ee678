#include "ui/kiosk/closed_screen.h"

#include "ui/kiosk/kiosk_look.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDrawing = 160;
}

ClosedScreen::ClosedScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
{
    setObjectName(u"kioskClosed"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(look.theme());
    card->setPadding(8, 0);
    all->addWidget(card);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(16);
    m_drawing = new QLabel;
    m_drawing->setAlignment(Qt::AlignCenter);
    m_line = makeLabel(look.theme(), TextRole::Title, {});
    m_line->setObjectName(u"kioskClosedLine"_s);
    m_more = makeLabel(look.theme(), TextRole::Body, {}, Tone::Ink2);
    m_more->setObjectName(u"kioskClosedMore"_s);
    for (QLabel* label : {m_line, m_more})
        label->setAlignment(Qt::AlignCenter);
    setKioskRole(m_line, "question");
    setKioskRole(m_more, "side");
    column->addStretch(1);
    column->addWidget(m_drawing);
    column->addWidget(m_line);
    column->addWidget(m_more);
    column->addStretch(1);
    card->body()->addWidget(makeScroll(content));
    connect(&look, &KioskLook::changed, this, &ClosedScreen::restyle);
    connect(&kiosk, &KioskModel::changed, this, &ClosedScreen::render);
    restyle();
    render();
}

void ClosedScreen::render()
{
    const QString line = m_kiosk.closedLine();
    m_more->setText(m_kiosk.closedMore());
    if (line == m_line->text())
        return;
    m_line->setText(line);
    if (m_kiosk.screen() != KioskScreen::Closed)
        return;
    QAccessibleEvent alert(m_line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ClosedScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    restyle();
}

void ClosedScreen::restyle()
{
    const int side = std::max(1, std::min(m_look.theme().px(kDrawing), height() / 3));
    m_drawing->setPixmap(m_look.theme().pixmap(u"drawings/empty-events"_s, {side, side}, {}, devicePixelRatioF()));
}

} // namespace madang
