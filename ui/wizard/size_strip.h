#pragma once

#include "ui/shell/screen_models.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace madang {

class ImageView;
class SizeThumb;
class Theme;

/// The poster in every size it is used in, as a film strip; the chosen one large below. It asks for the pictures only
/// while it is seen.
class SizeStrip final : public QWidget {
    Q_OBJECT

public:
    SizeStrip(const Theme& theme, PosterModel& posters, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Something larger is shown below now.
    void opened(QWidget* large);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void open(int index);
    void fitLarge();
    void render();

    const Theme& m_theme;
    PosterModel& m_posters;
    QList<SizeThumb*> m_thumbs; ///< in the order of PosterModel::sizes()
    QWidget* m_large = nullptr;
    ImageView* m_picture = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_pixels = nullptr;
    int m_open = -1;
};

} // namespace madang
