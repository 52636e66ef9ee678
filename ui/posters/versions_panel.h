#pragma once

#include <QHash>
#include <QWidget>

class QLabel;

namespace madang {

class FlowLayout;
class PictureTile;
class PosterEditorModel;
class Theme;

/// 이전 모습: how the posters were before earlier sittings, to go back to; going back can be taken back.
class VersionsPanel final : public QWidget {
    Q_OBJECT

public:
    VersionsPanel(const Theme& theme, PosterEditorModel& editor, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void render();

    const Theme& m_theme;
    PosterEditorModel& m_editor;
    QLabel* m_line = nullptr;
    QWidget* m_room = nullptr;
    FlowLayout* m_flow = nullptr;
    QHash<qint64, PictureTile*> m_tiles;
    QList<qint64> m_ids;
};

} // namespace madang
