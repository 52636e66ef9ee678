#pragma once

#include "domain/paper.h"
#include "domain/result.h"

class QPagedPaintDevice;

namespace madang::exports {

/// Sets it on A4 pages, as many as it takes. On any thread.
Result<void> paintPaper(const Paper& paper, QPagedPaintDevice& page);
/// The same as a PDF with words as words, whole or not at all. DiskFull, ReadOnly.
Result<void> writePaper(const Paper& paper, const QString& file);

} // namespace madang::exports
