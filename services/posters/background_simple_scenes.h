#pragma once

#include "services/posters/patterns.h"

#include <QPainter>
#include <QPainterPath>

namespace madang::posters {

/// Where a quiet scene of an industry is painted: on the paper of a sheet, or in a field of colour on it.
struct SimpleStage {
    QRectF area;
    double unit = 0; ///< short side of the sheet
    QColor tone; ///< a little darker than what lies below
    QColor tint; ///< a little lighter or more colourful
    bool hangs = true; ///< whether something can hang from its upper edge
    QList<QRectF> taken; ///< by words and pictures: what has an outline of its own keeps away

    bool isFree(const QRectF& rect) const;
    /// The first of these places, in shares of the area, around which a square of `side` is free; null: none.
    QPointF freePlace(const QList<QPointF>& shares, double side) const;
};

/// One scene for each industry.
void paintSimpleScene(QPainter& painter, Industry industry, const SimpleStage& stage);

void paintTableScene(QPainter& painter, const SimpleStage& stage);
void paintWindowScene(QPainter& painter, const SimpleStage& stage);
void paintShopScene(QPainter& painter, const SimpleStage& stage);
void paintPetalScene(QPainter& painter, const SimpleStage& stage);
void paintTrackScene(QPainter& painter, const SimpleStage& stage);
void paintNotebookScene(QPainter& painter, const SimpleStage& stage);
void paintTileScene(QPainter& painter, const SimpleStage& stage);
void paintGarlandScene(QPainter& painter, const SimpleStage& stage);

/// What the paper's side of a torn, cut or sewn edge looks like in an industry: a path along the x axis from 0 to
/// `length`, whose teeth reach up to -`depth` and which is closed below at `depth`.
QPainterPath simpleEdge(Industry industry, double length, double depth);

} // namespace madang::posters
