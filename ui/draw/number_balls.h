#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace madang {

class Theme;
struct Tokens;

/// Numbers as balls, as they are drawn on Saturdays; a single number as one long plate.
void paintBalls(QPainter& painter, const QRectF& area, const QStringList& numbers, const Tokens& tokens,
                const QFont& font, double shown);

/// A number as it will count.
class NumberBalls final : public QWidget {
    Q_OBJECT

public:
    explicit NumberBalls(const Theme& theme, QWidget* parent = nullptr);

    /// Empty: nothing is seen, the room stays.
    void show(const QString& number);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QStringList m_numbers;
};

} // namespace madang
