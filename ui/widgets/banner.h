#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace madang {

class Theme;

/// A notice beside what it concerns: icon of its tone, a sentence, perhaps one button, perhaps a
/// way to put it aside. Hidden until say() is called.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    void say(Tone tone, const QString& sentence, const QString& buttonText = {});
    void clear();
    /// Shows a close button; `name` is its accessible name.
    void setDismissable(const QString& name);

Q_SIGNALS:
    void actionRequested();
    void dismissed();

private:
    void restyle();

    const Theme& m_theme;
    QHBoxLayout* m_row = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace madang
