#pragma once

#include "ui/shell/screen_models.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace madang {

class ImageView;
class Theme;

/// 로고: is the store's logo on this poster? Where the store has none, where it comes from.
class LogoPanel final : public QWidget {
    Q_OBJECT

public:
    LogoPanel(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

private:
    void render();

    StoreModel& m_store;
    PosterEditorModel& m_editor;
    ImageView* m_picture = nullptr;
    QCheckBox* m_shown = nullptr;
    QLabel* m_line = nullptr;
    QString m_logo; ///< that the picture shows
};

} // namespace madang
