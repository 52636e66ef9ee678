#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace madang {

class Theme;

/// The poster as wide as the screen it lies on, in its own proportions; a quiet ground until it is drawn.
class PlacePicture final : public QWidget {
    Q_OBJECT

public:
    explicit PlacePicture(const Theme& theme, QWidget* parent = nullptr);

    /// `pixels`: its proportions, also of one that is still to come.
    void setPicture(const QImage& picture, QSize pixels, const QString& accessibleName);
    const QImage& picture() const { return m_picture; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_picture;
    QPixmap m_scaled;
    QSize m_pixels{1, 1};
};

} // namespace madang
