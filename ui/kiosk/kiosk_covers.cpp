#include "ui/kiosk/kiosk_covers.h"

#include "ui/kiosk/fit_text.h"
#include "ui/kiosk/hold_button.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr float kVeil = 0.86F;
constexpr int kGap = 16;

QLabel* addLine(const KioskLook& look, QBoxLayout* column, const char* role, Tone tone)
{
    QLabel* label = makeLabel(look.theme(), TextRole::Body, {}, tone);
    label->setAlignment(Qt::AlignCenter);
    setKioskRole(label, role);
    column->addWidget(label);
    return label;
}

FitText* addSeconds(const KioskLook& look, QBoxLayout* column)
{
    auto* seconds = new FitText(look.theme(), Tone::Primary);
    seconds->setLetters(look.sizes().number, Qt::AlignHCenter);
    QObject::connect(&look, &KioskLook::changed, seconds,
                     [&look, seconds] { seconds->setLetters(look.sizes().number, Qt::AlignHCenter); });
    column->addWidget(seconds);
    return seconds;
}
} // namespace

StillThereCover::StillThereCover(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
{
    setObjectName(u"kioskStillThere"_s);
    auto* all = new QGridLayout(this);
    auto* card = new Card(look.theme());
    card->setPadding(20, kGap);
    all->addWidget(card, 0, 0, Qt::AlignCenter);
    card->setMinimumWidth(520);
    m_question = addLine(look, card->body(), "question", Tone::Ink);
    m_seconds = addSeconds(look, card->body());
    m_seconds->setObjectName(u"kioskSeconds"_s);
    m_line = addLine(look, card->body(), "side", Tone::Ink2);
    m_goOn = makeButton(look.theme(), ButtonKind::Primary, {});
    m_goOn->setObjectName(u"kioskGoOn"_s);
    setKioskRole(m_goOn, "main");
    card->body()->addWidget(m_goOn);
    connect(m_goOn, &QPushButton::clicked, &kiosk, &KioskModel::touch);
    connect(&kiosk, &KioskModel::changed, this, &StillThereCover::render);
    render();
}

void StillThereCover::render()
{
    m_question->setText(m_kiosk.line(KioskLine::StillThere));
    m_seconds->setText(QString::number(m_kiosk.secondsLeft()));
    m_line->setText(m_kiosk.line(KioskLine::ForgetsIn).arg(m_kiosk.secondsLeft()));
    m_goOn->setText(m_kiosk.line(KioskLine::GoOn));
    setAccessibleName(m_question->text());
}

void StillThereCover::paintEvent(QPaintEvent*)
{
    QColor veil = m_look.theme().tokens().canvas;
    veil.setAlphaF(kVeil);
    QPainter(this).fillRect(rect(), veil);
}

WipeCover::WipeCover(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
{
    setObjectName(u"kioskWipe"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(kGap);
    column->addStretch(1);
    m_line = addLine(look, column, "question", Tone::Ink);
    m_seconds = addSeconds(look, column);
    m_seconds->setObjectName(u"kioskWipeSeconds"_s);
    m_more = addLine(look, column, "side", Tone::Ink2);
    column->addStretch(1);
    m_end = new HoldButton(look, kiosk, KioskHold::Wipe);
    m_end->setObjectName(u"kioskEndWipe"_s);
    m_end->setProperty("kind", u"secondary"_s);
    setKioskRole(m_end, "side");
    column->addWidget(m_end, 0, Qt::AlignCenter);
    connect(&kiosk, &KioskModel::changed, this, &WipeCover::render);
    render();
}

void WipeCover::render()
{
    m_line->setText(m_kiosk.line(KioskLine::Wiping));
    m_seconds->setText(QString::number(m_kiosk.secondsLeft()));
    m_more->setText(m_kiosk.line(KioskLine::WipingLine).arg(m_kiosk.secondsLeft()));
    m_end->setText(m_kiosk.line(KioskLine::EndWiping));
    setAccessibleName(m_line->text());
}

void WipeCover::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.theme().tokens().canvas);
}

} // namespace madang
