#pragma once

#include <QHash>
#include <QWidget>

class QLabel;

namespace madang {

class FlowLayout;
class PictureTile;
class PosterEditorModel;
class Theme;

/// 배치: the chosen size in every arrangement of its style, with the owner's own words; and one that leaves the choice
/// to the program.
class LayoutPanel final : public QWidget {
    Q_OBJECT

public:
    LayoutPanel(const Theme& theme, PosterEditorModel& editor, QWidget* parent = nullptr);

private:
    void rebuild();
    void addTile(const QString& id, const QString& name);
    void render();

    const Theme& m_theme;
    PosterEditorModel& m_editor;
    QWidget* m_room = nullptr;
    FlowLayout* m_flow = nullptr;
    QHash<QString, PictureTile*> m_tiles; ///< by layout; "" leaves the choice
    QStringList m_ids;
    QLabel* m_line = nullptr;
};

} // namespace madang
