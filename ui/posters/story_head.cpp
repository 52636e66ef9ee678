#include "ui/posters/story_head.h"

#include "ui/posters/store_avatar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLinearGradient>
#include <QPainter>

namespace madang {

namespace {
constexpr int kHeight = 58;
constexpr int kMargin = 10;
constexpr int kAvatar = 28;
constexpr double kShade = 0.75;
} // namespace

StoryHead::StoryHead(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_avatar(new StoreAvatar(theme, kAvatar))
{
    followScale(theme, this, 0, kHeight);
    QVBoxLayout* column = makeColumn(theme, 0, {kMargin, 16, kMargin, 0}, this);
    column->addWidget(m_avatar, 0, Qt::AlignLeft);
    column->addStretch(1);
}

void StoryHead::setStore(const QString& name)
{
    m_store = name;
    m_avatar->setStore(name);
    update();
}

void StoryHead::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient shade(0, 0, 0, height());
    QColor dark = tokens.device;
    dark.setAlphaF(float(kShade));
    shade.setColorAt(0, dark);
    shade.setColorAt(0.7, dark);
    dark.setAlphaF(0);
    shade.setColorAt(1, dark);
    painter.fillRect(rect(), shade);

    const int margin = m_theme.px(kMargin);
    const QRectF whole(margin, m_theme.px(7), width() - 2 * margin, m_theme.px(3));
    painter.setPen(Qt::NoPen);
    QColor track = tokens.onDevice;
    track.setAlphaF(0.45F);
    painter.setBrush(track);
    painter.drawRoundedRect(whole, 2, 2);
    painter.setBrush(tokens.onDevice);
    painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(whole.width() * 0.4, whole.height())), 2, 2);

    const int left = margin + m_theme.px(kAvatar + 8);
    const QRect name(left, m_avatar->y(), width() - left - margin, m_avatar->height());
    painter.setFont(m_theme.font(Type::Hint13, 600));
    painter.setPen(tokens.onDevice);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_store, Qt::ElideRight, name.width()));
}

} // namespace madang
