#pragma once

#include <QProxyStyle>

namespace madang {

class Theme;

/// Fusion with the parts a style sheet cannot draw in the theme's colours: check boxes, radio
/// buttons, combo boxes, spin boxes, arrows. Focus rectangles are left to FocusRing.
class ThemeStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme& theme);

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap, const QStyleOption* option) const override;

private:
    void drawCheck(const QStyleOption& option, QPainter& painter, bool round) const;
    void drawInputFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) const;
    void drawIcon(const QString& name, const QRect& rect, QPainter& painter, bool enabled) const;

    const Theme& m_theme;
};

} // namespace madang
