#include "ui/posters/booking_screen.h"

#include "ui/posters/place_picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

namespace madang {

BookingScreen::BookingScreen(const Theme& theme, QWidget* parent)
    : PlaceScreen(parent)
    , m_picture(new PlacePicture(theme))
    , m_store(makeLabel(theme, TextRole::Section, {}))
    , m_address(makeLabel(theme, TextRole::Hint, {}, Tone::Ink2))
{
    QVBoxLayout* column = makeColumn(theme, 0, {0, 0, 0, 16}, this);
    column->addWidget(m_picture);
    QVBoxLayout* below = makeColumn(theme, 8, {14, 14, 14, 0});
    below->addWidget(m_store);
    below->addWidget(m_address);
    below->addWidget(makeDivider(theme));
    QHBoxLayout* tabs = makeRow(theme, 18);
    for (const QString& tab : {tr("예약"), tr("소식"), tr("사진")})
        tabs->addWidget(makeLabel(theme, TextRole::Hint, tab, tabs->isEmpty() ? Tone::Ink : Tone::Ink3, Wrap::No));
    tabs->addStretch(1);
    below->addLayout(tabs);
    auto* book = new Card(theme);
    book->setSurface(Surface::WashGood);
    book->setPadding(12, 0);
    QLabel* words = makeLabel(theme, TextRole::Small, tr("날짜를 고르고 예약하기"), Tone::Good);
    words->setAlignment(Qt::AlignHCenter);
    book->body()->addWidget(words);
    below->addWidget(book);
    column->addLayout(below);
    column->addStretch(1);
}

void BookingScreen::show(const PlaceContent& content)
{
    m_picture->setPicture(content.picture, content.pixels, tr("%1 포스터").arg(content.place));
    m_store->setText(content.store);
    m_address->setText(content.address);
    m_address->setVisible(!content.address.isEmpty());
}

} // namespace madang
