#pragma once

#include "domain/money.h"
#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

#include <QList>

#include <optional>

class QDate;
class QDateEdit;
class QPushButton;

namespace madang {

class Field;
class MoneyField;

/// Step 2: how much at most, when, and what the owner would like to give. Every field has a sensible value before the
/// owner says anything; what is impossible is said beside the field.
class BudgetPage final : public WizardPage {
    Q_OBJECT

public:
    BudgetPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    QString mainNote() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;

private:
    QWidget* makeBudget(const Theme& theme);
    QWidget* makePeriod(const Theme& theme);
    void takeBudget(std::optional<Won> budget);
    void moveStart(QDate first);
    void moveEnd(QDate last);
    void render();
    void renderProblems();

    WizardModel& m_wizard;
    PlansModel& m_plans;
    MoneyField* m_budget = nullptr;
    QList<QPushButton*> m_amounts;
    Field* m_firstField = nullptr;
    Field* m_lastField = nullptr;
    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
    QList<QPushButton*> m_lengths;
    Field* m_prize = nullptr;
};

} // namespace madang
