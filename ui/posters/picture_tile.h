#pragma once

#include <QAbstractButton>
#include <QImage>

namespace madang {

class Theme;

/// A small picture with its name below, to be chosen: a size of the film strip, a layout, an earlier version. The
/// chosen one has a frame. Where something is wrong with it, a mark says so.
class PictureTile final : public QAbstractButton {
    Q_OBJECT

public:
    /// `room` for the picture, in design pixels; `shape` is what the picture will have.
    PictureTile(const Theme& theme, const QString& name, QSize shape, QSize room, QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    void setShape(QSize shape);
    void setMarked(bool isMarked);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QSize m_shape;
    QSize m_room;
    QImage m_picture;
    bool m_isMarked = false;
};

} // namespace madang
