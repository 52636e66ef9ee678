#pragma once

#include "services/posters/library.h"

#include <QStringList>

namespace madang::posters {

/// The style's palette with the store's own colours (BrandColour keys, the main one first) where they carry no ground
/// for long words: tickets and stickers, words that stand out, the shape behind the motif. Each is made darker or
/// lighter until it reads at 4.5:1 where words meet it; without colours the palette as it is.
Palette withBrand(const Palette& palette, const QStringList& colours);

} // namespace madang::posters
