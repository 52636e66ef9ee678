#pragma once

#include "domain/campaign.h"
#include "ui/shell/screen_models.h"

#include <span>

namespace madang {

class Theme;
class WizardPage;

/// One step of the wizard and who makes its page.
struct WizardPageEntry {
    WizardStep step;
    WizardPage* (*make)(const Theme& theme, const ScreenModels& models);
};

/// All steps, in the order of WizardStep.
std::span<const WizardPageEntry> wizardPages();

} // namespace madang
