#pragma once

#include <QWidget>

class QVBoxLayout;

namespace madang {

class SettingRow;
class Theme;
struct ScreenModels;
struct SettingsGroup;

/// The rows of one group of settings, with the group's name above them where rows of several groups are shown at once.
class SettingsSection final : public QWidget {
    Q_OBJECT

public:
    /// Asks the group for its rows.
    SettingsSection(const Theme& theme, const ScreenModels& models, const SettingsGroup& group,
                    QWidget* parent = nullptr);

    const Theme& theme() const { return m_theme; }
    const ScreenModels& models() const { return m_models; }
    const SettingsGroup& group() const { return m_group; }
    const QList<SettingRow*>& rows() const { return m_rows; }

    /// `id` is for who leads here ("text-scale"); `more`: other words an owner may look for ("확대 배율").
    void addRow(const QString& id, const QString& title, const QString& line, const QString& more, QWidget* control);
    /// Another screen of the window has to do with a row.
    void open(const QString& screen) { emit screenRequested(screen); }

    /// Shows what matches, under the group's name; false where nothing does. Without words all rows, without the name.
    bool show(const QString& words);

signals:
    void screenRequested(const QString& screen);

private:
    void addReset();

    const Theme& m_theme;
    const ScreenModels& m_models;
    const SettingsGroup& m_group;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_heading = nullptr;
    QList<SettingRow*> m_rows;
};

} // namespace madang
