#pragma once

#include "services/posters/layout.h"
#include "services/posters/library.h"

#include <QPainter>

namespace madang::posters {

class Composer;

/// What the ground of a poster is painted from.
struct Ground {
    const Layout& layout;
    const Palette& palette; ///< with the store's colours
    const Library& library;
    Industry industry;
};

/// One way of arranging a style: how the parts are placed, and what lies below them.
struct LayoutKind {
    QString id;
    PosterStyle style;
    QString label; ///< for the owner
    /// False where it does not fit at the composer's density.
    bool (*compose)(Composer&);
    /// How well it suits these words on this sheet, 0 to 100; the best one is tried first.
    int (*suits)(const Composer&);
    void (*ground)(QPainter&, const Ground&);
    /// What hangs in front of the ground, whatever that is; may be null.
    void (*front)(QPainter&, const Ground&) = nullptr;
};

/// All of them, style by style.
const QList<LayoutKind>& layoutKinds();
/// Those of the scene's style: the one the owner has chosen, then from the best to the least.
QList<const LayoutKind*> kindsFor(const Composer& composer);

} // namespace madang::posters
