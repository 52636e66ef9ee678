#include "services/posters/painting.h"

#include "services/posters/backgrounds.h"
#include "services/posters/brand.h"
#include "services/posters/contrast.h"
#include "services/posters/hero_number.h"
#include "services/posters/qr.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainterPath>
#include <QRawFont>
#include <QSvgRenderer>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
constexpr double kAsked = kContrast + 0.1; // a little more, so that smoothing at other scales never falls below

void turn(QPainter& painter, const TextBlock& block)
{
    if (block.angle == 0)
        return;
    const QPointF centre = block.bounds().center();
    painter.translate(centre);
    painter.rotate(block.angle);
    painter.translate(-centre);
}

bool isColoured(const QRawFont& font)
{
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("sbix").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// The outlines of the letters, each for itself (one long path takes ten times as long to fill);
/// pictures (emoji) have none.
QList<QPainterPath> lettersOf(const TextBlock& block)
{
    QList<QPainterPath> letters;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        QTextLayout layout(block.lines.at(i), block.font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        layout.endLayout();
        const QPointF origin = block.baselines.at(i) - QPointF(0, line.ascent());
        for (const QGlyphRun& run : layout.glyphRuns()) {
            const QRawFont font = run.rawFont();
            if (isColoured(font))
                continue;
            const QList<quint32> glyphs = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype g = 0; g < glyphs.size(); ++g)
                letters.append(font.pathForGlyph(glyphs.at(g)).translated(origin + positions.at(g)));
        }
    }
    return letters;
}

