#include "ui/dashboard/chart_look.h"

#include "ui/theme/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QPainter>

#include <array>

namespace madang {

QChartView* makeChartView(const Theme&)
{
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->setContentsMargins(0, 0, 0, 0);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    auto* view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus); // the table beside says the same to the keyboard
    view->viewport()->setFocusPolicy(Qt::NoFocus);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

void dressAxis(const Theme& theme, QAbstractAxis* axis, bool grid)
{
    const Tokens& tokens = theme.tokens();
    axis->setLabelsFont(theme.font(Type::Hint13));
    axis->setLabelsColor(tokens.ink2);
    axis->setLinePen(QPen(tokens.line, 1));
    axis->setLineVisible(!grid);
    axis->setGridLinePen(QPen(tokens.line, 1));
    axis->setGridLineVisible(grid);
    axis->setMinorGridLineVisible(false);
}

QBrush hatched(const Theme& theme, const QColor& colour)
{
    const int side = theme.px(8);
    QPixmap tile(side, side);
    QColor ground = colour;
    ground.setAlphaF(0.35F);
    tile.fill(theme.tokens().surface);
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, theme.px(2)));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
    return QBrush(tile);
}

qint64 roundTop(qint64 most)
{
    constexpr std::array<qint64, 13> kSteps{4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 60, 80, 100};
    for (qint64 scale = 1; scale < 1'000'000'000'000; scale *= 10) {
        for (const qint64 step : kSteps) {
            if (step * scale >= most)
                return step * scale;
        }
    }
    return most;
}

} // namespace madang
