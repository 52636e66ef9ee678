#pragma once

#include "services/posters/library.h"

#include <QPainter>
#include <QSvgRenderer>

#include <memory>
#include <vector>

namespace madang::posters {

/// The small shapes of an industry, for grounds, in two colours. One for each painting: not to be shared by threads.
class Patterns final {
public:
    Patterns(const Library& library, Industry industry, const QColor& main, const QColor& detail);

    int count() const { return static_cast<int>(m_shapes.size()); }
    /// The shape of that number, counted round, turned by `degrees`.
    void paint(QPainter& painter, int number, QPointF centre, double side, double degrees = 0) const;

private:
    std::vector<std::unique_ptr<QSvgRenderer>> m_shapes;
};

} // namespace madang::posters
