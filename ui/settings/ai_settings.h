#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace madang {

class AiModel;
class CostsModel;
class MoneyField;
class Theme;

/// Who is asked for plans first, and each vendor of AI.
class AiConnectionSettings final : public QWidget {
    Q_OBJECT

public:
    AiConnectionSettings(const Theme& theme, AiModel& model, QWidget* parent = nullptr);

private:
    void render();

    AiModel& m_model;
    QButtonGroup* m_first = nullptr;
};

/// What AI has cost this month, how much it may, and the way to the whole list.
class AiCostSettings final : public QWidget {
    Q_OBJECT

public:
    AiCostSettings(const Theme& theme, AiModel& model, CostsModel& costs, QWidget* parent = nullptr);

Q_SIGNALS:
    void listRequested();

private:
    void render();

    AiModel& m_model;
    CostsModel& m_costs;
    QLabel* m_spent = nullptr;
    MoneyField* m_ceiling = nullptr;
};

} // namespace madang
