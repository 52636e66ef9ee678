#pragma once

#include "services/posters/fonts.h"
#include "services/posters/layout.h"
#include "services/posters/line_breaker.h"

#include <optional>

namespace madang::posters {

/// How one text wants to be set. Sizes are pixels of the poster.
struct TextSpec {
    Role role = Role::Title;
    QString text;
    Face face;
    double size = 0; ///< wished; never larger
    double smallest = 0;
    int maxLines = 2;
    double closeness = 0; ///< taken from every space between words, in units of the font size
    double leading = 1.2; ///< line distance in units of the font size
    Qt::Alignment align = Qt::AlignLeft;
    QColor ink;
    double outline = 0; ///< in units of the font size
    double shadow = 0;
    QColor edge;
};

/// Sets texts: as large as wished and as fits, 어절 kept whole, lines balanced. Nothing where even
/// the smallest size does not fit. Blocks stand with the top left of their letters at (0, 0),
/// aligned within `width`.
class Typesetter {
public:
    explicit Typesetter(const FontBook& fonts)
        : m_fonts(fonts)
    {
    }
    std::optional<TextBlock> set(const TextSpec& spec, double width, double height) const;

private:
    std::optional<TextBlock> place(const TextSpec& spec, const QFont& font, const Setting& setting, double size,
                                   double width, double height) const;

    const FontBook& m_fonts;
};

} // namespace madang::posters
