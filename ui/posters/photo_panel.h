#pragma once

#include "ui/shell/screen_models.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace madang {

class PictureTile;
class ProgressLine;
class Theme;

/// 사진: what the poster stands on (a photo of the owner's, one of the store's card, a picture by AI, the style's own),
/// and how much of it is seen.
class PhotoPanel final : public QWidget {
    Q_OBJECT

public:
    PhotoPanel(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

private:
    QWidget* makeSources(const Theme& theme);
    QWidget* makeStorePhotos(const Theme& theme);
    QWidget* makePlacing(const Theme& theme);
    /// A name, what it is set to, and a slider below.
    struct Slider {
        QWidget* all = nullptr;
        QLabel* value = nullptr;
        QSlider* slider = nullptr;
    };
    Slider makeSlider(const Theme& theme, const QString& name, const QString& objectName, int least, int most);
    void choose();
    void render();
    void renderStorePhotos();
    void renderPainting();

    const Theme& m_theme;
    StoreModel& m_store;
    PicturesModel& m_painted;
    PosterEditorModel& m_editor;
    QPushButton* m_choose = nullptr;
    QPushButton* m_paint = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_drop = nullptr;
    ProgressLine* m_progress = nullptr;
    QLabel* m_line = nullptr;
    QWidget* m_storePhotos = nullptr;
    QList<PictureTile*> m_tiles;
    QStringList m_photos; ///< whose pictures the tiles show
    QWidget* m_placing = nullptr;
    Slider m_zoom;
    Slider m_veil;
};

} // namespace madang