void paintEdge(QPainter& painter, const TextBlock& block)
{
    const QList<QPainterPath> letters = lettersOf(block);
    const QPen pen(block.edge, block.outline * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(block.edge);
    for (const QPainterPath& letter : letters) {
        if (block.shadow > 0)
            painter.drawPath(letter.translated(0, block.shadow));
        painter.drawPath(letter);
    }
}
enum class Kind { Hangul, Letter, Sign, Picture };

Kind kindOf(QChar c, Kind before)
{
    constexpr char16_t kJoiner = 0x200D;
    if (c.isMark() || (c == kJoiner && before == Kind::Picture))
        return before;
    if (c.script() == QChar::Script_Hangul)
        return Kind::Hangul;
    if (c.isSurrogate() || (c.unicode() >= 0x2190 && c.unicode() <= 0x2BFF))
        return Kind::Picture;
    return c.isLetter() ? Kind::Letter : Kind::Sign;
}

/// Emoji: PDF knows no coloured letters, so there they are set as small pictures.
void paintPicture(QPainter& painter, const QFont& font, QPointF at, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    const bool coloured
        = std::any_of(runs.cbegin(), runs.cend(), [](const QGlyphRun& run) { return isColoured(run.rawFont()); });
    if (!coloured || painter.paintEngine()->type() != QPaintEngine::Pdf) {
        painter.drawText(at, text);
        return;
    }
    QImage image(static_cast<int>(std::ceil(line.naturalTextWidth())), static_cast<int>(std::ceil(line.height())),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter small(&image);
    small.setFont(font);
    small.setPen(painter.pen());
    small.drawText(QPointF(0, line.ascent()), text);
    small.end();
    painter.drawImage(at - QPointF(0, line.ascent()), image);
}

/// Word by word, and in a word Hangul, other letters and digits apart: beside letters fonts choose
/// other digits, and other spaces than U+0020, which a PDF cannot be searched for.
void paintLine(QPainter& painter, const TextBlock& block, qsizetype index)
{
    const QString& line = block.lines.at(index);
    const QFontMetricsF metrics(block.font);
    for (qsizetype start = 0; start < line.size();) {
        const Kind kind = kindOf(line.at(start), Kind::Sign);
        qsizetype end = start + 1;
        while (line.at(start) != u' ' && end < line.size() && line.at(end) != u' '
               && kindOf(line.at(end), kind) == kind)
            ++end;
        const QPointF at = block.baselines.at(index) + QPointF(metrics.horizontalAdvance(line.left(start)), 0);
        const QString part = line.mid(start, end - start);
        if (kind == Kind::Picture)
            paintPicture(painter, block.font, at, part);
        else if (part != u" ")
            painter.drawText(at, part);
        start = end;
    }
}

/// A number, and its unit smaller on the same baseline.
void paintNumber(QPainter& painter, const TextBlock& block)
{
    TextBlock part = block;
    part.lines = {block.lines.constFirst().left(block.unitAt)};
    paintLine(painter, part, 0);
    part.baselines.first().rx() += QFontMetricsF(block.font).horizontalAdvance(part.lines.constFirst());
    part.lines = {block.lines.constFirst().mid(block.unitAt)};
    part.font = unitFont(block.font);
    painter.setFont(part.font);
    paintLine(painter, part, 0);
}
} // namespace

Painting::Painting(const Library& library, const Scene& scene, Layout layout)
    : m_library(library)
    , m_palette(withBrand(library.palette(scene.style, scene.industry), scene.colours))
    , m_scene(scene)
    , m_layout(std::move(layout))
{
}

void Painting::paintGround(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    paintPictureOrOwn(painter);
    if (!m_scene.picture.isNull())
        paintVeil(painter, m_layout, m_palette, m_scene.style, m_scene.design.veil);
    paintFront(painter);
    for (const Plate& plate : m_layout.plates)
        paintPlate(painter, plate, m_layout);
    if (m_scene.picture.isNull())
        paintMotif(painter);
    paintFixtures(painter);
}

/// What is put on everything else.
void Painting::paintFixtures(QPainter& painter) const
{
    if (!m_layout.qr.isEmpty())
        paintQr(painter, m_layout.qr, m_scene.joinUrl, Qt::black, Qt::white);
    paintLogo(painter);
    if (m_scene.practice)
        paintPractice(painter);
}

void Painting::paintMoving(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    paintPictureOrOwn(painter);
    if (m_scene.picture.isNull() && isMotifFree())
        paintMotif(painter);
}

void Painting::paintStill(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (!m_scene.picture.isNull())
        paintVeil(painter, m_layout, m_palette, m_scene.style, m_scene.design.veil);
    paintFront(painter);
    for (const Plate& plate : m_layout.plates)
        paintPlate(painter, plate, m_layout);
    if (m_scene.picture.isNull() && !isMotifFree())
        paintMotif(painter);
    paintFixtures(painter);
}

void Painting::paintPictureOrOwn(QPainter& painter) const
{
    if (showsOwnGround())
        m_layout.kind->ground(painter, ground());
    if (!m_scene.picture.isNull())
        posters::paintPicture(painter, m_layout, m_scene.picture, m_scene.design.crop);
}

/// It hangs in front of what moves in a film.
void Painting::paintFront(QPainter& painter) const
{
    if (m_layout.kind->front != nullptr)
        m_layout.kind->front(painter, ground());
}

void Painting::paintMotif(QPainter& painter) const
{
    if (m_layout.art.isEmpty())
        return;
    const Motif& motif = m_library.motif(m_scene.industry, m_scene.title + u' ' + m_scene.prize + u' ' + m_scene.store);
    QSvgRenderer svg(motif.svg);
    svg.render(&painter, m_layout.art);
}

bool Painting::isMotifFree() const
{
    return std::ranges::none_of(m_layout.plates,
                                [this](const Plate& plate) { return plate.rect.intersects(m_layout.art); });
}

void Painting::paintLogo(QPainter& painter) const
{
    if (m_layout.logo.isEmpty())
        return;
    painter.save();
    const double pad = m_layout.logo.height() * 0.07;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white); // a logo is drawn for white paper
    painter.drawRoundedRect(m_layout.logo, pad * 1.6, pad * 1.6);
    QRectF inner = m_layout.logo.adjusted(pad, pad, -pad, -pad);
    const QSizeF size = QSizeF(m_scene.logo.size()).scaled(inner.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(inner.center());
    painter.drawImage(target, m_scene.logo);
    painter.restore();
}

void Painting::paintPractice(QPainter& painter) const
{
    const PracticeColours& colours = m_library.practice();
    const double unit = m_layout.unit;
    const double middle = 0.15 * unit; // where the band meets the edges, from the corner
    const double thick = 0.062 * unit;
    painter.save();
    painter.translate(m_layout.canvas.width() - middle / 2, middle / 2);
    painter.rotate(45);
    const QRectF band(-middle, -thick / 2, middle * 2, thick);
    painter.fillRect(band, colours.fill);
    painter.setClipRect(band);
    painter.setPen(QPen(colours.stripe, thick * 0.16));
    for (double x = band.left() - thick; x < band.right(); x += thick * 0.42)
        painter.drawLine(QPointF(x, band.bottom()), QPointF(x + thick, band.top()));
    QFont font(QStringList{QStringLiteral("Noto Sans CJK KR"), QStringLiteral("NanumGothic")});
    font.setPixelSize(std::max(8, static_cast<int>(thick * 0.62)));
    font.setBold(true);
    const QRectF word(-thick * 0.9, -thick / 2, thick * 1.8, thick);
    painter.fillRect(word, colours.fill);
    painter.setPen(colours.ink);
    painter.setFont(font);
    painter.drawText(word, Qt::AlignCenter, QStringLiteral("연습"));
    painter.restore();
}

void Painting::settleInks(const QList<QImage>& grounds, double scale)
{
    m_scrims.clear();
    for (TextBlock& block : m_layout.texts) {
        Tones tones;
        for (const QImage& ground : grounds) {
            const Tones here = tonesUnder(ground, block.boxes, scale);
            tones = {std::min(tones.darkest, here.darkest), std::max(tones.lightest, here.lightest)};
        }
        QColor best = block.ink;
        for (const QColor& ink :
             {block.ink, m_palette.ink, m_palette.paper, m_palette.accentInk, QColor(Qt::black), QColor(Qt::white)}) {
            if (worstContrast(best, tones) >= kAsked)
                break;
            if (worstContrast(ink, tones) > worstContrast(best, tones))
                best = ink;
        }
        block.ink = best;
        if (worstContrast(best, tones) >= kAsked)
            continue;
        // Nothing reads on this ground: a plate in the opposite tone, as light as it may be.
        const bool darkInk = luminance(best.rgb()) < 0.18;
        const double plate = darkInk ? 1 : 0;
        const double pad = block.font.pixelSize() * 0.3;
        for (const float cover : {0.35F, 0.55F, 0.75F, 0.9F, 1.0F}) {
            const auto lifted = [&](double tone) { return tone + (plate - tone) * std::pow(cover, 2.2); };
            QColor fill = darkInk ? Qt::white : Qt::black;
            fill.setAlphaF(cover);
            block.ink = darkInk ? QColor(Qt::black) : QColor(Qt::white);
            if (worstContrast(block.ink, {lifted(tones.darkest), lifted(tones.lightest)}) < kAsked && cover < 1)
                continue;
            block.outline = 0; // a plate needs no edge
            block.shadow = 0;
            m_scrims.append({Plate::Kind::Scrim, block.bounds().adjusted(-pad, -pad, pad, pad), fill, {}, block.angle});
            break;
        }
    }
}

void Painting::paintScrims(QPainter& painter) const
{
    painter.setRenderHints(QPainter::Antialiasing);
    for (const Plate& scrim : m_scrims)
        paintPlate(painter, scrim, m_layout);
}

void Painting::paintWords(QPainter& painter) const
{
    paintScrims(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const TextBlock& block : m_layout.texts) {
        painter.save();
        turn(painter, block);
        if (block.outline > 0)
            paintEdge(painter, block);
        painter.setPen(block.ink);
        painter.setFont(block.font);
        for (qsizetype i = 0; block.unitAt == 0 && i < block.lines.size(); ++i)
            paintLine(painter, block, i);
        if (block.unitAt > 0)
            paintNumber(painter, block);
        painter.restore();
    }
}

} // namespace madang::posters
