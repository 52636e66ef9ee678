#pragma once

#include "services/posters/scene.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace madang::posters {

struct LayoutKind;

/// A flat shape that carries words. Painted before the words, so contrast is measured on it.
struct Plate {
    enum class Kind { Tick, Rule, Pill, Ticket, Ribbon, Sticker, Card, Panel, Scrim, Tile, Chip, Flower };
    Kind kind = Kind::Card;
    QRectF rect;
    QColor fill;
    QColor detail;
    double angle = 0; ///< degrees, around the middle
};

inline constexpr double kUnitShare = 0.4; ///< of the size of a large number
inline constexpr double kTileRadius = 0.04; ///< of the short side, like that of a rounded window

/// Words with their place: every line on its own baseline.
struct TextBlock {
    Role role = Role::Title;
    QFont font;
    QColor ink;
    QStringList lines;
    QList<QPointF> baselines;
    QList<QRectF> boxes; ///< the letters of each line
    double angle = 0; ///< degrees, around the middle of the block
    double outline = 0; ///< width of a drawn edge around the letters
    QColor edge; ///< of the outline and of the hard shadow
    double shadow = 0; ///< offset of the hard shadow
    qsizetype unitAt = 0; ///< where the unit of a number begins, which is set smaller on the only line; 0: none

    QRectF bounds() const
    {
        QRectF all;
        for (const QRectF& box : boxes)
            all |= box;
        return all;
    }
    void moveBy(QPointF offset)
    {
        for (QPointF& point : baselines)
            point += offset;
        for (QRectF& box : boxes)
            box.translate(offset);
    }
};

/// A frame in which a picture is seen. A layout without one shows it all over the sheet, under a veil.
struct Window {
    enum class Shape { Rect, Rounded, Circle, Arch, Blob };
    Shape shape = Shape::Rounded;
    QRectF rect; ///< empty: none
};

/// Where everything stands on one size, in that size's own pixels.
struct Layout {
    const LayoutKind* kind = nullptr; ///< by which it was composed
    QSizeF canvas;
    QRectF safe; ///< no words outside
    double unit = 0; ///< short side
    QRectF art; ///< room of the motif; empty where the words need it
    QRectF shape; ///< the strong shape, may leave the canvas
    QRectF panel; ///< full-bleed strip at the foot
    Window window;
    double awning = 0;
    QList<Plate> plates;
    QList<TextBlock> texts;
    QRectF qr;
    QRectF logo;

    double width() const { return canvas.width(); }
    double height() const { return canvas.height(); }
    bool isWide() const { return width() / height() >= 1.2; }
    bool isTall() const { return height() / width() >= 1.15; }
};

} // namespace madang::posters
