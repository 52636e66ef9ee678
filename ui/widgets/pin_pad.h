#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace madang {

class Theme;

/// A PIN by keyboard or by digits on the screen; only dots are shown. Enter and the large button hand it over; what was
/// handed over is gone from the field.
class PinPad final : public QWidget {
    Q_OBJECT

public:
    explicit PinPad(const Theme& theme, QWidget* parent = nullptr);

    void clear();
    void setBusy(bool isBusy);
    void setDescription(const QString& words);

Q_SIGNALS:
    void entered(const QString& pin);

private:
    QPushButton* addKey(const QString& word, const QString& name, int row, int column);
    void render();
    void hand();

    const Theme& m_theme;
    QLineEdit* m_digits = nullptr;
    QWidget* m_keys = nullptr;
    QPushButton* m_enter = nullptr;
    bool m_isBusy = false;
};

} // namespace madang
