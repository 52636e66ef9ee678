#pragma once

#include "domain/plan.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace madang {

class ChoiceCard;
class Theme;

/// Three plans side by side. The cards share one grid, so that the same fact stands at the same height in each and the
/// eye compares across. Estimates are drawn as ranges on one common scale.
class PlanGrid final : public QWidget {
    Q_OBJECT

public:
    explicit PlanGrid(const Theme& theme, QWidget* parent = nullptr);

    /// `ceiling` is what the owner wants to spend at most; `chosen` −1 for none.
    void show(const QList<Plan>& plans, Won ceiling, int chosen);
    using QWidget::show;
    QList<ChoiceCard*> cards() const { return m_cards; }

Q_SIGNALS:
    void chosen(int index);
    /// The cards are new ones; whoever watches them has to begin again.
    void rebuilt();

private:
    void rebuild();
    void renderChosen(int chosen);
    void addPlan(QGridLayout& grid, int column, const Plan& plan);
    void addCell(QGridLayout& grid, int row, int column, const QString& label, const QList<QWidget*>& parts);
    QWidget* makeStep(const QString& icon, const QString& text);
    QWidget* makeEstimate(const QString& words, qint64 min, qint64 max, qint64 end);
    QWidget* makeCostLines(const Cost& cost);
    void toggleCosts(bool shown);

    const Theme& m_theme;
    QList<Plan> m_plans;
    Won m_ceiling = 0;
    QWidget* m_shown = nullptr;
    QList<ChoiceCard*> m_cards;
    QList<QPushButton*> m_costButtons;
    QList<QWidget*> m_costLines;
    bool m_costsShown = false;
};

} // namespace madang
