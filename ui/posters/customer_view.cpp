#include "ui/posters/customer_view.h"

#include "domain/phone_number.h"
#include "ui/models/captions_model.h"
#include "ui/models/customer_pictures_model.h"
#include "ui/models/store_model.h"
#include "ui/models/wizard_model.h"
#include "ui/posters/caption_editor.h"
#include "ui/posters/phone_frame.h"
#include "ui/posters/place_screens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/side_list.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kListWidth = 216;
constexpr int kSideWidth = 300;
constexpr int kLeastHeight = 440;
constexpr int kLeastHeightOfBoth = 760; ///< picture and words, one above the other
/// Below this room the words stand under the picture.
constexpr int kRoomForThree = 840;
} // namespace

CustomerView::CustomerView(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(models.store)
    , m_wizard(models.wizard)
    , m_captions(models.captions)
    , m_pictures(models.customerPictures)
    , m_place(customerPlaces().first())
    , m_list(new SideList(theme, tr("손님이 보는 곳")))
    , m_stage(new QStackedWidget)
{
    setObjectName(u"customerView"_s);
    m_list->setObjectName(u"customerPlaces"_s);
    for (const CustomerPlace& place : customerPlaces())
        m_list->addItem(place.id, place.icon, place.name);
    m_list->setCurrent(m_place.id);
    QScrollArea* places = makeScroll(m_list);
    followScale(theme, places, kListWidth, 0);
    m_places = places;

    QHBoxLayout* row = makeRow(theme, 20, {}, this);
    row->addWidget(places);
    auto* middle = new QWidget;
    m_middle = makeRow(theme, 20, {}, middle);
    m_middle->addWidget(m_stage, 1);
    m_middle->addWidget(makeSide(theme));
    row->addWidget(middle, 1);

    connect(m_list, &SideList::chosen, this, &CustomerView::showPlace);
    connect(&m_pictures, &CustomerPicturesModel::changed, this, &CustomerView::render);
    connect(&m_captions, &CaptionsModel::changed, this, &CustomerView::render);
    connect(&theme, &Theme::changed, this, &CustomerView::fit);
    fit();
}

QWidget* CustomerView::makeSide(const Theme& theme)
{
    m_side = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, m_side);
    m_name = makeLabel(theme, TextRole::Section, {});
    m_note = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_note->setObjectName(u"placeNote"_s);
    m_editor = new CaptionEditor(theme, m_captions);
    column->addWidget(m_name);
    column->addWidget(m_note);
    column->addSpacing(theme.px(4));
    column->addWidget(m_editor, 1);
    column->addStretch(0);
    connect(m_editor, &CaptionEditor::edited, this, &CustomerView::revealWords, Qt::QueuedConnection);
    return m_side;
}

void CustomerView::showPlace(const QString& id)
{
    const auto place = std::ranges::find(customerPlaces(), id, &CustomerPlace::id);
    if (place == customerPlaces().end())
        return;
    m_place = *place;
    m_list->setCurrent(id);
    if (isVisible())
        m_pictures.setWanted(m_place.sizeId);
    render();
}

void CustomerView::showChannel(const QString& channel)
{
    const auto place = std::ranges::find(customerPlaces(), channel, &CustomerPlace::channel);
    if (!channel.isEmpty() && place != customerPlaces().end())
        showPlace(place->id);
}

CustomerView::Seen CustomerView::seenAt(const CustomerPlace& place)
{
    if (m_seen.contains(place.id))
        return m_seen.value(place.id);
    Seen seen;
    seen.screen = makePlaceScreen(m_theme, place.frame);
    if (isOnTelephone(place.frame)) {
        seen.phone = new PhoneFrame(m_theme, seen.screen, place.frame == PlaceFrame::Story);
        seen.phone->setScreenName(tr("%1 화면").arg(place.name));
    }
    seen.frame = seen.phone ? static_cast<QWidget*>(seen.phone) : seen.screen;
    seen.frame->setObjectName(u"place-"_s + place.id);
    m_stage->addWidget(seen.frame);
    if (seen.phone)
        connect(seen.screen, &PlaceScreen::unfolded, this, &CustomerView::revealWords, Qt::QueuedConnection);
    m_seen.insert(place.id, seen);
    return seen;
}

PlaceContent CustomerView::content() const
{
    const Campaign& draft = m_wizard.draft();
    const StoreProfile& store = m_store.profile();
    PlaceContent content;
    content.place = m_place.name;
    content.store = store.name;
    content.address = store.address;
    const auto phone = PhoneNumber::parseStore(store.phone);
    content.phone = phone ? phone->formatted() : QString();
    content.picture = m_pictures.picture(m_place.sizeId);
    content.pixels = m_pictures.pixels(m_place.sizeId);
    if (m_place.channel.isEmpty())
        return content;
    const CaptionRules rules = m_captions.rules(m_place.channel);
    content.title = rules.showsTitle ? draft.poster.title : QString();
    content.folded = m_captions.folded(m_place.channel);
    content.unfolded = m_captions.unfolded(m_place.channel);
    content.coloursHashtags = rules.hashtags > 0;
    return content;
}

void CustomerView::render()
{
    if (!isVisible() || !m_wizard.isOpen())
        return;
    const Seen seen = seenAt(m_place);
    seen.screen->show(content());
    m_stage->setCurrentWidget(seen.frame);
    m_name->setText(m_place.name);
    m_note->setText(m_place.note);
    const bool hasWords = !m_place.channel.isEmpty();
    m_editor->setVisible(hasWords);
    if (hasWords && m_editor->channel() != m_place.channel)
        m_editor->setChannel(m_place.channel, m_captions.name(m_place.channel));
}

void CustomerView::revealWords()
{
    const Seen seen = m_seen.value(m_place.id);
    if (seen.phone && seen.screen->words())
        seen.phone->reveal(seen.screen->words());
}

void CustomerView::fit()
{
    const bool isWide = width() >= m_theme.px(kRoomForThree);
    setMinimumHeight(m_theme.px(isWide ? kLeastHeight : kLeastHeightOfBoth));
    m_middle->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(isWide ? m_theme.px(kSideWidth) : 0);
    m_side->setMaximumWidth(isWide ? m_theme.px(kSideWidth) : QWIDGETSIZE_MAX);
}

void CustomerView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pictures.setWanted(m_place.sizeId);
    render();
}

void CustomerView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pictures.setWanted({});
}

void CustomerView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace madang
