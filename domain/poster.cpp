#include "domain/poster.h"

#include "domain/brand_colour.h"
#include "domain/keys.h"
#include "domain/store_profile.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr double kThinnestVeil = 0.2;
constexpr std::array kPartKeys{
    KeyOf{PosterPart::Badge, "badge"},     KeyOf{PosterPart::Title, "title"},   KeyOf{PosterPart::Prize, "prize"},
    KeyOf{PosterPart::Guide, "guide"},     KeyOf{PosterPart::Period, "period"}, KeyOf{PosterPart::Store, "store"},
    KeyOf{PosterPart::Caption, "caption"}, KeyOf{PosterPart::Label, "label"},   KeyOf{PosterPart::Credit, "credit"},
};

/// The field of a written part.
template <typename Text>
auto* fieldOf(Text& text, PosterPart part)
{
    switch (part) {
    case PosterPart::Badge:
        return &text.badge;
    case PosterPart::Title:
        return &text.title;
    case PosterPart::Prize:
        return &text.prize;
    case PosterPart::Guide:
        return &text.guide;
    case PosterPart::Period:
        return &text.period;
    default:
        return static_cast<decltype(&text.title)>(nullptr);
    }
}

double within(double value, double least, double most, double otherwise)
{
    return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
}
} // namespace

QString posterPartKey(PosterPart part)
{
    return keyIn(kPartKeys, part);
}

std::optional<PosterPart> posterPartFromKey(QStringView key)
{
    return valueIn(kPartKeys, key);
}

QString wordsOf(const PosterText& text, PosterPart part)
{
    const QString* field = fieldOf(text, part);
    return field != nullptr ? *field : QString();
}

void setWordsOf(PosterText& text, PosterPart part, const QString& words)
{
    if (QString* field = fieldOf(text, part))
        *field = words;
}

PosterDesign sound(PosterDesign design)
{
    design.crop.focus = {within(design.crop.focus.x(), 0, 1, 0.5), within(design.crop.focus.y(), 0, 1, 0.5)};
    design.crop.zoom = within(design.crop.zoom, 1, kNearest, 1);
    design.veil = design.veil > 0 ? within(design.veil, kThinnestVeil, 1, 0) : 0;
    design.colours.removeIf([](const QString& key) { return !brandColourFrom(key); });
    design.colours = design.colours.first(std::min<qsizetype>(design.colours.size(), kBrandColours));
    return design;
}

PosterSize withBleed(PosterSize size, double millimetres)
{
    if (size.format != "pdf"_L1)
        return size;
    const int more = static_cast<int>(std::ceil(millimetres * kPrintedPixels));
    size.bleed = more;
    size.pixels += QSize(2 * more, 2 * more);
    return size;
}

} // namespace madang
