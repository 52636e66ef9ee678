#pragma once

#include "ui/shell/screen_models.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace madang {

class Theme;

/// The tools of the editor beside its canvas: one tab for each, the chosen one's panel below. Has the model draw and
/// look for what the open panel shows, while it is seen.
class EditorTools final : public QWidget {
    Q_OBJECT

public:
    enum class Tool { Words, Layout, Colours, Photo, Logo, Versions };

    EditorTools(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    Tool tool() const;
    void open(Tool tool);
    QWidget* firstField() const;

Q_SIGNALS:
    void toolChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void add(Tool tool, const QString& name, const QString& icon, const QString& word, QWidget* panel);
    void follow();

    const Theme& m_theme;
    PosterEditorModel& m_editor;
    QHBoxLayout* m_row = nullptr;
    QButtonGroup* m_tabs = nullptr;
    QStackedWidget* m_panels = nullptr;
};

} // namespace madang
