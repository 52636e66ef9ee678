#include "ui/posters/story_screen.h"

#include "ui/posters/place_picture.h"
#include "ui/posters/story_head.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QPainter>

namespace madang {

namespace {
constexpr int kFoot = 52;
}

StoryScreen::StoryScreen(const Theme& theme, QWidget* parent)
    : PlaceScreen(parent)
    , m_theme(theme)
    , m_picture(new PlacePicture(theme))
    , m_head(new StoryHead(theme, this))
{
    QVBoxLayout* column = makeColumn(theme, 0, {}, this);
    column->addWidget(m_picture);
    column->addSpacing(theme.px(kFoot));
    column->addStretch(1);
    m_head->raise();
}

/// Below the picture what the app keeps there: where an answer would be written.
void StoryScreen::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = m_theme.px(12);
    const QRectF field(margin, m_picture->geometry().bottom() + m_theme.px(9), width() - 2 * margin, m_theme.px(34));
    QColor line = tokens.onDevice;
    line.setAlphaF(0.5F);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(field, field.height() / 2, field.height() / 2);
    painter.setPen(tokens.onDevice);
    painter.setFont(m_theme.font(Type::Hint13));
    painter.drawText(field.adjusted(margin, 0, -margin, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("메시지 보내기"));
}

void StoryScreen::show(const PlaceContent& content)
{
    m_picture->setPicture(content.picture, content.pixels, tr("%1 포스터").arg(content.place));
    m_head->setStore(content.store);
}

void StoryScreen::resizeEvent(QResizeEvent* event)
{
    PlaceScreen::resizeEvent(event);
    m_head->resize(width(), m_head->height());
}

} // namespace madang
