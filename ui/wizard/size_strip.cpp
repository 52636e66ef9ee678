#include "ui/wizard/size_strip.h"

#include "ui/models/poster_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/wizard/size_thumb.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kThumbWidth = 92;
constexpr int kLargeHeight = 340;
constexpr int kLargeWidth = 604;
} // namespace

SizeStrip::SizeStrip(const Theme& theme, PosterModel& posters, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_posters(posters)
    , m_large(new QWidget)
    , m_picture(new ImageView(theme))
    , m_name(makeLabel(theme, TextRole::Body, {}, Tone::Ink, Wrap::No))
    , m_pixels(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    setObjectName(u"sizes"_s);
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addWidget(makeLabel(theme, TextRole::Small,
                                tr("올릴 곳마다 크기에 맞춰 다시 배치해요. 눌러서 크게 보세요."), Tone::Ink2));
    auto* strip = new QWidget;
    auto* flow = new FlowLayout(theme, 12, strip);
    flow->setCellWidth(kThumbWidth);
    for (const PosterSize& size : posters.sizes()) {
        auto* thumb = new SizeThumb(theme, size.label, size.pixels, strip);
        thumb->setObjectName(u"size-"_s + size.id);
        flow->addWidget(thumb);
        const int index = int(m_thumbs.size());
        m_thumbs << thumb;
        connect(thumb, &SizeThumb::clicked, this, [this, index] { open(index); });
    }
    column->addWidget(strip);

    QVBoxLayout* large = makeColumn(theme, 8, {}, m_large);
    m_picture->setObjectName(u"sizeLarge"_s);
    m_picture->setPlaceholder(u"image"_s, tr("그리고 있어요"));
    followScale(theme, m_picture, 0, kLargeHeight);
    connect(&theme, &Theme::changed, this, &SizeStrip::fitLarge);
    QHBoxLayout* words = makeRow(theme, 12);
    words->addWidget(m_name);
    words->addWidget(m_pixels, 1, Qt::AlignBottom);
    large->addLayout(words);
    large->addWidget(m_picture, 0, Qt::AlignLeft);
    m_large->hide();
    column->addWidget(m_large);
    connect(&m_posters, &PosterModel::changed, this, &SizeStrip::render);
}

void SizeStrip::open(int index)
{
    m_open = index;
    const PosterSize& size = m_posters.sizes().at(index);
    m_picture->setExpectedSize(size.pixels);
    fitLarge();
    m_name->setText(size.label);
    m_pixels->setText(tr("가로 %1 × 세로 %2 픽셀").arg(size.pixels.width()).arg(size.pixels.height()));
    m_large->show();
    render();
    Q_EMIT opened(m_large);
}

void SizeStrip::fitLarge()
{
    if (m_open < 0)
        return;
    const QSize pixels = m_posters.sizes().at(m_open).pixels;
    const QSize room(m_theme.px(kLargeWidth), m_theme.px(kLargeHeight));
    m_picture->setFixedWidth(pixels.scaled(room, Qt::KeepAspectRatio).width());
}

void SizeStrip::render()
{
    if (!isVisible())
        return;
    for (int i = 0; i < m_thumbs.size(); ++i)
        m_thumbs.at(i)->setPicture(m_posters.sizePreview(m_posters.sizes().at(i).id));
    if (m_open >= 0) {
        const PosterSize& size = m_posters.sizes().at(m_open);
        m_picture->setImage(m_posters.sizePreview(size.id), tr("%1 포스터").arg(size.label));
    }
}

void SizeStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_posters.setAllSizesWanted(true);
    render();
}

void SizeStrip::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_posters.setAllSizesWanted(false);
}

} // namespace madang
