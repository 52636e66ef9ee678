#pragma once

#include "services/posters/composer.h"

#include <QPainter>

#include <optional>

namespace madang::posters {

/// The number in a text that is worth to be seen from afar, with its unit: "3,000원", "50%", "1+1".
struct HeroNumber {
    QString before; ///< the words before it
    QString number; ///< with its unit
    qsizetype unitAt = 0; ///< where the unit begins; the size of `number` where there is none
    QString after;
    bool isStrong = false; ///< money, a share or 1+1, rather than a count
};

std::optional<HeroNumber> heroNumber(const QString& text);

/// Sets the number into `area` from its top, its unit smaller, so that the number itself is as large as fits.
bool topNumber(Composer& composer, QRectF& area, TextSpec spec, const HeroNumber& hero, double gap, double tallest);

/// The font of the unit beside a number in this one.
QFont unitFont(const QFont& number);

} // namespace madang::posters
