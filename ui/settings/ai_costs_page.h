#pragma once

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace madang {

class Banner;
class CostsModel;
class RangeBar;

/// The ledger of what AI has cost: a month against its ceiling, and every attempt, day by day.
class AiCostsPage final : public Page {
    Q_OBJECT

public:
    AiCostsPage(const Theme& theme, CostsModel& costs, QWidget* parent = nullptr);

Q_SIGNALS:
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeMonths(const Theme& theme);
    QWidget* makeSum(const Theme& theme);
    QWidget* makeTable(const Theme& theme);
    void fitTable(const Theme& theme);
    void render();

    CostsModel& m_costs;
    Banner* m_problem = nullptr;
    QLabel* m_month = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_spent = nullptr;
    QLabel* m_ceiling = nullptr;
    RangeBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace madang
