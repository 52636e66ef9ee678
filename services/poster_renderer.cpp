#include "services/poster_renderer.h"

#include "services/posters/composer.h"
#include "services/posters/painting.h"
#include "services/posters/picture_book.h"
#include "services/posters/poster_files.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongestProof = 900; // pixels: the picture on which a PDF's inks are settled

QImage blank(QSizeF canvas, double scale)
{
    const QSize pixels(std::max(1, static_cast<int>(std::lround(canvas.width() * scale))),
                       std::max(1, static_cast<int>(std::lround(canvas.height() * scale))));
    return {pixels, QImage::Format_RGB32};
}

QImage ground(const posters::Painting& painting, double scale)
{
    QImage image = blank(painting.layout().canvas, scale);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painting.paintGround(painter);
    return image;
}

/// As it stands at the end of the movement, or at its beginning.
QImage movedGround(const QImage& moving, const QImage& still, double zoom)
{
    QImage image(moving.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF sheet(moving.rect());
    const QSizeF margin = sheet.size() * (zoom / 2);
    painter.drawImage(sheet, moving,
                      sheet.adjusted(margin.width(), margin.height(), -margin.width(), -margin.height()));
    painter.drawImage(0, 0, still);
    return image;
}

posters::Origin originOf(const PosterPicture& picture)
{
    if (!picture.isByAi())
        return {};
    return {u"%1 (%2)"_s.arg(posters::kCredit, QStringList{picture.provider, picture.model}.join(u' ').trimmed())};
}

double scaleTo(const PosterSize& size, int longSide)
{
    const int longest = std::max(size.pixels.width(), size.pixels.height());
    return longSide > 0 ? static_cast<double>(longSide) / longest : 1;
}
} // namespace

struct PosterRenderer::Studio {
    explicit Studio(const QString& pictureFolder)
        : folder(pictureFolder)
        , pictures(pictureFolder)
    {
    }

    QString folder;
    posters::Library library;
    posters::FontBook fonts;
    posters::PictureBook pictures;

    /// Everything of the sheet but its picture.
    Result<posters::Scene> sceneOf(const PosterBrief& brief, const PosterSize& size) const
    {
        PosterBrief found = brief;
        if (!brief.logoPath.isEmpty() && QDir::isRelativePath(brief.logoPath)) // an event's, wherever the data is now
            found.logoPath = QDir::cleanPath(QDir(folder).filePath(u"../"_s + brief.logoPath));
        return posters::makeScene(found, size);
    }

    Result<posters::Painting> compose(const PosterBrief& brief, const PosterSize& size) const
    {
        auto made = sceneOf(brief, size);
        if (!made)
            return made.error();
        posters::Scene scene = *std::move(made);
        if (brief.picture.isThere()) {
            auto picture = pictures.picture(brief.picture.file);
            if (!picture)
                return picture.error();
            scene.picture = *std::move(picture);
        }
        auto layout = posters::layOut(scene, size, library, fonts);
        if (!layout)
            return layout.error();
        return posters::Painting(library, scene, *std::move(layout));
    }

    /// The same with its inks settled on a small picture of its ground, for devices without pixels of ours.
    Result<posters::Painting> composeForPaper(const PosterBrief& brief, const PosterSize& size) const
    {
        auto painting = compose(brief, size);
        if (!painting)
            return painting.error();
        posters::Painting poster = *std::move(painting);
        const double scale = scaleTo(size, kLongestProof);
        poster.settleInks({ground(poster, scale)}, scale);
        return poster;
    }
};

PosterRenderer::PosterRenderer(const QString& pictureFolder)
    : m_studio(std::make_shared<const Studio>(pictureFolder))
    , m_sizes(m_studio->library.sizes())
{
}

const PosterSize* PosterRenderer::size(const QString& id) const
{
    const auto found
        = std::find_if(m_sizes.cbegin(), m_sizes.cend(), [&id](const PosterSize& size) { return size.id == id; });
    return found == m_sizes.cend() ? nullptr : &*found;
}

QList<PosterLayout> PosterRenderer::layouts(PosterStyle style) const
{
    QList<PosterLayout> layouts;
    for (const posters::LayoutKind& kind : posters::layoutKinds()) {
        if (kind.style == style)
            layouts.append({kind.id, kind.style, kind.label});
    }
    return layouts;
}

QList<PosterProblem> PosterRenderer::problems(const PosterBrief& brief, const QList<PosterSize>& sizes) const
{
    QList<PosterProblem> problems;
    for (const PosterSize& size : sizes) {
        const auto scene = m_studio->sceneOf(brief, size);
        if (!scene)
            continue; // another trouble, which drawing it names
        const posters::Composed composed = posters::compose(*scene, size, m_studio->library, m_studio->fonts);
        if (!composed.layout)
            problems.append({composed.failed, size.id});
    }
    return problems;
}

