#pragma once

#include <QList>
#include <QScrollArea>

namespace madang {

class PictureTile;
class PosterEditorModel;
class PosterModel;
class Theme;

/// The chosen poster in every size it is used in, live, as a film strip; the chosen size is the one on the canvas.
/// Where words do not fit, the size is marked. It asks for the pictures only while it is seen.
class SizeStrip final : public QScrollArea {
    Q_OBJECT

public:
    SizeStrip(const Theme& theme, PosterModel& posters, PosterEditorModel& editor, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void render();

    const Theme& m_theme;
    PosterModel& m_posters;
    PosterEditorModel& m_editor;
    QList<PictureTile*> m_tiles; ///< in the order of PosterModel::sizes()
};

} // namespace madang
