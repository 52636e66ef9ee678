#pragma once

#include <QJsonObject>

namespace madang::bench {

/// Drawing and encoding every picture of one event (three styles, all sizes that are pictures), on one thread: beside
/// the JPEG and PNG encoder alone on the same pixels, and beside ImageMagick setting the same words, plates and motif
/// on the same sizes with as much of one core, in one process. Ratios: how many times the encoder's time it takes (at
/// most 4), and its share of ImageMagick's (at most a quarter).
QJsonObject drawing();

} // namespace madang::bench
