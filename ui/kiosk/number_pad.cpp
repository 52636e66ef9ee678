#include "ui/kiosk/number_pad.h"

#include "ui/kiosk/kiosk_look.h"
#include "ui/models/kiosk_model.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

NumberPad::NumberPad(const KioskLook& look, KioskModel& kiosk, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_kiosk(kiosk)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    QPushButton* zero = nullptr;
    for (int digit = 1; digit <= 10; ++digit) {
        const bool isZero = digit == 10;
        QPushButton* key = addKey(u"kioskKey%1"_s.arg(digit % 10), (digit - 1) / 3, isZero ? 1 : (digit - 1) % 3);
        key->setText(QString::number(digit % 10));
        connect(key, &QPushButton::clicked, &m_kiosk, [this, digit] { m_kiosk.press(digit % 10); });
        if (isZero)
            zero = key;
        else
            m_digits << key;
    }
    m_digits.prepend(zero);
    m_all = addKey(u"kioskEraseAll"_s, 3, 0);
    setButtonIcon(look.theme(), m_all, u"close"_s);
    m_one = addKey(u"kioskErase"_s, 3, 2);
    setButtonIcon(look.theme(), m_one, u"backspace"_s);
    connect(m_all, &QPushButton::clicked, &m_kiosk, &KioskModel::eraseAll);
    connect(m_one, &QPushButton::clicked, &m_kiosk, &KioskModel::erase);
    connect(&look, &KioskLook::changed, this, &NumberPad::restyle);
    connect(&kiosk, &KioskModel::changed, this, &NumberPad::render);
    restyle();
    render();
}

QPushButton* NumberPad::addKey(const QString& name, int row, int column)
{
    QPushButton* key = makeButton(m_look.theme(), ButtonKind::Secondary, {});
    key->setObjectName(name);
    key->setFocusPolicy(Qt::TabFocus);
    setKioskRole(key, "key");
    m_grid->addWidget(key, row, column);
    return key;
}

void NumberPad::render()
{
    for (int digit = 0; digit < m_digits.size(); ++digit)
        m_digits.at(digit)->setAccessibleName(m_kiosk.line(KioskLine::Digit).arg(digit));
    m_all->setAccessibleName(m_kiosk.line(KioskLine::EraseAll));
    m_one->setAccessibleName(m_kiosk.line(KioskLine::Erase));
}

void NumberPad::restyle()
{
    m_grid->setSpacing(m_look.sizes().keyGap);
    for (QPushButton* key : {m_all, m_one})
        key->setIconSize(QSize(m_look.sizes().keyText, m_look.sizes().keyText));
}

} // namespace madang
