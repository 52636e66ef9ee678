#pragma once

#include <QString>

#include <optional>

namespace madang {

/// A colour of the store's own, as it is kept and as an owner may type it.
struct BrandColour {
    int red = 0;
    int green = 0;
    int blue = 0;

    /// A hash sign and six hexadecimal digits, small letters.
    QString key() const;
    friend bool operator==(const BrandColour&, const BrandColour&) = default;
};

/// Nothing where it is not written like that.
std::optional<BrandColour> brandColourFrom(QStringView key);

/// Plain English for models of pictures: "deep red", "pale yellow", "dark grey".
QString colourInEnglish(const BrandColour& colour);

} // namespace madang
