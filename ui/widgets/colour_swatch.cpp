#include "ui/widgets/colour_swatch.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace madang {

namespace {
constexpr int kSide = 44;
}

ColourSwatch::ColourSwatch(const Theme& theme, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKey({});
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void ColourSwatch::setKey(const QString& key)
{
    m_key = key;
    setAccessibleName(m_name + QChar(u' ') + (key.isEmpty() ? tr("없음") : key));
    setToolTip(accessibleName());
    update();
}

QSize ColourSwatch::sizeHint() const
{
    return {m_theme.px(kSide), m_theme.px(kSide)};
}

void ColourSwatch::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.setPen(QPen(tokens.primary, m_theme.px(2)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), m_theme.px(12), m_theme.px(12));
    }
    const int inset = m_theme.px(5);
    QPen edge(tokens.lineStrong, 1);
    if (m_key.isEmpty())
        edge.setStyle(Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(m_key.isEmpty() ? tokens.sunken : QColor(m_key));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(8), m_theme.px(8));
}

} // namespace madang
