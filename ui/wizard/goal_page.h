#pragma once

#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

#include <QList>

namespace madang {

class ChoiceCard;

/// Step 1: 무엇을 위해 하나요? Four answers, each with what it does for the shop.
class GoalPage final : public WizardPage {
    Q_OBJECT

public:
    GoalPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;

private:
    void render();

    WizardModel& m_wizard;
    QList<ChoiceCard*> m_cards; ///< in the order of kGoals
};

} // namespace madang
