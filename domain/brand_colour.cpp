#include "domain/brand_colour.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Hue {
    int to; ///< degrees
    const char* name;
};
constexpr std::array kHues{Hue{15, "red"},   Hue{42, "orange"},  Hue{70, "yellow"}, Hue{160, "green"}, Hue{195, "teal"},
                           Hue{255, "blue"}, Hue{290, "purple"}, Hue{335, "pink"},  Hue{361, "red"}};

int hueOf(const BrandColour& c, int most, int spread)
{
    double sixths = 0;
    if (most == c.red)
        sixths = double(c.green - c.blue) / spread;
    else if (most == c.green)
        sixths = 2 + double(c.blue - c.red) / spread;
    else
        sixths = 4 + double(c.red - c.green) / spread;
    return (int(sixths * 60) + 360) % 360;
}
} // namespace

QString BrandColour::key() const
{
    const auto two = [](int value) { return u"%1"_s.arg(std::clamp(value, 0, 255), 2, 16, QChar(u'0')); };
    return u'#' + two(red) + two(green) + two(blue);
}

std::optional<BrandColour> brandColourFrom(QStringView key)
{
    const QStringView digits = key.mid(1);
    const bool isWritten = key.size() == 7 && key.startsWith(u'#') && std::ranges::all_of(digits, [](QChar c) {
                               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
                           });
    if (!isWritten)
        return std::nullopt;
    return BrandColour{digits.first(2).toInt(nullptr, 16), digits.sliced(2, 2).toInt(nullptr, 16),
                       digits.last(2).toInt(nullptr, 16)};
}

QString colourInEnglish(const BrandColour& colour)
{
    const int most = std::max({colour.red, colour.green, colour.blue});
    const int least = std::min({colour.red, colour.green, colour.blue});
    const int light = (most + least) / 2;
    if (most - least < 24) {
        if (light > 235)
            return u"white"_s;
        return light < 30 ? u"black"_s : light < 110 ? u"dark grey"_s : u"light grey"_s;
    }
    const int hue = hueOf(colour, most, most - least);
    const auto* const found = std::ranges::find_if(kHues, [hue](const Hue& one) { return hue < one.to; });
    const QString shade = light > 190 ? u"pale "_s : light < 90 ? u"deep "_s : QString();
    return shade + QString::fromLatin1(found->name);
}

} // namespace madang
