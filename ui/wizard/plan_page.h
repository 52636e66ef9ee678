#pragma once

#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

class QLabel;
class QPushButton;

namespace madang {

class Banner;
class EmptyState;
class PlanGrid;
class ProgressLine;
class TrendColumns;

/// Step 3: what is liked now, and three plans to choose from.
class PlanPage final : public WizardPage {
    Q_OBJECT

public:
    PlanPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;

protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeStatus(const Theme& theme);
    QWidget* makeSkeleton(const Theme& theme);
    void fit();
    void watchCards();
    void render();

    WizardModel& m_wizard;
    PlansModel& m_plans;
    QLabel* m_source = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_cancel = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_notice = nullptr;
    TrendColumns* m_trends = nullptr;
    PlanGrid* m_grid = nullptr;
    QWidget* m_skeleton = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace madang
