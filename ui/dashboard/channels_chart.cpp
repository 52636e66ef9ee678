#include "ui/dashboard/channels_chart.h"

#include "domain/money.h"
#include "ui/dashboard/chart_look.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

QString channelMarker(const QString& channel)
{
    static const QHash<QString, QString> kMarkers{
        {u"uridongne-tv"_s, u"■"_s}, {u"ringo-biz"_s, u"▲"_s},  {u"genie-tv"_s, u"◆"_s}, {u"instagram"_s, u"●"_s},
        {u"naver-cafe"_s, u"▼"_s},   {u"kakao-talk"_s, u"★"_s}, {u"store"_s, u"✚"_s},
    };
    return kMarkers.value(channel, u"○"_s);
}

ChannelsChart::ChannelsChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(makeChartView(theme))
    , m_series(new QHorizontalStackedBarSeries)
    , m_names(new QBarCategoryAxis)
    , m_views(new QValueAxis)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    QChart* chart = m_view->chart();
    m_series->setBarWidth(0.46);
    chart->addAxis(m_names, Qt::AlignLeft);
    chart->addAxis(m_views, Qt::AlignBottom);
    chart->addSeries(m_series);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_views);
    m_names->setTruncateLabels(false);
    m_views->setLabelsVisible(false);
    m_views->setGridLineVisible(false);
    m_views->setLineVisible(false);
    connect(&theme, &Theme::changed, this, &ChannelsChart::dress);
    connect(chart, &QChart::plotAreaChanged, this, &ChannelsChart::placeWords);
    connect(m_series, &QHorizontalStackedBarSeries::hovered, this, [this](bool on, int index, QBarSet*) {
        const qsizetype at = m_bars.size() - 1 - index; // the axis counts from the bottom
        if (!on || at < 0 || at >= m_bars.size() || !m_bars.at(at).views)
            QToolTip::hideText();
        else
            QToolTip::showText(QCursor::pos(),
                               tr("%1 · %2번 봤어요").arg(m_bars.at(at).name, formatCount(*m_bars.at(at).views)),
                               m_view);
    });
    dress();
}

void ChannelsChart::show(const QList<ChannelBar>& bars)
{
    const bool sameChannels = std::ranges::equal(m_bars, bars, {}, &ChannelBar::id, &ChannelBar::id);
    m_bars = bars;
    if (!sameChannels)
        rebuild();
    qint64 most = 1;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const qint64 views = m_bars.at(i).views.value_or(0);
        most = std::max(most, views);
        m_sets.at(i)->replace(int(m_bars.size() - 1 - i), double(views));
    }
    // A third of the width is kept for the numbers behind the bars.
    m_views->setRange(0, double(most) * 1.35);
    placeWords();
}

/// A set for each channel, because a set has one colour: only its own place in it is filled.
void ChannelsChart::rebuild()
{
    m_series->clear();
    m_sets.clear();
    qDeleteAll(m_words);
    m_words.clear();
    QStringList names;
    for (const ChannelBar& bar : std::as_const(m_bars)) {
        names.prepend(u"%1  %2"_s.arg(channelMarker(bar.id), bar.name));
        auto* set = new QBarSet(bar.name);
        set->append(QList<qreal>(m_bars.size(), 0));
        m_series->append(set);
        m_sets << set;
        auto* words = new QGraphicsSimpleTextItem(m_view->chart());
        words->setZValue(20);
        m_words << words;
    }
    m_names->setCategories(names);
    dress();
}

void ChannelsChart::dress()
{
    dressAxis(m_theme, m_names, false);
    m_names->setLineVisible(false);
    m_names->setLabelsFont(m_theme.font(Type::Small15));
    m_names->setLabelsColor(m_theme.tokens().ink);
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->setPen(Qt::NoPen);
        m_sets.at(i)->setBrush(m_theme.tokens().channel(m_bars.at(i).id));
        m_words.at(i)->setFont(m_theme.font(Type::Small15, 600));
        m_words.at(i)->setBrush(m_bars.at(i).views ? m_theme.tokens().ink : m_theme.tokens().ink3);
    }
    placeWords();
}

void ChannelsChart::placeWords()
{
    if (m_view->chart()->plotArea().isEmpty())
        return;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const ChannelBar& bar = m_bars.at(i);
        QGraphicsSimpleTextItem* words = m_words.at(i);
        words->setText(bar.views ? tr("%1번").arg(formatCount(*bar.views)) : tr("아직 몰라요"));
        words->setBrush(bar.views ? m_theme.tokens().ink : m_theme.tokens().ink3);
        const QPointF end
            = m_view->chart()->mapToPosition({double(bar.views.value_or(0)), double(m_bars.size() - 1 - i)}, m_series);
        words->setPos(end.x() + m_theme.px(8), end.y() - words->boundingRect().height() / 2);
    }
}

} // namespace madang
