#pragma once

#include "domain/poster.h"

#include <QColor>
#include <QHash>
#include <QList>
#include <QMarginsF>

namespace madang::posters {

/// The colours of one style in one industry, and the face of its title.
struct Palette {
    QColor base; ///< background
    QColor base2; ///< second tone: rays, gradient
    QColor base3; ///< third tone: gradient, awning stripes
    QColor shape; ///< the strong shape behind the motif
    QColor ink; ///< dark words and outlines
    QColor paper; ///< light words
    QColor highlight; ///< words that stand out on the background
    QColor accent; ///< tickets, stickers
    QColor accentInk;
    QColor panel; ///< the strip at the foot
    QColor panelInk;
    QColor night; ///< a dark sky, and its lighter edge; only fancy has one
    QColor night2;
    QColor glow; ///< of lamps, and words in their light
    QString display; ///< font family of the title
    QString word; ///< a large decorative word, drawn as a shape
};

/// The colours of the practice ribbon.
struct PracticeColours {
    QColor fill;
    QColor stripe;
    QColor ink;
};

/// A flat drawing for an industry, already in its colours.
struct Motif {
    QString id;
    Industry industry = Industry::Other;
    QStringList words; ///< chosen before the industry's own when one of these stands on the poster
    QByteArray svg;
};

/// Everything the painter reads from resources/posters, parsed once and never changed after.
class Library {
public:
    /// A broken resource stops the program: it is part of the program.
    Library();

    const QList<PosterSize>& sizes() const { return m_sizes; }
    /// Pixels a platform covers with its own buttons, beyond the safe margin.
    QMarginsF insets(const QString& sizeId) const { return m_insets.value(sizeId); }
    const Palette& palette(PosterStyle style, Industry industry) const;
    const Motif& motif(Industry industry, const QString& words) const;
    /// Drawings of resources/posters/patterns, still in the stand-in colours #a00001 and #a00002.
    const QList<QByteArray>& patterns(Industry industry) const { return *m_patterns.constFind(industry); }
    const PracticeColours& practice() const { return m_practice; }
    const QList<QColor>& confetti() const { return m_confetti; }

private:
    void readSizes();
    void readColours();

    QList<PosterSize> m_sizes;
    QHash<QString, QMarginsF> m_insets;
    QHash<QString, Palette> m_palettes; // "style/industry"
    QList<Motif> m_motifs;
    QHash<Industry, QList<QByteArray>> m_patterns;
    PracticeColours m_practice;
    QList<QColor> m_confetti;
};

} // namespace madang::posters
