#pragma once

#include "domain/poster.h"

#include <QAbstractButton>

namespace madang {

class Theme;

/// The place of one part's words on the canvas: an outline that shows up under the mouse, on keyboard focus and while
/// the words are being edited. Pressed, by mouse, Space, Enter or F2, its words are to be edited.
class CanvasBlock final : public QAbstractButton {
    Q_OBJECT

public:
    CanvasBlock(const Theme& theme, PosterPart part, QWidget* parent = nullptr);

    PosterPart part() const { return m_part; }
    void setWords(const QString& words);
    void setEdited(bool isEdited);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    PosterPart m_part;
    bool m_isEdited = false;
};

} // namespace madang
