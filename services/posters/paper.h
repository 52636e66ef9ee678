#pragma once

#include "services/posters/fonts.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace madang::posters {

/// The colours of papers: warm, and dark enough to print in grey.
struct PaperInks {
    QColor ground{0xFAF7F2};
    QColor white{0xFFFFFF};
    QColor line{0xE4DCCF};
    QColor ink{0x1F1A17};
    QColor quiet{0x5E554D};
    QColor accent{0xB83908};
    QColor wash{0xFCEBE1};
    QColor night{0x211D1A};
    QColor onNight{0xF3ECE3};
    QColor quietOnNight{0xC3B8AB};
    QColor gold{0xF0B429};
};

/// How letters stand.
struct Letters {
    double size = 34; ///< pixels
    QColor colour;
    bool bold = false;
    double tracking = 100; ///< percent
    double lineHeight = 1.45;
};

/// Writes from the top down into a column, words whole. Without a painter it only measures.
class PaperColumn final {
public:
    PaperColumn(const FontBook& fonts, QPainter* painter, double left, double top, double width);

    double y() const { return m_y; }
    double left() const { return m_left; }
    double width() const { return m_width; }
    void space(double pixels) { m_y += pixels; }
    void write(const QString& text, const Letters& letters, Qt::Alignment alignment = Qt::AlignLeft);
    /// Short pieces in rows of `columns`, each in the middle of its cell.
    void grid(const QStringList& pieces, int columns, const Letters& letters, double rowHeight);
    void rule(const QColor& colour, double thickness);

private:
    const FontBook& m_fonts;
    QPainter* m_painter;
    double m_left;
    double m_y;
    double m_width;
};

} // namespace madang::posters
