#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

namespace madang {

class Theme;

/// A small pill that tells a state by icon, word and colour together. Only told, not pressed,
/// unless setActionable(true): then it takes focus and emits clicked(). Hatched is the persimmon
/// weave of the practice mode.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(const Theme& theme, const QString& icon = {}, const QString& word = {}, Tone tone = Tone::Ink2,
                  QWidget* parent = nullptr);

    void setState(const QString& icon, const QString& word, Tone tone);
    void setHatched(bool hatched);
    void setActionable(bool actionable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    Tone m_tone = Tone::Ink2;
    bool m_hatched = false;
};

} // namespace madang
