#include "ui/posters/chat_screen.h"

#include "ui/posters/folded_text.h"
#include "ui/posters/place_picture.h"
#include "ui/posters/store_avatar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QPainter>

namespace madang {

ChatScreen::ChatScreen(const Theme& theme, QWidget* parent)
    : PlaceScreen(parent)
    , m_theme(theme)
    , m_avatar(new StoreAvatar(theme, 36))
    , m_store(makeLabel(theme, TextRole::Hint, {}, Tone::Ink2))
    , m_picture(new PlacePicture(theme))
    , m_title(makeLabel(theme, TextRole::Small, {}))
    , m_words(new FoldedText(theme))
{
    m_title->setProperty("strong", true);
    QVBoxLayout* column = makeColumn(theme, 10, {10, 10, 20, 16}, this);
    QLabel* day = makeLabel(theme, TextRole::Hint, tr("오늘"), Tone::Ink2);
    day->setAlignment(Qt::AlignHCenter);
    column->addWidget(day);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    QVBoxLayout* said = makeColumn(theme, 6);
    said->addWidget(m_store);
    auto* bubble = new Card(theme);
    bubble->setPadding(8, 8);
    bubble->body()->addWidget(m_picture);
    bubble->body()->addWidget(m_title);
    bubble->body()->addWidget(m_words);
    said->addWidget(bubble);
    said->addWidget(makeLabel(theme, TextRole::Hint, tr("오전 10:24"), Tone::Ink2));
    row->addLayout(said, 1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_words, &FoldedText::toggled, this, [this] { Q_EMIT unfolded(m_words); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChatScreen::show(const PlaceContent& content)
{
    m_avatar->setStore(content.store);
    m_store->setText(content.store);
    m_picture->setPicture(content.picture, content.pixels, tr("%1 포스터").arg(content.place));
    m_title->setText(content.title);
    m_title->setVisible(!content.title.isEmpty());
    m_words->setWords({}, content.folded, content.unfolded, content.coloursHashtags);
}

QWidget* ChatScreen::words() const
{
    return m_words;
}

void ChatScreen::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().calmWash);
}

} // namespace madang
