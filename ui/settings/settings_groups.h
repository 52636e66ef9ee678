#pragma once

#include <QString>

#include <span>

namespace madang {

class SettingsSection;

/// One group of settings: its place in the list at the left, and who makes its rows.
struct SettingsGroup {
    const char* id; ///< also the group of its keys in services/settings_keys.h
    const char* icon; ///< of resources/icons
    const char* word; ///< in Korean; name() is what owners read
    void (*fill)(SettingsSection& section);

    QString name() const;
};

/// All groups, in the order of the list. One that has no rows is not shown.
std::span<const SettingsGroup> settingsGroups();

} // namespace madang
