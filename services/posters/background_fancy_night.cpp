#include "services/posters/backgrounds.h"
#include "services/posters/fancy_night.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters {

namespace {
using namespace fancy;

constexpr quint32 kSeed = 715;

double floorOf(const Layout& layout)
{
    return layout.panel.isEmpty() ? layout.height() : layout.panel.top();
}

void paintSky(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    QLinearGradient sky(0, 0, 0, floorOf(layout));
    sky.setColorAt(0, ground.palette.night);
    sky.setColorAt(1, ground.palette.night2);
    painter.fillRect(sheet, sky);
    QRandomGenerator random(kSeed);
    painter.setPen(Qt::NoPen);
    const int stars = static_cast<int>(60 * sheet.width() * sheet.height() / (layout.unit * layout.unit));
    for (int i = 0; i < stars; ++i) {
        const QPointF at(random.generateDouble() * sheet.width(), random.generateDouble() * floorOf(layout) * 0.75);
        painter.setBrush(faded(Qt::white, 0.25 + random.generateDouble() * 0.5));
        const double radius = layout.unit * (0.0012 + 0.0022 * random.generateDouble());
        painter.drawEllipse(at, radius, radius);
    }
}

/// Roofs of other stalls far off, some windows lit.
void paintSkyline(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const double floor = floorOf(layout);
    const double unit = layout.unit;
    const QColor far = mixed(ground.palette.night2, ground.palette.night, 0.3);
    const QColor near = mixed(ground.palette.night2, ground.palette.night, 0.65);
    constexpr std::array kHeights{0.2, 0.14, 0.24, 0.12, 0.18, 0.26, 0.15};
    painter.setPen(Qt::NoPen);
    int number = 0;
    for (double x = -unit * 0.05; x < layout.width(); x += unit * 0.15, ++number) {
        const double tall = unit * kHeights.at(static_cast<std::size_t>(number) % kHeights.size());
        const double wide = unit * 0.17;
        painter.setBrush(number % 2 == 0 ? far : near);
        painter.drawRect(QRectF(x, floor - tall, wide, tall));
        painter.drawConvexPolygon(QPolygonF{QPointF(x - unit * 0.015, floor - tall),
                                            QPointF(x + wide / 2, floor - tall - unit * 0.05),
                                            QPointF(x + wide + unit * 0.015, floor - tall)});
        painter.setBrush(faded(ground.palette.glow, 0.55));
        for (int pane = 0; pane < 3; ++pane) {
            if ((number + pane) % 2 == 0)
                painter.drawRoundedRect(
                    QRectF(x + unit * (0.025 + 0.045 * pane), floor - tall + unit * 0.025, unit * 0.028, unit * 0.036),
                    unit * 0.004, unit * 0.004);
        }
    }
}

/// The stall around its opening: a striped roof, posts, warm light inside.
void paintStall(QPainter& painter, const Ground& ground, const QRectF& opening)
{
    const Palette& palette = ground.palette;
    const double unit = ground.layout.unit;
    const double post = std::max(unit * 0.014, opening.width() * 0.025);
    const double roof = opening.height() * 0.26;
    const QRectF eaves(opening.left() - post * 2.2, opening.top() - roof * 0.72, opening.width() + post * 4.4, roof);
    paintGlow(painter, opening.center(), std::max(opening.width(), opening.height()) * 0.85, palette.glow, 0.4);
    const double floor = std::max(opening.bottom(), floorOf(ground.layout));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette.night, Qt::black, 0.2));
    painter.drawRect(QRectF(opening.left() - post, opening.top(), post, floor - opening.top()));
    painter.drawRect(QRectF(opening.right(), opening.top(), post, floor - opening.top()));
    QRadialGradient warm(opening.center(), std::max(opening.width(), opening.height()) * 0.62);
    warm.setColorAt(0, mixed(palette.glow, Qt::white, 0.3));
    warm.setColorAt(1, mixed(palette.glow, palette.night2, 0.3));
    painter.setBrush(warm);
    painter.drawRect(opening);
    painter.setBrush(faded(palette.night2, 0.12)); // boards of the back wall
    for (double x = opening.left() + unit * 0.05; x < opening.right(); x += unit * 0.05)
        painter.drawRect(QRectF(x, opening.top(), unit * 0.003, opening.height()));
    const int stripes = std::max(5, static_cast<int>(std::round(eaves.width() / (roof * 0.62)))) | 1;
    const double width = eaves.width() / stripes;
    const double slope = post * 1.8; // narrower above
    for (int i = 0; i < stripes; ++i) {
        const auto above = [&](int k) { return eaves.left() + slope + (eaves.width() - 2 * slope) * k / stripes; };
        painter.setBrush(i % 2 == 0 ? brightOf(palette) : palette.shape);
        const double left = eaves.left() + i * width;
        const double turn = eaves.bottom() - roof * 0.3;
        painter.drawConvexPolygon(QPolygonF{QPointF(above(i), eaves.top()), QPointF(above(i + 1), eaves.top()),
                                            QPointF(left + width, turn), QPointF(left, turn)});
        QPainterPath flap;
        flap.setFillRule(Qt::WindingFill);
        flap.addRect(QRectF(left, turn - 0.5, width, roof * 0.14));
        flap.addRoundedRect(QRectF(left, turn - 0.5, width, roof * 0.3), width * 0.4, roof * 0.16);
        painter.drawPath(flap);
    }
    painter.setBrush(faded(Qt::black, 0.18));
    painter.drawRect(QRectF(eaves.left(), eaves.bottom() - roof * 0.3, eaves.width(), roof * 0.035));
}

