#include "services/posters/patterns.h"

namespace madang::posters {

Patterns::Patterns(const Library& library, Industry industry, const QColor& main, const QColor& detail)
{
    for (QByteArray svg : library.patterns(industry)) {
        svg.replace("#a00001", main.name().toLatin1()).replace("#a00002", detail.name().toLatin1());
        m_shapes.push_back(std::make_unique<QSvgRenderer>(svg));
    }
}

void Patterns::paint(QPainter& painter, int number, QPointF centre, double side, double degrees) const
{
    if (m_shapes.empty())
        return;
    painter.save();
    painter.translate(centre);
    painter.rotate(degrees);
    m_shapes.at(static_cast<std::size_t>(number) % m_shapes.size())
        ->render(&painter, QRectF(-side / 2, -side / 2, side, side));
    painter.restore();
}

} // namespace madang::posters
