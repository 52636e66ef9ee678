#include "ui/posters/call_screen.h"

#include "ui/posters/folded_text.h"
#include "ui/posters/store_avatar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace madang {

CallScreen::CallScreen(const Theme& theme, QWidget* parent)
    : PlaceScreen(parent)
    , m_avatar(new StoreAvatar(theme, 84))
    , m_store(makeLabel(theme, TextRole::Section, {}))
    , m_phone(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_words(new FoldedText(theme))
{
    QVBoxLayout* column = makeColumn(theme, 8, {16, 28, 16, 16}, this);
    column->addWidget(m_avatar, 0, Qt::AlignHCenter);
    QLabel* waiting = makeLabel(theme, TextRole::Hint, tr("신호가 가는 동안 들려요"), Tone::Ink3);
    for (QLabel* line : {m_store, m_phone, waiting}) {
        line->setAlignment(Qt::AlignHCenter);
        column->addWidget(line);
    }
    column->addSpacing(8);
    auto* said = new Card(theme);
    said->setSurface(Surface::WashCalm);
    said->setPadding(14, 8);
    QHBoxLayout* row = makeRow(theme, 10);
    row->addWidget(makeIconLabel(theme, u"channel-ringo-biz"_s, 20, Tone::Calm), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    said->body()->addLayout(row);
    column->addWidget(said);
    column->addStretch(1);
}

void CallScreen::show(const PlaceContent& content)
{
    m_avatar->setStore(content.store);
    m_store->setText(content.store);
    m_phone->setText(content.phone);
    m_words->setWords({}, content.folded, content.unfolded, false);
}

QWidget* CallScreen::words() const
{
    return m_words;
}

} // namespace madang
