#pragma once

#include "ui/theme/tokens.h"

#include <QIconEngine>
#include <QPointer>

namespace madang {

class Theme;

/// Draws a line icon in the theme's colours of the moment: hint colour where disabled, else its
/// tone.
class IconEngine : public QIconEngine {
public:
    IconEngine(const Theme* theme, QString name, Tone tone);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    bool isNull() override;

private:
    QPixmap draw(QSize size, QIcon::Mode mode, qreal ratio) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    Tone m_tone = Tone::Ink;
};

} // namespace madang
