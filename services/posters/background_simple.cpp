#include "services/posters/background_simple_scenes.h"
#include "services/posters/backgrounds.h"
#include "services/posters/layout_simple_parts.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace madang::posters {

namespace {
constexpr quint32 kSeed = 19430611; // the same fibres in every sheet of paper
constexpr int kFibres = 40;

QColor mixed(const QColor& one, const QColor& other, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

/// Handmade paper: a few long fibres.
void paintPaper(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    painter.fillRect(QRectF(QPointF(), layout.canvas), ground.palette.base);
    QRandomGenerator random(kSeed);
    QPainterPath fibres;
    for (int i = 0; i < kFibres; ++i) {
        const auto share = [&random](double most) { return random.generateDouble() * most; };
        const QPointF from(share(layout.width()), share(layout.height()));
        const double reach = layout.unit * (0.014 + share(0.03));
        const QPointF one(share(2) - 1, share(2) - 1);
        const QPointF two(share(2) - 1, share(2) - 1);
        fibres.moveTo(from);
        fibres.quadTo(from + one * reach, from + (one + two) * reach);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(ground.palette.base, ground.palette.base2, 0.7F), layout.unit * 0.0014, Qt::SolidLine,
                        Qt::RoundCap));
    painter.drawPath(fibres);
}

/// Paper with all that stands on it.
SimpleStage paperStage(const Ground& ground)
{
    const Layout& layout = ground.layout;
    SimpleStage stage{
        QRectF(QPointF(), layout.canvas), layout.unit, ground.palette.base2, ground.palette.base3, true, {}};
    const double air = layout.unit * 0.022;
    const auto take = [&](const QRectF& rect) {
        if (!rect.isEmpty())
            stage.taken << rect.adjusted(-air, -air, air, air);
    };
    for (const TextBlock& text : layout.texts)
        take(text.bounds());
    for (const Plate& plate : layout.plates)
        take(plate.rect);
    for (const QRectF& rect : {layout.art, layout.window.rect, layout.qr, layout.logo})
        take(rect);
    return stage;
}

/// The same in a field of the strong colour.
SimpleStage fieldStage(const Ground& ground, const QRectF& area)
{
    SimpleStage stage = paperStage(ground);
    stage.area = area;
    stage.tone = mixed(ground.palette.shape, ground.palette.ink, 0.09F);
    stage.tint = mixed(ground.palette.shape, ground.palette.paper, 0.17F);
    return stage;
}

void paintArch(QPainter& painter, const QRectF& arch)
{
    const double radius = std::min(arch.width() / 2, arch.height());
    QPainterPath path;
    path.moveTo(arch.bottomLeft());
    path.lineTo(arch.left(), arch.top() + radius);
    path.arcTo(QRectF(arch.left(), arch.top(), arch.width(), 2 * radius), 180, -180);
    path.lineTo(arch.bottomRight());
    path.closeSubpath();
    painter.drawPath(path);
}

/// The arch of the motif, with a lighter one in it and a fine line around it.
void paintNiche(QPainter& painter, const Ground& ground, bool standsOnTheEdge)
{
    const QRectF& arch = ground.layout.shape;
    if (arch.isEmpty())
        return;
    const double off = ground.layout.unit * 0.014;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ground.palette.highlight, std::max(1.0, ground.layout.unit * 0.0022)));
    paintArch(painter, arch.adjusted(-off, -off, off, standsOnTheEdge ? 4 * off : off));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.palette.shape);
    paintArch(painter, arch);
    if (!ground.layout.window.rect.isEmpty())
        return;
    const double in = std::min(arch.width(), arch.height()) * 0.1;
    painter.setBrush(fieldStage(ground, arch).tint);
    paintArch(painter, arch.adjusted(in, in, -in, 0));
}
} // namespace

namespace {
/// A hill before a paler one, with what the industry has on it.
void paintHill(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const double step = layout.unit * kHillStep;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.palette.base3);
    painter.drawEllipse(layout.shape.adjusted(-step, -step, step, step));
    painter.setBrush(ground.palette.shape);
    painter.drawEllipse(layout.shape);
    painter.save();
    QPainterPath hill;
    hill.addEllipse(layout.shape);
    painter.setClipPath(hill);
    SimpleStage stage = fieldStage(ground, layout.shape.intersected(QRectF(QPointF(), layout.canvas)));
    stage.hangs = false;
    paintSimpleScene(painter, ground.industry, stage);
    painter.restore();
}

/// A picture that rises like the sun stands behind the hill.
bool standsBehindTheHill(const Window& window)
{
    return !window.rect.isEmpty() && window.shape == Window::Shape::Arch;
}
} // namespace

void paintSimpleHillGround(QPainter& painter, const Ground& ground)
{
    paintPaper(painter, ground);
    SimpleStage stage = paperStage(ground);
    paintSimpleScene(painter, ground.industry, stage);
    if (!ground.layout.shape.isEmpty() && !standsBehindTheHill(ground.layout.window))
        paintHill(painter, ground);
}

void paintSimpleHillFront(QPainter& painter, const Ground& ground)
{
    if (!ground.layout.shape.isEmpty() && standsBehindTheHill(ground.layout.window))
        paintHill(painter, ground);
}

