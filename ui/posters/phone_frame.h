#pragma once

#include <QWidget>

class QScrollArea;

namespace madang {

class Theme;

/// A drawn telephone around a screen that scrolls, as high as the room allows and as wide as telephones are. Anybody's:
/// a rounded body, a slit, and the hour.
class PhoneFrame final : public QWidget {
    Q_OBJECT

public:
    /// Takes over `screen`. A dark one has no light ground of its own (a story, a call).
    PhoneFrame(const Theme& theme, QWidget* screen, bool isDark, QWidget* parent = nullptr);

    /// Brings a part of the screen into view.
    void reveal(QWidget* part);
    void setScreenName(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect body() const;
    QRect glass() const;
    void fit();

    const Theme& m_theme;
    QScrollArea* m_scroll = nullptr;
    bool m_isDark = false;
};

} // namespace madang
