#pragma once

#include "ui/posters/place_screen.h"

#include <QPixmap>

class QPainter;

namespace madang {

class Theme;

/// The poster where it hangs or stands: on a television over a sideboard, taped on the store's wall, on the screen
/// beside the till.
class RoomScreen final : public PlaceScreen {
    Q_OBJECT

public:
    enum class Kind { Television, Wall, Kiosk };

    RoomScreen(const Theme& theme, Kind kind, QWidget* parent = nullptr);

    void show(const PlaceContent& content) override;
    const QImage& picture() const { return m_picture; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the picture lies, in its own proportions, within a part of the room.
    QRectF placed(const QRectF& within) const;
    void paintTelevision(QPainter& painter);
    void paintWall(QPainter& painter);
    void paintKiosk(QPainter& painter);
    void paintPicture(QPainter& painter, const QRectF& place);

    const Theme& m_theme;
    Kind m_kind;
    QImage m_picture;
    QPixmap m_scaled;
    QSize m_pixels{1, 1};
};

} // namespace madang
