#pragma once

#include <QBrush>
#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QChart;
class QChartView;
QT_END_NAMESPACE

namespace madang {

class Theme;

/// What all charts have in common: no frame, no legend, no animation, the program's letters and colours.
QChartView* makeChartView(const Theme& theme);
/// Letters and lines of an axis in the present colours; a grid only where asked for.
void dressAxis(const Theme& theme, QAbstractAxis* axis, bool grid);
/// The ground of an estimate: the colour, hatched.
QBrush hatched(const Theme& theme, const QColor& colour);
/// The next round number at or above `most` that four steps divide evenly, at least 4.
qint64 roundTop(qint64 most);

} // namespace madang
