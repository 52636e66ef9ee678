#include "services/posters/paper.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
QFont fontOf(const FontBook& fonts, const QString& text, const Letters& letters)
{
    QFont font = fonts.fontFor({{u"Pretendard"_s, u"Noto Sans CJK KR"_s}, letters.bold, letters.tracking}, text);
    font.setPixelSize(std::max(1, int(std::lround(letters.size))));
    return font;
}
} // namespace

PaperColumn::PaperColumn(const FontBook& fonts, QPainter* painter, double left, double top, double width)
    : m_fonts(fonts)
    , m_painter(painter)
    , m_left(left)
    , m_y(top)
    , m_width(width)
{
}

void PaperColumn::write(const QString& words, const Letters& letters, Qt::Alignment alignment)
{
    for (const QString& paragraph : words.split(u'\n')) {
        const QString text = m_fonts.drawable(paragraph);
        QTextLayout layout(text, fontOf(m_fonts, text, letters));
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        const double step = letters.size * letters.lineHeight;
        double y = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_width);
            line.setPosition({0, y + (step - line.height()) / 2});
            y += step;
        }
        layout.endLayout();
        if (m_painter != nullptr) {
            m_painter->setPen(letters.colour);
            layout.draw(m_painter, {m_left, m_y});
        }
        m_y += std::max(y, step);
    }
}

void PaperColumn::grid(const QStringList& pieces, int columns, const Letters& letters, double rowHeight)
{
    const double cell = m_width / columns;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (m_painter != nullptr) {
            m_painter->setFont(fontOf(m_fonts, pieces.at(i), letters));
            m_painter->setPen(letters.colour);
            m_painter->drawText(
                QRectF(m_left + cell * double(i % columns), m_y + rowHeight * double(i / columns), cell, rowHeight),
                Qt::AlignCenter, pieces.at(i));
        }
    }
    m_y += rowHeight * double((pieces.size() + columns - 1) / columns);
}

void PaperColumn::rule(const QColor& colour, double thickness)
{
    if (m_painter != nullptr)
        m_painter->fillRect(QRectF(m_left, m_y, m_width, thickness), colour);
    m_y += thickness;
}

} // namespace madang::posters
