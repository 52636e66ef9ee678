#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace madang {

class Theme;

/// Draws an amount against a ceiling, or a range from–to on a scale. Words stand beside it (labels
/// of the page); say the same in setAccessibleName(). A filled bar is sure, a hatched range is an
/// estimate.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    explicit RangeBar(const Theme& theme, QWidget* parent = nullptr);

    /// A bar from 0 to `value` on a track of `ceiling`; over the ceiling it is drawn in the bad
    /// colour.
    void setAmount(qint64 value, qint64 ceiling);
    /// A hatched range `min`…`max` on a track of 0…`scaleEnd`.
    void setRange(qint64 min, qint64 max, qint64 scaleEnd);
    void setTone(Tone tone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Tone m_tone = Tone::Primary;
    qint64 m_min = 0;
    qint64 m_max = 0;
    qint64 m_end = 0;
    bool m_estimate = false;
};

} // namespace madang
