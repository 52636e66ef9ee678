#include "ui/dashboard/people_chart.h"

#include "domain/money.h"
#include "ui/dashboard/chart_look.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMostLabels = 8;
constexpr qsizetype kFewest = 5; ///< so that a single day is not one wall of colour

template <typename Points>
qsizetype highest(const Points& points)
{
    const auto it = std::max_element(points.begin(), points.end(),
                                     [](const auto& a, const auto& b) { return a.count < b.count; });
    return it == points.end() || it->count == 0 ? -1 : it - points.begin();
}
} // namespace

PeopleChart::PeopleChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(makeChartView(theme))
    , m_bars(new QBarSeries)
    , m_set(new QBarSet({}))
    , m_upper(new QLineSeries(this))
    , m_area(new QAreaSeries(m_upper))
    , m_line(new QLineSeries)
    , m_plan(new QLineSeries)
    , m_time(new QCategoryAxis)
    , m_count(new QValueAxis)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    makeSeries();
    m_peakWords = new QGraphicsSimpleTextItem(m_view->chart());
    m_planWords = new QGraphicsSimpleTextItem(m_view->chart());
    m_peakWords->setZValue(20);
    m_planWords->setZValue(20);
    dress();
    connect(&theme, &Theme::changed, this, &PeopleChart::dress);
    connect(m_view->chart(), &QChart::plotAreaChanged, this, &PeopleChart::placeWords);
    connect(m_set, &QBarSet::hovered, this, [this](bool on, int index) { tell(on ? index : -1); });
    connect(m_area, &QAreaSeries::hovered, this,
            [this](const QPointF& point, bool on) { tell(on ? std::llround(point.x()) : -1); });
}

void PeopleChart::makeSeries()
{
    QChart* chart = m_view->chart();
    m_bars->append(m_set);
    m_bars->setBarWidth(0.72);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setTruncateLabels(false);
    m_count->setLabelFormat(u"%d"_s);
    m_count->setTickCount(5);
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(m_count, Qt::AlignLeft);
    for (QAbstractSeries* series : QList<QAbstractSeries*>{m_bars, m_area, m_line, m_plan}) {
        chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_count);
    }
}

