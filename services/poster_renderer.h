#pragma once

#include "domain/poster.h"
#include "domain/result.h"

#include <QImage>

#include <memory>

class QPainter;

namespace madang {

/// How much nearer the ground of a film comes from its first picture to its last, around the middle of the sheet.
inline constexpr double kFilmZoom = 0.06;

/// What a film of a poster is made of; both lie beside the poster's own file.
struct FilmLayers {
    QString ground; ///< JPEG: moves
    QString words; ///< PNG with transparency: stands still
};
FilmLayers filmLayersOf(const QString& posterPath);

/// A poster as it is seen, and where its words stand.
struct PosterDrawing {
    QImage image;
    QList<PosterBlock> blocks; ///< in the order in which they are painted
    QString layout; ///< by which it is arranged
};

/// Draws posters from a brief: one description, laid out again for every size. Pure and safe to
/// call from any thread (QPainter on QImage); the same brief gives the same pixels. Words too long
/// for the smallest legible letters (2.5 % of the short side) end with WordsTooLong; an unreadable
/// logo or picture with UnsupportedImage, FileTooLarge or FileUnreadable.
///
/// A poster that stands on a picture by AI says so, in its corner and in the file.
class PosterRenderer {
public:
    /// Reads resources/posters/sizes.json; a broken resource is a programming error and stops the
    /// program at start.
    /// Pictures lie in `pictureFolder`.
    explicit PosterRenderer(const QString& pictureFolder = {});

    const QList<PosterSize>& sizes() const { return m_sizes; }
    const PosterSize* size(const QString& id) const;

    /// The ways in which a style can be arranged.
    QList<PosterLayout> layouts(PosterStyle style) const;

    /// The poster at its own pixels, or scaled so that the longer side is `longSide` (for
    /// previews).
    Result<PosterDrawing> draw(const PosterBrief& brief, const PosterSize& size, int longSide = 0) const;
    Result<QImage> render(const PosterBrief& brief, const PosterSize& size, int longSide = 0) const;

    /// The words that do not fit, on each of these sizes; quick, nothing is painted.
    QList<PosterProblem> problems(const PosterBrief& brief, const QList<PosterSize>& sizes) const;

    /// The finished file: JPEG under the size's limit, PNG, or PDF with text as text. QSaveFile:
    /// whole or not at all.
    Result<PosterFile> write(const PosterBrief& brief, const PosterSize& size, const QString& path) const;

    /// The poster as large as `target` lets it be, in its middle: vectors, and text as text. For a printer.
    Result<void> paint(const PosterBrief& brief, const PosterSize& size, QPainter& painter, const QRectF& target) const;

    /// The layers of a film beside the poster at `path`. Their words read at 4.5:1 all through the movement.
    Result<void> writeLayers(const PosterBrief& brief, const PosterSize& size, const QString& path) const;

private:
    struct Studio; // resources parsed once, fonts known so far

    std::shared_ptr<const Studio> m_studio;
    QList<PosterSize> m_sizes;
};

} // namespace madang
