#pragma once

#include "services/posters/layouts.h"
#include "services/posters/typography.h"

namespace madang::posters {

/// What a style needs to lay one scene out: the words, the colours, the sheet, and how dense this
/// attempt is. Attempts begin airy and grow denser until everything fits.
class Composer {
public:
    Composer(const Scene& scene, const Palette& palette, const Typesetter& typesetter, Layout& layout);

    /// `share` is the wished size as a share of the sheet's reading unit.
    TextSpec spec(Role role, double share) const;
    /// Sets into `area` from its top (or bottom), takes the room away from it, and keeps the block.
    /// Empty words take no room. False where it does not fit; `failed` then names the role.
    bool top(QRectF& area, const TextSpec& spec, double gap, double tallest = 1e9);
    bool bottom(QRectF& area, const TextSpec& spec, double gap);
    /// The same on a plate with `pad` (in units of the font size) around the words.
    bool plate(QRectF& area, const TextSpec& spec, Plate plate, QSizeF pad, Qt::Edge edge, double gap);
    /// The store's line with its logo.
    bool store(QRectF& area, const TextSpec& spec, double gap);
    /// The QR code with its caption at the right of `area`, which becomes narrower.
    bool joinCode(QRectF& area, double side, QColor captionInk);
    /// Moves what was placed after the first `texts` and `plates`.
    void moveSince(std::size_t texts, std::size_t plates, QPointF offset);
    /// How much of `height` a title may take so that the prize below it keeps its size.
    double tallestTitle(double height, const TextSpec& prize, double padding) const;
    double gap(double share) const; ///< a distance, smaller where it is denser
    const Typesetter& typesetter() const { return m_type; }

    const Scene& scene;
    const Palette& palette;
    Layout& layout;
    double density = 1;
    bool artNeeded = true;
    Role failed = Role::Title;

private:
    bool fail(Role role);

    const Typesetter& m_type;
    double m_reading; ///< grows with the sheet, between its short side and its mean side
};

/// One pair for each layout.
bool composeSimpleHill(Composer& composer);
int suitsSimpleHill(const Composer& composer);
bool composeSimpleFrame(Composer& composer);
int suitsSimpleFrame(const Composer& composer);
bool composeSimpleSplit(Composer& composer);
int suitsSimpleSplit(const Composer& composer);
bool composeSimpleNumber(Composer& composer);
int suitsSimpleNumber(const Composer& composer);
bool composeFancyMarket(Composer& composer);
int suitsFancyMarket(const Composer& composer);
bool composeFancyBurst(Composer& composer);
int suitsFancyBurst(const Composer& composer);
bool composeFancyCoupon(Composer& composer);
int suitsFancyCoupon(const Composer& composer);
bool composeFancyNight(Composer& composer);
int suitsFancyNight(const Composer& composer);
bool composeTrendyFlow(Composer& composer);
int suitsTrendyFlow(const Composer& composer);
bool composeTrendyMagazine(Composer& composer);
int suitsTrendyMagazine(const Composer& composer);
bool composeTrendyGrid(Composer& composer);
int suitsTrendyGrid(const Composer& composer);
bool composeTrendySticker(Composer& composer);
int suitsTrendySticker(const Composer& composer);

/// A scene on a size, or which words do not fit on it at 2.5 % of the short side.
struct Composed {
    std::optional<Layout> layout;
    Role failed = Role::Title;
};
Composed compose(const Scene& scene, const PosterSize& size, const Library& library, const FontBook& fonts);
/// The same as a result: WordsTooLong.
Result<Layout> layOut(const Scene& scene, const PosterSize& size, const Library& library, const FontBook& fonts);

} // namespace madang::posters
