#pragma once

#include "domain/metrics.h"

#include <QWidget>

class QLabel;

QT_BEGIN_NAMESPACE
class QBarSet;
class QChartView;
class QHorizontalStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace madang {

class Theme;

/// One part of the money.
struct MoneyPart {
    QString label;
    std::optional<Won> amount; ///< empty: nobody has told
    bool estimated = false;
};

/// 경품 · 광고 · 준비 · 운영. Advertising is what channels say they have spent; the rest follows from the plan.
QList<MoneyPart> moneyParts(std::optional<Won> toldSpend, Won plannedTotal);

/// Where the money went: one bar in four parts, and below it each part with its amount. What is estimated is hatched
/// and says so.
class MoneyChart final : public QWidget {
    Q_OBJECT

public:
    explicit MoneyChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const QList<MoneyPart>& parts);

private:
    void dress();
    QBrush brushOf(qsizetype part) const;

    const Theme& m_theme;
    QChartView* m_view = nullptr;
    QHorizontalStackedBarSeries* m_series = nullptr;
    QValueAxis* m_amounts = nullptr;
    QList<QBarSet*> m_sets;
    QList<QLabel*> m_swatches;
    QList<QLabel*> m_labels;
    QList<QLabel*> m_values;
    QList<MoneyPart> m_parts;
};

} // namespace madang
