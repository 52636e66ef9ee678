#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace madang {

class Theme;

/// The words of the wizard's steps in a row: done (check, clickable), current, coming. Only done
/// steps can be chosen.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(const Theme& theme, const QStringList& words, QWidget* parent = nullptr);

    /// `current` is the open step; steps before `reached` other than the current one are done.
    void setProgress(int current, int reached);
    int current() const { return m_current; }
    bool isDone(int step) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The owner wants to go back (or forth) to a done step, counted from 0.
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect rectOf(int step) const;
    int stepAt(QPoint point) const;
    void describe();

    const Theme& m_theme;
    QStringList m_words;
    int m_current = 0;
    int m_reached = 0;
    int m_cursor = -1;
};

} // namespace madang
