#include "ui/kiosk/card_dialog.h"

#include "ui/kiosk/kiosk_screen.h"
#include "ui/models/kiosk_settings_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kCardWidth = 85.60; // millimetres, ISO/IEC 7810 ID-1
constexpr double kCardHeight = 53.98;
constexpr double kCardRadius = 3.18;
constexpr double kSmallest = 160;
constexpr double kLargest = 1'600;
constexpr int kFast = 10;
constexpr float kTint = 0.12F;
} // namespace

CardDialog::CardDialog(const Theme& theme, KioskSettingsModel& settings, QScreen& screen, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_screen(screenKey(screen))
    , m_card(new CardSheet(theme))
    , m_line(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
{
    setObjectName(u"cardDialog"_s);
    setWindowTitle(tr("글자 크기 맞추기"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    m_line->setObjectName(u"cardLine"_s);
    m_card->setObjectName(u"card"_s);
    QVBoxLayout* column = makeColumn(theme, 12, {32, 24, 32, 24}, this);
    column->addWidget(makeLabel(theme, TextRole::Title, tr("카드를 화면에 대고 크기를 맞춰 주세요")));
    column->addWidget(
        makeLabel(theme, TextRole::Body,
                  tr("신용카드나 교통카드의 왼쪽을 그림에 맞추고, 오른쪽 끝이 같아질 때까지 그림을 끌거나 "
                     "단추를 눌러 주세요. 화살표 키도 돼요."),
                  Tone::Ink2));
    column->addWidget(m_card, 1);
    column->addWidget(m_line);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(addStep(tr("작게"), u"cardSmaller"_s, tr("그림을 1픽셀 작게"), -1));
    row->addWidget(addStep(tr("크게"), u"cardLarger"_s, tr("그림을 1픽셀 크게"), 1));
    row->addStretch(1);
    QPushButton* no = makeButton(theme, ButtonKind::Quiet, tr("그만두기"));
    QPushButton* yes = makeButton(theme, ButtonKind::Primary, tr("이 크기로"), u"check"_s);
    yes->setObjectName(u"cardKeep"_s);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &CardDialog::keep);
    connect(m_card, &CardSheet::changed, this, &CardDialog::render);
    const double known = settings.pixelsPerMillimetre(m_screen);
    m_card->setCardWidth(kCardWidth * (known > 0 ? known : screen.physicalDotsPerInchX() / 25.4));
    setGeometry(screen.geometry());
    render();
}

QPushButton* CardDialog::addStep(const QString& text, const QString& name, const QString& says, int pixels)
{
    QPushButton* button = makeButton(m_theme, ButtonKind::Secondary, text, pixels < 0 ? u"minus"_s : u"plus"_s);
    button->setObjectName(name);
    button->setAccessibleName(says);
    button->setAutoRepeat(true);
    connect(button, &QPushButton::clicked, this, [this, pixels] { change(pixels); });
    return button;
}

void CardDialog::change(int pixels)
{
    m_card->setCardWidth(m_card->cardWidth() + pixels);
}

void CardDialog::keep()
{
    m_settings.measure(m_screen, m_card->cardWidth() / kCardWidth);
    accept();
}

void CardDialog::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? kFast : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return change(-step);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return change(step);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return keep();
    default:
        QDialog::keyPressEvent(event);
    }
}

void CardDialog::render()
{
    m_line->setText(tr("1mm가 %1픽셀이에요. 큰 글자는 12mm보다 작아지지 않게 그려요.")
                        .arg(m_card->cardWidth() / kCardWidth, 0, 'f', 2));
    m_card->setAccessibleName(m_line->text());
}

CardSheet::CardSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMinimumHeight(int(kSmallest));
    setCursor(Qt::SizeHorCursor);
}

void CardSheet::setCardWidth(double pixels)
{
    m_width = std::clamp(pixels, kSmallest, kLargest);
    update();
    emit changed();
}

QRectF CardSheet::card() const
{
    return {0, 0, m_width, m_width * kCardHeight / kCardWidth};
}

void CardSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_width * kCardRadius / kCardWidth;
    const QColor ink = m_theme.tokens().primary;
    QColor tint = ink;
    tint.setAlphaF(kTint);
    painter.setPen(QPen(ink, 2));
    painter.setBrush(tint);
    painter.drawRoundedRect(card().adjusted(1, 1, -1, -1), radius, radius);
}

void CardSheet::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->position().x() - m_width;
}

void CardSheet::mouseMoveEvent(QMouseEvent* event)
{
    setCardWidth(event->position().x() - m_grip);
}

} // namespace madang
