#include "ui/wizard/wizard_pages.h"

#include "ui/wizard/budget_page.h"
#include "ui/wizard/goal_page.h"
#include "ui/wizard/plan_page.h"
#include "ui/wizard/poster_page.h"
#include "ui/wizard/publish_page.h"

#include <array>

/// The steps of the wizard.
///
/// To add one, do this:
///  1. domain/campaign.h: a WizardStep at its place, its key, and in furthestStep() what must be answered before it.
///  2. ui/models: its word in wizardStepLabel(), its condition in WizardModel::isAnswered().
///  3. ui/wizard/<name>_page.{h,cpp}: a class that derives from WizardPage, with at most five inputs.
///  4. one line here, at the same place as in WizardStep.
namespace madang {

namespace {
template <typename T>
constexpr WizardPageEntry page(WizardStep step)
{
    return {step, [](const Theme& theme, const ScreenModels& models) -> WizardPage* { return new T(theme, models); }};
}

constexpr std::array kPages{
    page<GoalPage>(WizardStep::Goal),     page<BudgetPage>(WizardStep::Budget),   page<PlanPage>(WizardStep::Plan),
    page<PosterPage>(WizardStep::Poster), page<PublishPage>(WizardStep::Publish),
};
static_assert(kPages.size() == kWizardSteps);
} // namespace

std::span<const WizardPageEntry> wizardPages()
{
    return kPages;
}

} // namespace madang
