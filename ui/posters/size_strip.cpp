#include "ui/posters/size_strip.h"

#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/posters/picture_tile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr QSize kRoom{76, 52};
constexpr int kGap = 4;
} // namespace

SizeStrip::SizeStrip(const Theme& theme, PosterModel& posters, PosterEditorModel& editor, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_posters(posters)
    , m_editor(editor)
{
    setObjectName(u"sizes"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* strip = new QWidget;
    strip->setObjectName(u"stripRow"_s);
    QHBoxLayout* row = makeRow(theme, kGap, {}, strip);
    for (const PosterSize& size : posters.sizes()) {
        auto* tile = new PictureTile(theme, size.label, size.pixels, kRoom);
        tile->setObjectName(u"size-"_s + size.id);
        tile->setToolTip(tr("%1 · %2×%3").arg(size.label).arg(size.pixels.width()).arg(size.pixels.height()));
        tile->installEventFilter(this);
        row->addWidget(tile, 0, Qt::AlignTop);
        m_tiles << tile;
        connect(tile, &QAbstractButton::toggled, this, [this, id = size.id](bool isOn) {
            if (isOn)
                m_editor.setSize(id);
        });
    }
    row->addStretch(1);
    setWidget(strip);
    setWidgetResizable(true);
    connect(&m_posters, &PosterModel::changed, this, &SizeStrip::render);
    connect(&m_editor, &PosterEditorModel::changed, this, &SizeStrip::render);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize SizeStrip::sizeHint() const
{
    const int bar = horizontalScrollBar()->sizeHint().height();
    return {m_theme.px(kRoom.width()), m_tiles.first()->sizeHint().height() + bar};
}

void SizeStrip::render()
{
    if (!isVisible())
        return;
    const QList<PosterSize>& sizes = m_posters.sizes();
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->setPicture(m_posters.sizePreview(sizes.at(i).id));
        m_tiles.at(i)->setMarked(m_posters.hasProblem(sizes.at(i).id));
        const bool isChosen = sizes.at(i).id == m_editor.size().id;
        m_tiles.at(i)->setChecked(isChosen);
        // One stop for the Tab key; from there the arrow keys choose.
        m_tiles.at(i)->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool SizeStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget*>(watched), m_theme.px(kRoom.width()), 0);
    return QScrollArea::eventFilter(watched, event);
}

void SizeStrip::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    m_posters.setAllSizesWanted(true);
    render();
}

void SizeStrip::hideEvent(QHideEvent* event)
{
    QScrollArea::hideEvent(event);
    m_posters.setAllSizesWanted(false);
}

} // namespace madang
