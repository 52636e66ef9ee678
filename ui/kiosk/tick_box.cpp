#include "ui/kiosk/tick_box.h"

#include "ui/kiosk/kiosk_look.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLeast = 96;
constexpr int kRadius = 16;
constexpr int kBox = 32;
constexpr int kPadding = 16;
constexpr int kWords = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
} // namespace

TickBox::TickBox(const KioskLook& look, QWidget* parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &KioskLook::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TickBox::setSentence(const QString& sentence)
{
    if (sentence == text())
        return;
    setText(sentence);
    setAccessibleName(sentence);
    updateGeometry();
}

int TickBox::padding() const
{
    return kPadding;
}

int TickBox::box() const
{
    return m_look.theme().px(kBox);
}

QFont TickBox::letters() const
{
    QFont font = m_look.theme().font(Type::Body17);
    font.setPixelSize(m_look.sizes().notice);
    return font;
}

QRect TickBox::textRect(QSize size) const
{
    return QRect(QPoint(), size).adjusted(2 * padding() + box(), padding() / 2, -padding(), -padding() / 2);
}

int TickBox::heightForWidth(int width) const
{
    const int room = textRect({width, kLeast}).width();
    const QRect words = QFontMetrics(letters()).boundingRect(QRect(0, 0, room, 10'000), kWords, text());
    return std::max(kLeast, words.height() + 2 * padding());
}

QSize TickBox::sizeHint() const
{
    const int width = m_look.theme().px(260);
    return {width, heightForWidth(width)};
}

QSize TickBox::minimumSizeHint() const
{
    return {m_look.theme().px(140), kLeast};
}

void TickBox::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_look.theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(isChecked() ? tokens.primary : tokens.line, isChecked() ? 2 : 1));
    painter.setBrush(isDown() || isChecked() ? tokens.primaryWash : tokens.surface);
    painter.drawRoundedRect(edge, kRadius, kRadius);
    const QRect mark(padding(), (height() - box()) / 2, box(), box());
    painter.setPen(QPen(isChecked() ? tokens.primary : tokens.lineStrong, 2));
    painter.setBrush(isChecked() ? tokens.primary : tokens.surface);
    painter.drawRoundedRect(QRectF(mark).adjusted(1, 1, -1, -1), box() / 5.0, box() / 5.0);
    if (isChecked())
        painter.drawPixmap(mark, m_look.theme().pixmap(u"check"_s, mark.size(), tokens.onPrimary, devicePixelRatioF()));
    painter.setPen(isEnabled() ? tokens.ink : tokens.ink3);
    painter.setFont(letters());
    painter.drawText(textRect(size()), kWords, text());
}

} // namespace madang