Result<QImage> PosterRenderer::render(const PosterBrief& brief, const PosterSize& size, int longSide) const
{
    auto drawing = draw(brief, size, longSide);
    return drawing ? Result<QImage>(drawing->image) : drawing.error();
}

Result<PosterDrawing> PosterRenderer::draw(const PosterBrief& brief, const PosterSize& size, int longSide) const
{
    if (size.pixels.isEmpty())
        return Error{ErrorKind::InvalidInput, u"a poster without pixels"_s, {}};
    auto painting = m_studio->compose(brief, size);
    if (!painting)
        return painting.error();
    posters::Painting poster = *std::move(painting);
    const double scale = scaleTo(size, longSide);
    QImage image = ground(poster, scale);
    poster.settleInks({image}, scale);
    QPainter painter(&image);
    painter.scale(scale, scale);
    poster.paintWords(painter);
    painter.end();
    const posters::Layout& layout = poster.layout();
    PosterDrawing drawing{image, {}, layout.kind->id};
    for (const posters::TextBlock& text : layout.texts) {
        const QRectF bounds = text.bounds();
        drawing.blocks.append({text.role,
                               {bounds.left() / layout.width(), bounds.top() / layout.height(),
                                bounds.width() / layout.width(), bounds.height() / layout.height()}});
    }
    return drawing;
}

Result<PosterFile> PosterRenderer::write(const PosterBrief& brief, const PosterSize& size, const QString& path) const
{
    Result<QByteArray> bytes;
    if (size.format == "pdf"_L1) {
        const auto poster = m_studio->composeForPaper(brief, size);
        if (!poster)
            return poster.error();
        bytes = posters::encodePdf(size.pixels, size.bleed, brief.text.title, originOf(brief.picture),
                                   [&poster](QPainter& painter) {
                                       poster->paintGround(painter);
                                       poster->paintWords(painter);
                                   });
    } else if (size.format == "jpeg"_L1 || size.format == "png"_L1) {
        const auto drawn = render(brief, size);
        if (!drawn)
            return drawn.error();
        QImage image = *drawn;
        originOf(brief.picture).writeTo(image);
        bytes = size.format == "png"_L1 ? posters::encodePng(image, size.maxBytes)
                                        : posters::encodeJpeg(image, size.maxBytes);
    } else {
        return Error{ErrorKind::InvalidInput, u"no poster format \"%1\""_s.arg(size.format), {}};
    }
    if (!bytes)
        return bytes.error();
    if (auto saved = posters::saveWhole(path, *bytes); !saved)
        return saved.error();
    return PosterFile{brief.style, size.id, size.format, size.pixels, bytes->size(), path};
}

Result<void> PosterRenderer::paint(const PosterBrief& brief, const PosterSize& size, QPainter& painter,
                                   const QRectF& target) const
{
    if (size.pixels.isEmpty() || target.isEmpty())
        return Error{ErrorKind::InvalidInput, u"a poster without room"_s, {}};
    const auto poster = m_studio->composeForPaper(brief, size);
    if (!poster)
        return poster.error();
    QRectF sheet(QPointF(), QSizeF(size.pixels).scaled(target.size(), Qt::KeepAspectRatio));
    sheet.moveCenter(target.center());
    painter.save();
    painter.setClipRect(sheet);
    painter.translate(sheet.topLeft());
    painter.scale(sheet.width() / size.pixels.width(), sheet.height() / size.pixels.height());
    poster->paintGround(painter);
    poster->paintWords(painter);
    painter.restore();
    return {};
}

FilmLayers filmLayersOf(const QString& posterPath)
{
    const QFileInfo file(posterPath);
    const QString base = file.path() + u'/' + file.completeBaseName();
    return {base + u".ground.jpg"_s, base + u".words.png"_s};
}

Result<void> PosterRenderer::writeLayers(const PosterBrief& brief, const PosterSize& size, const QString& path) const
{
    auto painting = m_studio->compose(brief, size);
    if (!painting)
        return painting.error();
    posters::Painting poster = *std::move(painting);
    QImage moving = blank(size.pixels, 1);
    QPainter under(&moving);
    poster.paintMoving(under);
    under.end();
    QImage still(size.pixels, QImage::Format_ARGB32_Premultiplied);
    still.fill(Qt::transparent);
    QPainter above(&still);
    poster.paintStill(above);
    poster.settleInks({movedGround(moving, still, 0), movedGround(moving, still, kFilmZoom / 2),
                       movedGround(moving, still, kFilmZoom)},
                      1);
    poster.paintWords(above);
    above.end();
    const Result<QByteArray> ground = posters::encodeJpeg(moving, 0);
    const Result<QByteArray> words = posters::encodePng(still, 0);
    if (!ground || !words)
        return ground ? words.error() : ground.error();
    const FilmLayers layers = filmLayersOf(path);
    if (Result<void> saved = posters::saveWhole(layers.ground, *ground); !saved)
        return saved;
    return posters::saveWhole(layers.words, *words);
}

} // namespace madang
