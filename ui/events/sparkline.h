#pragma once

#include <QList>
#include <QWidget>

namespace madang {

class Theme;

/// A small curve without axes: how customers came, day by day. The numbers stand beside it; it is said to a screen
/// reader by its accessible name.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(const Theme& theme, QWidget* parent = nullptr);

    void setPoints(const QList<int>& points);
    const QList<int>& points() const { return m_points; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<int> m_points;
};

} // namespace madang
