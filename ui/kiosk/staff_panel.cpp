#include "ui/kiosk/staff_panel.h"

#include "ui/kiosk/kiosk_look.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pin_pad.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr float kVeil = 0.9F;
constexpr int kWords = 300;
} // namespace

StaffPanel::StaffPanel(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
    , m_pad(new PinPad(look.theme()))
{
    setObjectName(u"kioskStaff"_s);
    setAccessibleName(tr("직원용"));
    auto* all = new QGridLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    auto* card = new Card(look.theme());
    card->setPadding(12, 0);
    all->addWidget(card, 0, 0, Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    auto* words = new QWidget;
    words->setFixedWidth(kWords);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    QLabel* title = makeLabel(look.theme(), TextRole::Section, tr("직원용"));
    m_line = makeLabel(look.theme(), TextRole::Small, {});
    m_line->setObjectName(u"kioskStaffLine"_s);
    QPushButton* wipe = makeButton(look.theme(), ButtonKind::Secondary, tr("화면 닦기"));
    wipe->setObjectName(u"kioskWipeButton"_s);
    QPushButton* back = makeButton(look.theme(), ButtonKind::Secondary, tr("손님 화면으로"));
    back->setObjectName(u"kioskStaffBack"_s);
    column->addWidget(title);
    column->addWidget(m_line);
    column->addStretch(1);
    for (QPushButton* button : {wipe, back}) {
        setKioskRole(button, "side");
        column->addWidget(button);
    }
    row->addWidget(words);
    row->addWidget(m_pad);
    card->body()->addLayout(row);
    connect(wipe, &QPushButton::clicked, &kiosk, &KioskModel::wipe);
    connect(back, &QPushButton::clicked, &kiosk, &KioskModel::closeStaff);
    connect(m_pad, &PinPad::entered, &kiosk, &KioskModel::leave);
    connect(&kiosk, &KioskModel::changed, this, &StaffPanel::render);
    render();
}

void StaffPanel::begin()
{
    m_pad->clear();
}

void StaffPanel::render()
{
    const bool isWrong = !m_kiosk.pinLine().isEmpty();
    const QString usual
        = m_kiosk.isChecking() ? tr("번호를 확인하고 있어요.") : tr("사장님 번호를 넣으면 키오스크를 닫아요.");
    m_line->setText(isWrong ? m_kiosk.pinLine() : usual);
    setLabelTone(m_line, isWrong ? Tone::Bad : Tone::Ink2);
    m_pad->setDescription(m_line->text());
    m_pad->setBusy(m_kiosk.isChecking());
}

void StaffPanel::paintEvent(QPaintEvent*)
{
    QColor veil = m_look.theme().tokens().canvas;
    veil.setAlphaF(kVeil);
    QPainter(this).fillRect(rect(), veil);
}

} // namespace madang
