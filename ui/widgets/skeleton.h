#pragma once

#include <QBasicTimer>
#include <QList>
#include <QWidget>

namespace madang {

class Theme;

/// A grey block of what will come, in design pixels; a width of 0 takes the whole row.
struct SkeletonBlock {
    int width = 0;
    int height = 20;
    int gapAfter = 12;
};

/// The shape of content that is on its way, breathing calmly (still where the system asks for less
/// motion). Give it the sizes of what will replace it so that nothing jumps.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(const Theme& theme, QList<SkeletonBlock> blocks, QWidget* parent = nullptr);
    /// `count` lines of body text, the last one shorter.
    static QList<SkeletonBlock> textLines(int count);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    const Theme& m_theme;
    QList<SkeletonBlock> m_blocks;
    QBasicTimer m_timer;
    int m_phase = 0;
};

} // namespace madang
