#include "ui/settings/settings_groups.h"

#include "ui/settings/settings_sections.h"

#include <QCoreApplication>

#include <array>

/// The settings.
///
/// To add a group, do this:
///  1. ui/settings/<name>_settings.cpp: void fill<Name>(SettingsSection& section), which adds the rows.
///  2. its declaration in settings_sections.h.
///  3. one line here, at its place in the list.
///
/// To add a row: section.addRow(id, title, line, other words it is found by, control) in the group's function. The
/// control listens to its model by itself; every change counts at once. What is kept is declared in
/// services/settings_keys.h, which also gives the group its "처음 설정으로".
namespace madang {

namespace {
constexpr std::array kGroups{
    SettingsGroup{"store", "store", QT_TRANSLATE_NOOP("SettingsGroups", "가게"), fillStore},
    SettingsGroup{"account", "user", QT_TRANSLATE_NOOP("SettingsGroups", "계정"), fillAccount},
    SettingsGroup{"ai", "sparkle", QT_TRANSLATE_NOOP("SettingsGroups", "AI"), fillAi},
    SettingsGroup{"channels", "plug", QT_TRANSLATE_NOOP("SettingsGroups", "채널"), fillChannels},
    SettingsGroup{"publishing", "megaphone", QT_TRANSLATE_NOOP("SettingsGroups", "올리기"), fillPublishing},
    SettingsGroup{"display", "eye", QT_TRANSLATE_NOOP("SettingsGroups", "화면"), fillDisplay},
    SettingsGroup{"kiosk", "tv", QT_TRANSLATE_NOOP("SettingsGroups", "키오스크"), fillKiosk},
    SettingsGroup{"data", "folder", QT_TRANSLATE_NOOP("SettingsGroups", "자료"), fillData},
    SettingsGroup{"developer", "practice", QT_TRANSLATE_NOOP("SettingsGroups", "연습과 주소"), fillDeveloper},
    SettingsGroup{"about", "info", QT_TRANSLATE_NOOP("SettingsGroups", "정보"), fillAbout},
};
} // namespace

QString SettingsGroup::name() const
{
    return QCoreApplication::translate("SettingsGroups", word);
}

std::span<const SettingsGroup> settingsGroups()
{
    return kGroups;
}

} // namespace madang
