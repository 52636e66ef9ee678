#pragma once

#include "ui/widgets/page.h"

class QButtonGroup;

namespace madang {

class EmptyState;
class SearchField;
class SettingRow;
struct ScreenModels;

/// What is set rarely, with a search field on top. Every change counts at once.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    void costsRequested();

private:
    void addRow(const QString& title, const QString& line, const QString& more, QWidget* control);
    QWidget* makeSchemes(const Theme& theme);
    QWidget* makeScales(const Theme& theme);
    QWidget* makeFolder(const Theme& theme);
    QWidget* makePractice(const Theme& theme);
    QWidget* makeChannels(const Theme& theme);
    void filter(const QString& words);
    void render();

    const Theme& m_theme;
    const ScreenModels& m_models;
    SearchField* m_search = nullptr;
    QButtonGroup* m_schemes = nullptr;
    QButtonGroup* m_scales = nullptr;
    QList<SettingRow*> m_rows;
    EmptyState* m_none = nullptr;
};

} // namespace madang
