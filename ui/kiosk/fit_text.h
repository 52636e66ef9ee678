#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace madang {

class Theme;

/// One line, in letters as large as told, or as the width lets them be. What is still to come may stand after it in a
/// quiet colour.
class FitText final : public QWidget {
    Q_OBJECT

public:
    explicit FitText(const Theme& theme, Tone tone = Tone::Ink, QWidget* parent = nullptr);

    void setText(const QString& text, const QString& rest = {});
    const QString& text() const { return m_text; }
    void setLetters(int pixels, Qt::Alignment alignment = Qt::AlignLeft);
    /// As large as they are drawn now.
    int letters() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont fontOf(int pixels) const;

    const Theme& m_theme;
    Tone m_tone;
    QString m_text;
    QString m_rest;
    int m_letters = 34;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace madang
