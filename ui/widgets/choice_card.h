#pragma once

#include <QAbstractButton>

class QLabel;
class QVBoxLayout;

namespace madang {

class Theme;

/// One answer as a large card: picture or icon, title, a line, and anything more in body().
/// Exclusive among its siblings (same parent, or a QButtonGroup) unless setAutoExclusive(false).
/// Space and Enter choose it, arrows walk to the neighbour and choose it. Chosen is told by ring,
/// wash and a check mark together. Its accessible name is the title, its description the line. Use
/// QAbstractButton's toggled(bool) and clicked().
class ChoiceCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChoiceCard(const Theme& theme, const QString& title, const QString& line = {}, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& line);
    /// A line icon left of the title.
    void setMark(const QString& iconName);
    /// A drawing ("goal-sales") above the title, in the colours of the scheme.
    void setDrawing(const QString& drawingName);
    /// Any picture above the title (a poster style, a thumbnail), kept to `designHeight`.
    void setPicture(const QImage& picture, int designHeight = 160);
    /// Below the line: extra rows. Widgets put there must not take mouse clicks unless they mean
    /// to.
    QVBoxLayout* body() const { return m_body; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void restyle();
    void chooseNeighbour(int step);

    const Theme& m_theme;
    QLabel* m_picture = nullptr;
    QLabel* m_mark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_line = nullptr;
    QVBoxLayout* m_column = nullptr;
    QVBoxLayout* m_body = nullptr;
    QString m_drawingName;
    QString m_markName;
    QImage m_image;
    int m_pictureHeight = 160;
};

} // namespace madang
