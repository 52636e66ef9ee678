#pragma once

#include <QImage>
#include <QWidget>

namespace madang {

class Theme;

/// A picture, whole, in its own proportions, with rounded corners, as large as the room allows.
/// Without one: a sunken placeholder with an icon and words. Height follows width by the picture's
/// (or expected) proportions.
class ImageView : public QWidget {
    Q_OBJECT

public:
    explicit ImageView(const Theme& theme, QWidget* parent = nullptr);

    /// `accessibleName` says what is seen. A null image shows the placeholder again.
    void setImage(const QImage& image, const QString& accessibleName);
    void setPlaceholder(const QString& icon, const QString& words);
    /// The proportions of a picture still to come, e.g. 1080×1350.
    void setExpectedSize(QSize size);
    const QImage& image() const { return m_image; }
    /// Where the picture is drawn now, for layers laid over it.
    QRect pictureRect() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QSize shape() const;

    const Theme& m_theme;
    QImage m_image;
    QPixmap m_scaled;
    QSize m_expected{4, 5};
    QString m_placeholderIcon;
    QString m_placeholderWords;
};

} // namespace madang
