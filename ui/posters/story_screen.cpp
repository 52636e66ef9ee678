#include "ui/posters/story_screen.h"

#include "ui/posters/place_picture.h"
#include "ui/posters/story_head.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

namespace madang {

StoryScreen::StoryScreen(const Theme& theme, QWidget* parent)
    : PlaceScreen(parent)
    , m_picture(new PlacePicture(theme))
    , m_head(new StoryHead(theme, this))
{
    QVBoxLayout* column = makeColumn(theme, 0, {}, this);
    column->addWidget(m_picture);
    column->addStretch(1);
    m_head->raise();
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
