#pragma once

#include "ui/theme/tokens.h"

#include <QBasicTimer>
#include <QWidget>

namespace madang {

class Theme;

/// A thin line of real progress. Indeterminate where no number is known: a quiet run to and fro, or
/// a still half line where the system asks for less motion.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(const Theme& theme, QWidget* parent = nullptr);

    /// 0…100, clamped.
    void setPercent(int percent);
    void setIndeterminate();
    void setTone(Tone tone);
    int percent() const { return m_percent; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void renewTimer();

    const Theme& m_theme;
    QBasicTimer m_timer;
    Tone m_tone = Tone::Primary;
    int m_percent = 0; ///< -1: not known
    int m_phase = 0;
};

} // namespace madang
