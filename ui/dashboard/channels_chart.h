#pragma once

#include "domain/metrics.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QBarSet;
class QChartView;
class QGraphicsSimpleTextItem;
class QHorizontalStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace madang {

class Theme;

/// One channel as the picture shows it.
struct ChannelBar {
    QString id;
    QString name;
    std::optional<qint64> views; ///< empty: the channel has not told
};

/// Channels compared by how often they were seen: one horizontal bar each in the channel's colour, its mark before the
/// name and its number behind the bar. A channel that has not told has no bar, and says so.
class ChannelsChart final : public QWidget {
    Q_OBJECT

public:
    explicit ChannelsChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const QList<ChannelBar>& bars);
    const QList<ChannelBar>& bars() const { return m_bars; }

private:
    void rebuild();
    void dress();
    void placeWords();

    const Theme& m_theme;
    QChartView* m_view = nullptr;
    QHorizontalStackedBarSeries* m_series = nullptr;
    QBarCategoryAxis* m_names = nullptr;
    QValueAxis* m_views = nullptr;
    QList<QBarSet*> m_sets;
    QList<QGraphicsSimpleTextItem*> m_words;
    QList<ChannelBar> m_bars;
};

/// A shape for each channel, so that it is told apart without its colour: in print and by every eye.
QString channelMarker(const QString& channel);

} // namespace madang
