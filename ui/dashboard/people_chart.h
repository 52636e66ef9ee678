#pragma once

#include "ui/dashboard/people_points.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QBarSeries;
class QBarSet;
class QCategoryAxis;
class QChartView;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace madang {

class Theme;

/// Customers over time: bars for hours and days, a filled curve for the running total with the plan as a dashed line.
/// Changes its data in place; the busiest moment carries its number, every other one tells it on hovering.
class PeopleChart final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const QList<PeoplePoint>& points, PeopleView view, int planned);
    const QList<PeoplePoint>& points() const { return m_points; }

private:
    void makeSeries();
    void dress();
    void showBars();
    void showTotal(int planned);
    void labelAxis();
    void placeWords();
    void tell(qsizetype index);

    const Theme& m_theme;
    QChartView* m_view = nullptr;
    QBarSeries* m_bars = nullptr;
    QBarSet* m_set = nullptr;
    QLineSeries* m_upper = nullptr;
    QAreaSeries* m_area = nullptr;
    QLineSeries* m_line = nullptr;
    QLineSeries* m_plan = nullptr;
    QCategoryAxis* m_time = nullptr;
    QValueAxis* m_count = nullptr;
    QGraphicsSimpleTextItem* m_peakWords = nullptr;
    QGraphicsSimpleTextItem* m_planWords = nullptr;
    QList<PeoplePoint> m_points;
    QList<std::pair<QString, double>> m_labels;
    PeopleView m_shown = PeopleView::Days;
    int m_planned = 0;
};

} // namespace madang
