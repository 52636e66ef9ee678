#pragma once

#include <QObject>

class QScrollArea;

namespace madang {

/// Lets a finger (or the mouse) move what scrolls, as customers expect of a screen they touch.
class DragScroll final : public QObject {
    Q_OBJECT

public:
    explicit DragScroll(QScrollArea* area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QScrollArea* m_area;
    double m_last = 0;
};

} // namespace madang
