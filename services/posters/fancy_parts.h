#pragma once

#include "services/posters/composer.h"

namespace madang::posters::fancy {

/// The strip with the facts at the foot of the sheet.
struct StripColours {
    QColor fill;
    QColor ink;
    QColor store;
};
StripColours stripColours(const Palette& palette);
/// Of a wide sheet: what to do at the left, the store at the right.
bool wideStrip(Composer& composer, double share, const StripColours& colours);
/// Of any other sheet: one below the other, beside the QR code.
bool strip(Composer& composer, double share, const StripColours& colours);

TextSpec titleSpec(const Composer& composer, double share);
TextSpec prizeSpec(const Composer& composer, double share);
bool badge(Composer& composer, QRectF& area, double share, double gap);
Plate ticket(const Composer& composer);

/// Does a word of the prize name a number ("10,000원", "50%", "1+1")?
bool hasNumber(const QString& words);
/// The prize with its number large: in up to three pieces, in the order of the words. Not set where it has no number
/// or no room. Takes the room it needs from the top of `area`.
bool hero(Composer& composer, QRectF& area, const TextSpec& spec, double gap);
/// The prize on a plate, its number large where there is room; otherwise like Composer::plate().
bool prizePlate(Composer& composer, QRectF& area, const TextSpec& spec, Plate plate, QSizeF pad, Qt::Edge edge,
                double gap);

/// The motif, or a picture's window with this shape.
void stand(Composer& composer, const QRectF& rect, Window::Shape shape);
/// A window that is there without a picture too: then the motif stands in it, `share` of its lesser side.
void frameIn(Composer& composer, const QRectF& rect, Window::Shape shape, double share);
/// Where the picture or the motif is; empty where neither is.
QRectF pictureOf(const Layout& layout);
/// How many blocks there are, to move those that come after.
struct Mark {
    explicit Mark(const Composer& composer);
    void move(Composer& composer, QPointF offset) const;

    std::size_t texts;
    std::size_t plates;
};

inline constexpr double kBarcode = 0.1; ///< of the short side: what the bars at the foot of a coupon's stub take

/// The strongest colour of the palette that reads on `ground`.
QColor vividOn(const Palette& palette, const QColor& ground);
/// A lighter colour that is seen around letters of this ink.
QColor edgeFor(const Palette& palette, const QColor& ink);
/// A strong colour that is seen at night, and an ink that reads on it.
QColor brightOf(const Palette& palette);
QColor inkOn(const Palette& palette, const QColor& fill);
/// The lighter and the darker colour of the strip, whichever way round the palette has them.
QColor lightOf(const Palette& palette);
QColor darkOf(const Palette& palette);
QColor mixed(const QColor& one, const QColor& other, double share);
QColor faded(QColor colour, double opacity);

} // namespace madang::posters::fancy
