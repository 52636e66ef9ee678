#pragma once

#include <QPixmap>
#include <QPropertyAnimation>
#include <QWidget>

class QPushButton;

namespace madang {

class Theme;

/// What the stage shows: a result that is known and kept before it begins.
struct StageShow {
    struct Person {
        QString code;
        QString who; ///< a masked telephone number
        QString number; ///< of the entry
    };
    QString store;
    QString title;
    QString prize;
    QString numberName;
    QStringList numbers;
    int entries = 0;
    QList<Person> winners;
    int reserves = 0;
};

/// A dark stage over the whole window: the number comes in, and the codes of the winners settle sign by sign, one
/// winner after the other; in the end all of it stands there. A click, Space, Enter or Escape ends the play, and the
/// next one leaves. Nothing is seen on it that is not the result. Where less motion is asked for it stands still from
/// the start.
class DrawStage final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(double moment READ moment WRITE setMoment)

public:
    /// Covers `window`; hidden until play().
    DrawStage(const Theme& theme, QWidget* window);

    void play(const StageShow& show);
    /// Everything at once.
    void skip();
    /// All winners can be seen.
    bool isOver() const { return m_moment >= double(m_length); }
    /// Milliseconds since the beginning; the picture depends on nothing else.
    double moment() const { return m_moment; }
    void setMoment(double moment);
    int length() const { return m_length; }
    /// How many winners have settled.
    int settled() const;

signals:
    void over();
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goOn();
    void place();
    void announce();
    void paintHead(QPainter& painter) const;
    void paintWinner(QPainter& painter, const QRectF& place, int index) const;
    void paintFoot(QPainter& painter) const;
    void paintConfetti(QPainter& painter) const;
    QRectF placeOf(int index) const;
    int shownWinners() const;
    double progressOf(int index) const;

    const Theme& m_theme;
    StageShow m_show;
    QPropertyAnimation m_play;
    QPushButton* m_button = nullptr;
    QPixmap m_ground;
    double m_moment = 0;
    int m_each = 0;
    int m_length = 0;
    int m_announced = 0;
};

} // namespace madang
