#pragma once

#include "services/posters/composer.h"
#include "services/posters/layouts.h"

#include <QPainterPath>

/// What the arrangements of the trendy style and their grounds share.
namespace madang::posters::trendy {

QColor mixed(const QColor& one, const QColor& other, double share);
QColor veiled(QColor colour, double opacity);
/// Ink that reads on a flat colour: one of the palette's, else black or white.
QColor inkOn(const QColor& fill, const Palette& palette);

/// The facts, each below a rule and its small label, side by side (or one above the other) at the foot of `area`.
/// False where they do not fit.
bool facts(Composer& composer, QRectF& area, double share, bool sideBySide);
/// The height they take at that width; nothing is placed.
double factsHeight(const Composer& composer, double width, double share, bool sideBySide);
/// Whether there are any.
bool hasFacts(const Scene& scene);
/// The cry on a dark pill at the top of `area`, where there is no room for a sticker.
bool plainCry(Composer& composer, QRectF& area, Qt::Alignment align);
/// Moves everything set after the first `texts` so that it stands in the middle between `from` and `to`.
void centreSince(Composer& composer, qsizetype texts, double from, double to);

/// The decorative word of the palette as a shape, at any size.
QPainterPath wordPath(const Palette& palette);
/// The same, filling `room` exactly.
QPainterPath wordPath(const Palette& palette, const QRectF& room);
/// Colours that flow into each other over the whole sheet.
void paintGlow(QPainter& painter, const Ground& ground);
/// A place of the industry (a laid table, a window with leaves, a shelf …) that fills `room`; the caller clips. Only in
/// the light colours of the palette, so that dark words read on every part of it.
void paintScene(QPainter& painter, const Ground& ground, const QRectF& room);

/// The room of a scene and what it is drawn with.
struct Stage {
    QPainter& painter;
    QRectF room;
    double unit; ///< short side of the room
    const Palette& palette;

    QPointF at(double x, double y) const { return {room.left() + x * room.width(), room.top() + y * room.height()}; }
};
void paintTable(const Stage& stage);
void paintWindowLight(const Stage& stage);
void paintShelf(const Stage& stage);
void paintPetals(const Stage& stage);
void paintTrack(const Stage& stage);
void paintNotebook(const Stage& stage);
void paintBubbles(const Stage& stage);
void paintGarlands(const Stage& stage);

/// Where the decorative word of a cover stands, cut off by the upper edge of the sheet: across it, on a wide one above
/// the picture (`layout.shape`) only.
QRectF mastOf(const Layout& layout);

} // namespace madang::posters::trendy
