#include "ui/posters/photo_panel.h"

#include "ui/models/pictures_model.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_photos.h"
#include "ui/models/store_model.h"
#include "ui/posters/picture_tile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr QSize kStorePhoto{92, 69};
constexpr int kStorePhotoPixels = 200;
constexpr int kPercent = 100;
constexpr int kVeilOfStyle = 15; // percent: below what a veil can be, the slider means "as the style does it"
constexpr int kSliderStep = 5;
} // namespace

PhotoPanel::PhotoPanel(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(models.store)
    , m_painted(models.pictures)
    , m_editor(models.editor)
    , m_progress(new ProgressLine(theme))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addWidget(makeSources(theme));
    column->addWidget(m_progress);
    m_line->setObjectName(u"editorPictureLine"_s);
    column->addWidget(m_line);
    column->addWidget(makeStorePhotos(theme));
    column->addWidget(makePlacing(theme));
    column->addStretch(1);
    connect(&m_editor, &PosterEditorModel::changed, this, &PhotoPanel::render);
    connect(&m_painted, &PicturesModel::changed, this, &PhotoPanel::render);
    connect(&m_store, &StoreModel::changed, this, &PhotoPanel::render);
    render();
}

QWidget* PhotoPanel::makeSources(const Theme& theme)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, box);
    m_choose = makeButton(theme, ButtonKind::Secondary, tr("내 사진 고르기"), u"camera"_s);
    m_choose->setObjectName(u"choosePhoto"_s);
    m_paint = makeButton(theme, ButtonKind::Secondary, {}, u"sparkle"_s);
    m_paint->setObjectName(u"repaintStyle"_s);
    m_cancel = makeButton(theme, ButtonKind::Quiet, tr("멈추기"), u"pause"_s);
    m_cancel->setObjectName(u"cancelRepaint"_s);
    m_cancel->setAccessibleName(tr("그림 그리기 멈추기"));
    m_drop = makeButton(theme, ButtonKind::Quiet, tr("기본 그림으로"), u"undo"_s);
    m_drop->setObjectName(u"dropPicture"_s);
    for (QPushButton* button : {m_choose, m_paint, m_cancel, m_drop})
        column->addWidget(button);
    connect(m_choose, &QPushButton::clicked, this, &PhotoPanel::choose);
    connect(m_paint, &QPushButton::clicked, this, [this] { m_editor.repaint(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_painted.cancel(); });
    connect(m_drop, &QPushButton::clicked, this, [this] { m_editor.dropPicture(); });
    return box;
}

QWidget* PhotoPanel::makeStorePhotos(const Theme& theme)
{
    m_storePhotos = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 6, {}, m_storePhotos);
    column->addWidget(makeLabel(theme, TextRole::Small, tr("우리 가게 사진")));
    auto* box = new QWidget;
    auto* row = new FlowLayout(theme, 8, box);
    for (int i = 0; i < kStorePhotos; ++i) {
        auto* tile = new PictureTile(theme, tr("%1번째 사진").arg(i + 1), {4, 3}, kStorePhoto);
        tile->setObjectName(u"storePhoto%1"_s.arg(i));
        tile->setCheckable(false);
        row->addWidget(tile);
        m_tiles << tile;
        connect(tile, &QAbstractButton::clicked, this, [this, i] { m_editor.takeStorePhoto(m_photos.value(i)); });
    }
    column->addWidget(box);
    return m_storePhotos;
}

QWidget* PhotoPanel::makePlacing(const Theme& theme)
{
    m_placing = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, m_placing);
    column->addWidget(makeLabel(theme, TextRole::Small, tr("포스터 위에서 사진을 끌어 자리를 맞춰요."), Tone::Ink2));
    m_zoom = makeSlider(theme, tr("사진 크기"), u"photoZoom"_s, kPercent, int(kNearest * kPercent));
    m_veil = makeSlider(theme, tr("글 아래 사진 가리기"), u"photoVeil"_s, kVeilOfStyle, kPercent);
    column->addWidget(m_zoom.all);
    column->addWidget(m_veil.all);
    connect(m_zoom.slider, &QSlider::valueChanged, this, [this](int percent) {
        PictureCrop crop = m_editor.crop();
        crop.zoom = double(percent) / kPercent;
        m_editor.setCrop(crop);
    });
    connect(m_veil.slider, &QSlider::valueChanged, this,
            [this](int percent) { m_editor.setVeil(percent <= kVeilOfStyle ? 0 : double(percent) / kPercent); });
    return m_placing;
}

