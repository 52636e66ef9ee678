#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace madang {

class CardSheet;
class KioskSettingsModel;
class Theme;

/// Measures a screen with a bank card, which is 85.60 mm wide everywhere: the owner holds one to the drawn card and
/// makes that fit, by dragging its edge, by the buttons, or by the arrow keys (Shift: faster). Takes the whole screen.
class CardDialog final : public QDialog {
    Q_OBJECT

public:
    CardDialog(const Theme& theme, KioskSettingsModel& settings, QScreen& screen, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* addStep(const QString& text, const QString& name, const QString& says, int pixels);
    void change(int pixels);
    void keep();
    void render();

    const Theme& m_theme;
    KioskSettingsModel& m_settings;
    QString m_screen;
    CardSheet* m_card = nullptr;
    QLabel* m_line = nullptr;
};

/// The drawn card; its right edge follows the finger.
class CardSheet final : public QWidget {
    Q_OBJECT

public:
    explicit CardSheet(const Theme& theme, QWidget* parent = nullptr);

    double cardWidth() const { return m_width; }
    void setCardWidth(double pixels);

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF card() const;

    const Theme& m_theme;
    double m_width = 324; // at 96 pixels an inch
    double m_grip = 0; ///< where on the card the finger took it
};

} // namespace madang