/// The board of the title with lamps all around, on two ropes.
void paintSign(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const QRectF& board = layout.shape;
    const double unit = layout.unit;
    painter.setPen(QPen(mixed(palette.night2, palette.glow, 0.35), unit * 0.006));
    for (const double share : {0.14, 0.86})
        painter.drawLine(QPointF(board.left() + board.width() * share, 0),
                         QPointF(board.left() + board.width() * share, board.top()));
    const double frame = unit * 0.017;
    const double round = unit * 0.03;
    painter.setPen(Qt::NoPen);
    painter.setBrush(brightOf(palette));
    painter.drawRoundedRect(board, round, round);
    painter.setBrush(mixed(palette.night, Qt::black, 0.3));
    painter.drawRoundedRect(board.adjusted(frame, frame, -frame, -frame), round * 0.6, round * 0.6);
    const QRectF line = board.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2);
    const int across = std::max(6, static_cast<int>(line.width() / (unit * 0.042)));
    const int down = std::max(3, static_cast<int>(line.height() / (unit * 0.042)));
    painter.setBrush(mixed(palette.glow, Qt::white, 0.6));
    const double lamp = frame * 0.36;
    for (int i = 0; i <= across; ++i) {
        const double x = line.left() + line.width() * i / across;
        painter.drawEllipse(QPointF(x, line.top()), lamp, lamp);
        painter.drawEllipse(QPointF(x, line.bottom()), lamp, lamp);
    }
    for (int i = 1; i < down; ++i) {
        const double y = line.top() + line.height() * i / down;
        painter.drawEllipse(QPointF(line.left(), y), lamp, lamp);
        painter.drawEllipse(QPointF(line.right(), y), lamp, lamp);
    }
}
} // namespace

void paintFancyNight(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    paintSky(painter, ground);
    paintNightScene(painter, ground);
    paintGlow(painter, {layout.width() / 2, floorOf(layout)}, layout.width() * 0.68, ground.palette.glow, 0.5);
    paintSkyline(painter, ground);
    const QRectF opening = layout.window.rect;
    if (!opening.isEmpty())
        paintStall(painter, ground, opening);
}

void paintFancyLights(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    paintStrings(painter, ground);
    if (!layout.shape.isEmpty())
        paintSign(painter, ground);
    if (!layout.panel.isEmpty()) { // the edge of the light on the street
        painter.fillRect(QRectF(0, layout.panel.top() - layout.unit * 0.007, layout.width(), layout.unit * 0.007),
                         ground.palette.glow);
    }
}

} // namespace madang::posters
