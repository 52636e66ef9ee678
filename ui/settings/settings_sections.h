#pragma once

namespace madang {

class SettingsSection;

/// Who makes the rows of each group of settings; settings_groups.cpp has their order and the recipe.
void fillStore(SettingsSection& section);
void fillAccount(SettingsSection& section);
void fillAi(SettingsSection& section);
void fillChannels(SettingsSection& section);
void fillPublishing(SettingsSection& section);
void fillDisplay(SettingsSection& section);
void fillKiosk(SettingsSection& section);
void fillData(SettingsSection& section);
void fillDeveloper(SettingsSection& section);
void fillAbout(SettingsSection& section);

} // namespace madang
