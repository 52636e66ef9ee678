#include "ui/posters/post_screen.h"

#include "ui/posters/folded_text.h"
#include "ui/posters/place_picture.h"
#include "ui/posters/store_avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMargin = 12;
}

PostScreen::PostScreen(const Theme& theme, Kind kind, QWidget* parent)
    : PlaceScreen(parent)
    , m_kind(kind)
    , m_avatar(new StoreAvatar(theme, 32))
    , m_store(makeLabel(theme, TextRole::Hint, {}))
    , m_picture(new PlacePicture(theme))
    , m_title(makeLabel(theme, TextRole::Small, {}))
    , m_words(new FoldedText(theme))
{
    m_store->setProperty("strong", true);
    m_title->setProperty("strong", true);
    QVBoxLayout* column = makeColumn(theme, 0, {0, 0, 0, 16}, this);
    column->addLayout(makeHead(theme));
    column->addWidget(m_picture);
    QVBoxLayout* below = makeColumn(theme, 6, {kMargin, 10, kMargin, 0});
    if (kind == Kind::Feed)
        below->addLayout(makeHearts(theme));
    below->addWidget(m_title);
    below->addWidget(m_words);
    below->addWidget(makeLabel(theme, TextRole::Hint, tr("방금"), Tone::Ink3));
    column->addLayout(below);
    column->addStretch(1);
    connect(m_words, &FoldedText::toggled, this, [this] { Q_EMIT unfolded(m_words); });
}

QHBoxLayout* PostScreen::makeHead(const Theme& theme)
{
    QHBoxLayout* head = makeRow(theme, 8, {kMargin, 8, kMargin, 8});
    head->addWidget(m_avatar);
    head->addWidget(m_store, 1);
    head->addWidget(makeIconLabel(theme, u"more"_s, 18, Tone::Ink2));
    return head;
}

QHBoxLayout* PostScreen::makeHearts(const Theme& theme)
{
    QHBoxLayout* hearts = makeRow(theme, 14);
    for (const QString& icon : {u"heart"_s, u"chat"_s, u"send"_s})
        hearts->addWidget(makeIconLabel(theme, icon, 20, Tone::Ink));
    hearts->addStretch(1);
    hearts->addWidget(makeIconLabel(theme, u"save"_s, 20, Tone::Ink));
    return hearts;
}

void PostScreen::show(const PlaceContent& content)
{
    m_avatar->setStore(content.store);
    m_store->setText(content.store);
    m_picture->setPicture(content.picture, content.pixels, tr("%1 포스터").arg(content.place));
    m_title->setText(content.title);
    m_title->setVisible(!content.title.isEmpty());
    m_words->setWords(m_kind == Kind::Feed ? content.store : QString(), content.folded, content.unfolded,
                      content.coloursHashtags);
}

QWidget* PostScreen::words() const
{
    return m_words;
}

} // namespace madang
