#pragma once

#include <QWidget>

class QBoxLayout;

namespace madang {

class Theme;

/// Two parts beside each other, one of them of a fixed width; below each other where the room is too narrow for both.
class SideBySide final : public QWidget {
    Q_OBJECT

public:
    enum class Fixed { Left, Right };

    /// Lengths in design pixels: the fixed part's width, and what the other needs at least.
    SideBySide(const Theme& theme, QWidget* left, QWidget* right, Fixed fixed, int fixedWidth, int otherMinimum,
               QWidget* parent = nullptr);

    bool isStacked() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    QBoxLayout* m_row = nullptr;
    QWidget* m_fixed = nullptr;
    int m_fixedWidth;
    int m_otherMinimum;
};

} // namespace madang
