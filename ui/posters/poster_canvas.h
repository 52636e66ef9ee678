#pragma once

#include "domain/poster.h"
#include "ui/posters/inline_edit.h"

#include <QImage>
#include <QList>
#include <QPixmap>
#include <QWidget>

#include <optional>

namespace madang {

class CanvasBlock;
class PosterEditorModel;
class PosterModel;
class Theme;

/// The poster in the chosen size, as large as there is room. Its words are edited where they stand. While its picture
/// is being placed, a hand moves it: mouse, wheel, arrow keys, plus and minus.
class PosterCanvas final : public QWidget {
    Q_OBJECT

public:
    PosterCanvas(const Theme& theme, PosterEditorModel& editor, PosterModel& posters, QWidget* parent = nullptr);

    void setPlacing(bool isPlacing);
    bool isPlacing() const { return m_isPlacing; }
    /// Where the poster is seen.
    QRect sheet() const;
    /// Where the keyboard begins: the title.
    QWidget* firstBlock() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void render();
    void measure();
    QImage shown() const;
    std::optional<QRect> rectOf(PosterPart part) const;
    CanvasBlock* blockOf(PosterPart part) const;
    void edit(PosterPart part);
    void placeEdit();
    void leaveEdit(InlineEdit::Leave how);
    CanvasBlock* neighbour(PosterPart part, int step) const;
    void zoom(double factor);

    const Theme& m_theme;
    PosterEditorModel& m_editor;
    PosterModel& m_posters;
    QList<CanvasBlock*> m_blocks; ///< in the order of kWrittenParts
    InlineEdit* m_edit = nullptr;
    QPixmap m_scaled;
    qint64 m_scaledKey = 0;
    std::optional<QPointF> m_hand; ///< where the mouse holds the picture
    bool m_isPlacing = false;
    bool m_isLeaving = false;
};

} // namespace madang
