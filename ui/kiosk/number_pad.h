#pragma once

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace madang {

class KioskLook;
class KioskModel;

/// Digits to press, each at least 96 pixels wide and high; the keyboard's do the same.
class NumberPad final : public QWidget {
    Q_OBJECT

public:
    NumberPad(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

private:
    QPushButton* addKey(const QString& name, int row, int column);
    void render();
    void restyle();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QGridLayout* m_grid = nullptr;
    QList<QPushButton*> m_digits; ///< by digit
    QPushButton* m_all = nullptr;
    QPushButton* m_one = nullptr;
};

} // namespace madang