namespace {
/// Small things of the industry in the corners of a frame, as on an invitation; the rest keeps away from them.
void paintCorners(QPainter& painter, const Ground& ground, SimpleStage& stage)
{
    const double side = stage.unit * 0.115;
    const double in = side * 0.62 + stage.unit * 0.016;
    const QRectF middles = stage.area.adjusted(in, in, -in, -in);
    const Patterns patterns(ground.library, ground.industry, mixed(ground.palette.base2, ground.palette.shape, 0.45F),
                            ground.palette.base);
    const std::array corners{middles.topLeft(), middles.topRight(), middles.bottomRight(), middles.bottomLeft()};
    constexpr std::array kTurns{-18, 16, -14, 20};
    std::array<bool, 4> free{};
    for (std::size_t i = 0; i < corners.size(); ++i)
        free.at(i) = patterns.count() > 0 && stage.isFree(squareAround(corners.at(i), side));
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (!free.at(i) || (!free.at((i + 1) % 4) && !free.at((i + 3) % 4))) // one alone looks lost
            continue;
        patterns.paint(painter, static_cast<int>(i), corners.at(i), side, kTurns.at(i));
        stage.taken << squareAround(corners.at(i), side);
    }
}
} // namespace

void paintSimpleFrameGround(QPainter& painter, const Ground& ground)
{
    paintPaper(painter, ground);
    SimpleStage stage = paperStage(ground);
    const double in = simpleFrameInset(ground.layout);
    stage.area.adjust(in, in, -in, -in);
    if (!ground.layout.shape.isEmpty())
        stage.taken << ground.layout.shape;
    paintCorners(painter, ground, stage);
    painter.save();
    painter.setClipRect(stage.area);
    paintSimpleScene(painter, ground.industry, stage);
    painter.restore();
    paintNiche(painter, ground, false);
}

/// A fine double frame with hollow corners.
void paintSimpleFrame(QPainter& painter, const Ground& ground)
{
    const double unit = ground.layout.unit;
    const QRectF sheet(QPointF(), ground.layout.canvas);
    const double inner = simpleFrameInset(ground.layout);
    const double outer = inner * 0.62;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(ground.palette.highlight, std::max(1.2, unit * 0.0046), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(sheet.adjusted(outer, outer, -outer, -outer));
    const QRectF line = sheet.adjusted(inner, inner, -inner, -inner);
    const double hollow = unit * 0.02;
    const auto corner
        = [hollow](QPointF at) { return QRectF(at - QPointF(hollow, hollow), QSizeF(2 * hollow, 2 * hollow)); };
    QPainterPath path(line.topLeft() + QPointF(hollow, 0));
    path.lineTo(line.topRight() - QPointF(hollow, 0));
    path.arcTo(corner(line.topRight()), 180, 90);
    path.lineTo(line.bottomRight() - QPointF(0, hollow));
    path.arcTo(corner(line.bottomRight()), 90, 90);
    path.lineTo(line.bottomLeft() + QPointF(hollow, 0));
    path.arcTo(corner(line.bottomLeft()), 0, 90);
    path.lineTo(line.topLeft() + QPointF(0, hollow));
    path.arcTo(corner(line.topLeft()), 270, 90);
    path.closeSubpath();
    painter.setPen(QPen(ground.palette.highlight, std::max(1.0, unit * 0.0018)));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.palette.highlight);
    const double dot = hollow * 0.24;
    for (const QPointF& at : {line.topLeft(), line.topRight(), line.bottomLeft(), line.bottomRight()})
        painter.drawEllipse(at, dot, dot);
}

void paintSimpleSplitGround(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    paintPaper(painter, ground);
    painter.fillRect(layout.shape, ground.palette.shape);
    if (!layout.window.rect.isEmpty() || layout.shape.isEmpty())
        return;
    SimpleStage stage = fieldStage(ground, layout.shape);
    if (!isSplitAcross(layout))
        stage.area.adjust(0, 0, 0, layout.unit * 0.05); // the foot of the scene is below the paper
    painter.save();
    painter.setClipRect(layout.shape);
    const QRectF halo = squareAround(layout.art.center(), layout.art.width() * 1.22);
    if (!layout.art.isEmpty())
        stage.taken << halo;
    paintSimpleScene(painter, ground.industry, stage);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tint);
    if (!layout.art.isEmpty())
        painter.drawEllipse(halo);
    painter.restore();
}

/// The edge of the paper over the field.
void paintSimpleSplitEdge(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    if (layout.shape.isEmpty())
        return;
    const double depth = layout.unit * 0.034;
    painter.save();
    if (isSplitAcross(layout)) {
        painter.translate(layout.shape.right(), layout.height());
        painter.rotate(-90);
    } else {
        painter.translate(0, layout.shape.bottom());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.palette.base);
    const double length = isSplitAcross(layout) ? layout.height() : layout.width();
    QPainterPath edge = simpleEdge(ground.industry, length, depth);
    painter.drawPath(edge);
    painter.restore();
}

void paintSimpleNumberGround(QPainter& painter, const Ground& ground)
{
    paintPaper(painter, ground);
    SimpleStage stage = paperStage(ground);
    if (!ground.layout.shape.isEmpty())
        stage.taken << ground.layout.shape;
    paintSimpleScene(painter, ground.industry, stage);
    paintNiche(painter, ground, true);
}

} // namespace madang::posters
