#pragma once

#include "ui/settings/found_setting.h"
#include "ui/widgets/page.h"

class QScrollArea;
class QVBoxLayout;

namespace madang {

class EmptyState;
class SearchField;
class SettingsSection;
class SettingRow;
class SideList;
struct ScreenModels;

/// What is set rarely: the groups at the left, the chosen one's rows at the right, and a search over all of them. Every
/// change counts at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    /// Every row, for who searches in the whole window.
    QList<FoundSetting> all() const;
    /// Shows the row of that id in its group, with the keyboard in its first control.
    void openRow(const QString& id);

signals:
    /// A row leads to another screen of the window.
    void screenRequested(const QString& id);

private:
    void makeSections();
    void showGroup(const QString& id);
    void search(const QString& words);
    void openFirst();
    void open(const SettingsSection& section, SettingRow& row);

    const Theme& m_theme;
    const ScreenModels& m_models;
    SearchField* m_search = nullptr;
    SideList* m_list = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_column = nullptr;
    QList<SettingsSection*> m_sections;
    EmptyState* m_none = nullptr;
};

} // namespace madang