void PeopleChart::dress()
{
    const Tokens& tokens = m_theme.tokens();
    dressAxis(m_theme, m_time, false);
    dressAxis(m_theme, m_count, true);
    m_set->setPen(Qt::NoPen);
    // The busiest one stands out; the others are the same colour, quieter.
    m_set->setColor(tokens.quieter(tokens.primary));
    m_set->setSelectedColor(tokens.primary);
    const QList<int> busiest = m_set->selectedBars(); // a selected bar keeps its colour until it is selected anew
    m_set->deselectAllBars();
    m_set->selectBars(busiest);
    m_area->setPen(Qt::NoPen);
    m_line->setPen(QPen(tokens.primary, m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_area->setBrush(tokens.primaryWash);
    QPen plan(tokens.ink2, m_theme.px(2), Qt::DashLine);
    m_plan->setPen(plan);
    m_peakWords->setFont(m_theme.font(Type::Small15, 600));
    m_peakWords->setBrush(tokens.ink);
    m_planWords->setFont(m_theme.font(Type::Hint13, 600));
    m_planWords->setBrush(tokens.ink2);
    placeWords();
}

void PeopleChart::show(const QList<PeoplePoint>& points, PeopleView view, int planned)
{
    m_points = points;
    m_shown = view;
    m_planned = view == PeopleView::Total ? planned : 0;
    const bool total = view == PeopleView::Total;
    m_bars->setVisible(!total);
    m_area->setVisible(total);
    m_line->setVisible(total);
    m_plan->setVisible(m_planned > 0);
    if (total)
        showTotal(planned);
    else
        showBars();
    labelAxis();
    placeWords();
}

void PeopleChart::showBars()
{
    const int before = m_set->count();
    const int now = int(m_points.size());
    if (before > now)
        m_set->remove(now, before - now);
    for (int i = 0; i < now; ++i) {
        const int count = m_points.at(i).count;
        if (i >= m_set->count())
            m_set->append(count);
        else if (!qFuzzyCompare(m_set->at(i) + 1, count + 1.0))
            m_set->replace(i, count);
    }
    m_set->deselectAllBars();
    if (const qsizetype peak = highest(m_points); peak >= 0)
        m_set->selectBar(int(peak));
}

void PeopleChart::showTotal(int planned)
{
    QList<QPointF> curve{{-0.5, 0}};
    for (qsizetype i = 0; i < m_points.size() && m_points.at(i).past; ++i)
        curve << QPointF(double(i), m_points.at(i).count);
    m_upper->replace(curve);
    m_line->replace(curve);
    const double end = double(std::max(kFewest, m_points.size())) - 0.5;
    m_plan->replace(QList<QPointF>{{-0.5, double(planned)}, {end, double(planned)}});
}

void PeopleChart::labelAxis()
{
    const qsizetype places = std::max(kFewest, m_points.size());
    int most = m_planned;
    for (const PeoplePoint& point : m_points)
        most = std::max(most, point.count);
    m_time->setRange(-0.5, double(places) - 0.5);
    // Room above for the number of the highest.
    m_count->setRange(0, double(roundTop(most + most / 10)));

    // Where days begin, in the picture of hours; else every so many.
    QList<std::pair<QString, double>> wanted;
    qsizetype step = std::max<qsizetype>(1, (m_points.size() + kMostLabels - 1) / kMostLabels);
    if (m_shown == PeopleView::Hours && step > 2)
        step = 1;
    for (qsizetype i = 0; i < m_points.size(); i += step) {
        const bool day = m_points.at(i).name.startsWith(m_points.at(i).label);
        if (step > 1 || m_points.size() <= kMostLabels || day)
            wanted.append({m_points.at(i).label, double(i)});
    }
    if (wanted.size() > 1 && m_shown == PeopleView::Hours && wanted.at(1).second - wanted.at(0).second < 8
        && m_points.size() > 24)
        wanted.removeFirst();
    if (wanted == m_labels)
        return;
    m_labels = wanted;
    const QStringList before = m_time->categoriesLabels();
    for (const QString& label : before)
        m_time->remove(label);
    for (const auto& [label, at] : wanted)
        m_time->append(label, at);
}

void PeopleChart::placeWords()
{
    m_peakWords->setVisible(false);
    m_planWords->setVisible(false);
    const qsizetype peak = highest(m_points);
    if (peak < 0)
        return;
    QChart* chart = m_view->chart();
    QAbstractSeries* series = m_shown == PeopleView::Total ? static_cast<QAbstractSeries*>(m_area) : m_bars;
    const QRectF plot = chart->plotArea();
    if (plot.isEmpty())
        return;
    m_peakWords->setText(tr("%1명").arg(formatCount(m_points.at(peak).count)));
    const QPointF top = chart->mapToPosition({double(peak), double(m_points.at(peak).count)}, series);
    const QRectF words = m_peakWords->boundingRect();
    const double left
        = std::clamp(top.x() - words.width() / 2, plot.left(), std::max(plot.left(), plot.right() - words.width()));
    m_peakWords->setPos(left, std::max(0.0, top.y() - words.height() - m_theme.px(4)));
    m_peakWords->setVisible(true);
    if (m_planned <= 0)
        return;
    m_planWords->setText(tr("계획 %1명").arg(formatCount(m_planned)));
    const QPointF level = chart->mapToPosition({0, double(m_planned)}, m_plan);
    m_planWords->setPos(plot.left() + m_theme.px(6), level.y() - m_planWords->boundingRect().height() - m_theme.px(2));
    m_planWords->setVisible(true);
}

void PeopleChart::tell(qsizetype index)
{
    if (index < 0 || index >= m_points.size() || !m_points.at(index).past) {
        QToolTip::hideText();
        return;
    }
    const PeoplePoint& point = m_points.at(index);
    const QString words = m_shown == PeopleView::Total ? tr("%1까지 모두 %2명") : tr("%1 · %2명");
    QToolTip::showText(QCursor::pos(), words.arg(point.name, formatCount(point.count)), m_view);
}

} // namespace madang
