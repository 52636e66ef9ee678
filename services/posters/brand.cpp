#include "services/posters/brand.h"

#include "domain/brand_colour.h"
#include "services/posters/contrast.h"

#include <algorithm>
#include <initializer_list>

namespace madang::posters {

namespace {
constexpr int kSteps = 20;

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

/// The colour, as little changed as possible, that reads on all of these grounds.
QColor readingOn(const QColor& colour, std::initializer_list<QColor> grounds, const QColor& otherwise)
{
    for (int step = 0; step <= kSteps; ++step) {
        for (const QColor& towards : {QColor(Qt::black), QColor(Qt::white)}) {
            const QColor tried = mixed(colour, towards, double(step) / kSteps);
            const bool reads = std::ranges::all_of(
                grounds, [&tried](const QColor& ground) { return contrastRatio(tried, ground) >= kContrast; });
            if (reads)
                return tried;
        }
    }
    return otherwise;
}

/// Ink for words on a plate of this colour: the palette's own where they read, else black or white.
QColor inkOn(const QColor& plate, const Palette& palette)
{
    for (const QColor& ink : {palette.ink, palette.paper})
        if (contrastRatio(ink, plate) >= kContrast)
            return ink;
    return contrastRatio(Qt::black, plate) >= contrastRatio(Qt::white, plate) ? Qt::black : Qt::white;
}
} // namespace

Palette withBrand(const Palette& palette, const QStringList& colours)
{
    QList<QColor> brand;
    for (const QString& key : colours) {
        if (const auto colour = brandColourFrom(key))
            brand << QColor(colour->red, colour->green, colour->blue);
    }
    if (brand.isEmpty())
        return palette;
    Palette own = palette;
    own.accent = brand.first();
    own.accentInk = inkOn(own.accent, palette);
    own.highlight = readingOn(brand.first(), {palette.base, palette.base2, palette.base3}, palette.highlight);
    if (brand.size() > 1)
        own.shape = brand.at(1);
    return own;
}

} // namespace madang::posters
