#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;

namespace madang {

class ProgressLine;
class Theme;

/// How good what is typed is as a password: a line in four parts, an icon and a word. Judging is the page's part.
class PasswordMeter final : public QWidget {
    Q_OBJECT

public:
    explicit PasswordMeter(const Theme& theme, QWidget* parent = nullptr);

    /// `strength` 0…4.
    void show(int strength, const QString& icon, const QString& word, Tone tone);

private:
    const Theme& m_theme;
    ProgressLine* m_bar = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_word = nullptr;
};

} // namespace madang