PhotoPanel::Slider PhotoPanel::makeSlider(const Theme& theme, const QString& name, const QString& objectName, int least,
                                          int most)
{
    Slider made{new QWidget, makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No), new QSlider(Qt::Horizontal)};
    QVBoxLayout* column = makeColumn(theme, 4, {}, made.all);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(makeLabel(theme, TextRole::Small, name), 1);
    row->addWidget(made.value);
    column->addLayout(row);
    made.slider->setObjectName(objectName);
    made.slider->setAccessibleName(name);
    made.slider->setRange(least, most);
    made.slider->setSingleStep(kSliderStep);
    made.slider->setPageStep(kSliderStep * 4);
    column->addWidget(made.slider);
    connect(made.slider, &QSlider::sliderReleased, this, [this] { m_editor.rest(); });
    return made;
}

void PhotoPanel::choose()
{
    auto* dialog = new QFileDialog(this, tr("포스터에 넣을 사진을 골라 주세요"), QString(),
                                   tr("그림 (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_editor.takePhoto(path); });
    dialog->open();
}

void PhotoPanel::render()
{
    const bool hasPicture = m_editor.picture().isThere();
    m_choose->setText(hasPicture ? tr("다른 사진 고르기") : tr("내 사진 고르기"));
    m_choose->setEnabled(!m_editor.photos().isBusy());
    m_drop->setVisible(hasPicture);
    renderPainting();
    renderStorePhotos();
    m_placing->setVisible(hasPicture);
    const QSignalBlocker quietZoom(m_zoom.slider);
    const QSignalBlocker quietVeil(m_veil.slider);
    const int zoom = int(std::lround(m_editor.crop().zoom * kPercent));
    const int veil = int(std::lround(m_editor.veil() * kPercent));
    m_zoom.slider->setValue(zoom);
    m_zoom.value->setText(tr("%1%").arg(zoom));
    m_veil.slider->setValue(std::max(veil, kVeilOfStyle));
    m_veil.value->setText(veil > 0 ? tr("%1%").arg(veil) : tr("알아서"));
}

void PhotoPanel::renderPainting()
{
    const PosterStyle style = m_editor.style();
    const bool isBusy = m_painted.isBusy(style);
    const bool canPaint = m_editor.isOpen() && m_painted.canPaint();
    const bool hadFocus = m_paint->hasFocus() || m_cancel->hasFocus();
    if (canPaint && !isBusy)
        m_paint->setText((m_editor.picture().isByAi() ? tr("AI로 다시 그리기 · %1") : tr("AI로 그리기 · %1"))
                             .arg(m_painted.priceLine(style)));
    m_paint->setVisible(canPaint && !isBusy);
    m_cancel->setVisible(isBusy);
    m_progress->setVisible(isBusy || m_editor.photos().isBusy());
    const auto percent = m_painted.percent(style);
    if (isBusy && percent)
        m_progress->setPercent(*percent);
    else
        m_progress->setIndeterminate();
    const QString& problem = m_editor.photos().problem();
    m_line->setText(!problem.isEmpty()               ? problem
                        : m_editor.photos().isBusy() ? tr("사진을 살펴보고 있어요")
                        : isBusy                     ? tr("그림을 그리고 있어요")
                                                     : m_painted.line(style));
    setLabelTone(m_line, problem.isEmpty() ? Tone::Ink2 : Tone::Bad);
    m_line->setVisible(!m_line->text().isEmpty());
    if (hadFocus && canPaint)
        (isBusy ? m_cancel : m_paint)->setFocus(Qt::OtherFocusReason);
}

void PhotoPanel::renderStorePhotos()
{
    const QStringList photos = m_store.profile().photos;
    m_storePhotos->setVisible(!photos.isEmpty());
    if (photos == m_photos)
        return;
    m_photos = photos;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->setVisible(i < photos.size());
        m_tiles.at(i)->setPicture(i < photos.size() ? m_store.photo(photos.at(i), kStorePhotoPixels).value_or(QImage())
                                                    : QImage());
    }
}

} // namespace madang
