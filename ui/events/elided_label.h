#pragma once

#include <QLabel>

namespace madang {

/// One line of plain text that ends with … where the room ends; the whole text is its tool tip then.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace madang
