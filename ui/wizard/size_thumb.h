#pragma once

#include <QAbstractButton>
#include <QImage>

namespace madang {

class Theme;

/// One frame of the film strip: a poster in one size with its name below. Pressed, it is shown large.
class SizeThumb final : public QAbstractButton {
    Q_OBJECT

public:
    SizeThumb(const Theme& theme, const QString& name, QSize pixels, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QSize m_pixels;
    QImage m_picture;
};

} // namespace madang
