#pragma once

#include "ui/dashboard/people_points.h"

#include <QWidget>

class QButtonGroup;

namespace madang {

class ChannelsChart;
class ChartFrame;
class MoneyChart;
class PeopleChart;
class ResultsModel;
class Theme;

/// The three pictures of an event with their tables.
class ResultCharts final : public QWidget {
    Q_OBJECT

public:
    explicit ResultCharts(const Theme& theme, QWidget* parent = nullptr);

    void show(const ResultsModel& results);

private:
    void addViews(const Theme& theme);
    void showPeople();
    void showChannels(const ResultsModel& results);
    void showMoney(const ResultsModel& results);

    PeopleChart* m_people = nullptr;
    ChannelsChart* m_channels = nullptr;
    MoneyChart* m_money = nullptr;
    ChartFrame* m_peopleFrame = nullptr;
    ChartFrame* m_channelsFrame = nullptr;
    ChartFrame* m_moneyFrame = nullptr;
    QButtonGroup* m_views = nullptr;
    Results m_results;
    DatePeriod m_period;
};

} // namespace madang
