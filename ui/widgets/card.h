#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QVBoxLayout;

namespace madang {

class Theme;

enum class Surface { Canvas, Card, Sunken, WashPrimary, WashGood, WashWarn, WashBad, WashAsk, WashCalm };

/// The wash that belongs to a tone (Sunken for the inks).
Surface surfaceFor(Tone tone);

/// A rounded sheet with a padded column: put content into body(). Padding and spacing are design
/// pixels and follow the scale.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const Theme& theme, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    void setSurface(Surface surface);
    /// Default 24 and 12.
    void setPadding(int padding, int spacing = 12);

private:
    void restyle();

    const Theme& m_theme;
    QVBoxLayout* m_body = nullptr;
    int m_padding = 24;
    int m_spacing = 12;
};

} // namespace madang
