#include "ui/dashboard/money_chart.h"

#include "ui/dashboard/chart_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGridLayout>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kParts = 4;
constexpr int kSwatch = 18;
} // namespace

QList<MoneyPart> moneyParts(std::optional<Won> toldSpend, Won plannedTotal)
{
    const MoneySplit split = splitMoney(toldSpend.value_or(0), plannedTotal);
    const std::optional<Won> spend = toldSpend ? std::optional(split.channels) : std::nullopt;
    return {{MoneyChart::tr("경품"), split.prize, true},
            {MoneyChart::tr("광고"), spend, false},
            {MoneyChart::tr("준비"), split.content, true},
            {MoneyChart::tr("운영"), split.operation, true}};
}

MoneyChart::MoneyChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(makeChartView(theme))
    , m_series(new QHorizontalStackedBarSeries)
    , m_amounts(new QValueAxis)
{
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    followScale(theme, m_view, 0, 64);
    column->addWidget(m_view);
    QChart* chart = m_view->chart();
    auto* one = new QBarCategoryAxis;
    one->append(u"1"_s);
    one->setLabelsVisible(false);
    one->setLineVisible(false);
    one->setGridLineVisible(false);
    m_amounts->setLabelsVisible(false);
    m_amounts->setLineVisible(false);
    m_amounts->setGridLineVisible(false);
    m_series->setBarWidth(0.8);
    chart->addAxis(one, Qt::AlignLeft);
    chart->addAxis(m_amounts, Qt::AlignBottom);
    chart->addSeries(m_series);
    m_series->attachAxis(one);
    m_series->attachAxis(m_amounts);

    auto* grid = new QGridLayout;
    followScale(theme, grid, 10);
    grid->setColumnStretch(1, 1);
    for (int part = 0; part < kParts; ++part) {
        auto* set = new QBarSet(QString::number(part));
        set->append(0);
        m_series->append(set);
        m_sets << set;
        m_swatches << new QLabel;
        m_labels << makeLabel(theme, TextRole::Small, {}, Tone::Ink, Wrap::No);
        m_values << makeLabel(theme, TextRole::Small, {}, Tone::Ink, Wrap::No);
        m_values.last()->setProperty("strong", true);
        m_values.last()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_swatches.last(), part, 0);
        grid->addWidget(m_labels.last(), part, 1);
        grid->addWidget(m_values.last(), part, 2);
    }
    column->addLayout(grid);
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &MoneyChart::dress);
    connect(m_series, &QHorizontalStackedBarSeries::hovered, this, [this](bool on, int, QBarSet* set) {
        const qsizetype part = m_sets.indexOf(set);
        if (!on || part < 0 || part >= m_parts.size())
            QToolTip::hideText();
        else
            QToolTip::showText(QCursor::pos(),
                               u"%1 · %2"_s.arg(m_parts.at(part).label, formatWon(m_parts.at(part).amount.value_or(0))),
                               m_view);
    });
}

void MoneyChart::show(const QList<MoneyPart>& parts)
{
    m_parts = parts.mid(0, kParts);
    Won total = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const MoneyPart& part = m_parts.at(i);
        total += part.amount.value_or(0);
        m_sets.at(i)->replace(0, double(part.amount.value_or(0)));
        m_labels.at(i)->setText(part.estimated ? tr("%1 (추정)").arg(part.label) : part.label);
        m_values.at(i)->setText(part.amount ? formatWon(*part.amount) : tr("–  아직 몰라요"));
        setLabelTone(m_values.at(i), part.amount ? Tone::Ink : Tone::Ink2);
    }
    m_amounts->setRange(0, double(std::max<Won>(1, total)));
    dress();
}

QBrush MoneyChart::brushOf(qsizetype part) const
{
    const Tokens& tokens = m_theme.tokens();
    const QList<QColor> colours{tokens.primary, tokens.calm, tokens.warnFill, tokens.ink3};
    return m_parts.value(part).estimated ? hatched(m_theme, colours.at(part)) : QBrush(colours.at(part));
}

void MoneyChart::dress()
{
    const int side = m_theme.px(kSwatch);
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->setBrush(brushOf(i));
        m_sets.at(i)->setPen(QPen(m_theme.tokens().surface, m_theme.px(2)));
        QPixmap swatch(side, side);
        QPainter(&swatch).fillRect(swatch.rect(), brushOf(i));
        m_swatches.at(i)->setPixmap(swatch);
    }
}

} // namespace madang
