#pragma once

#include <QWidget>

namespace madang {

class ResultsModel;
class StatCard;
class Theme;
struct CardWords;

/// The four numbers of an event, two or four beside each other.
class ResultCards final : public QWidget {
    Q_OBJECT

public:
    explicit ResultCards(const Theme& theme, QWidget* parent = nullptr);

    void show(const ResultsModel& results);

private:
    StatCard* m_participants = nullptr;
    StatCard* m_views = nullptr;
    StatCard* m_return = nullptr;
    StatCard* m_sales = nullptr;
};

} // namespace madang
