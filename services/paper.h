#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

class QPagedPaintDevice;

namespace madang {

/// A sheet of plain words: a title, parts with lines of name and value, and what stands at the end.
struct Paper {
    struct Part {
        QString title;
        QList<std::pair<QString, QString>> lines; ///< name (may be empty), value
    };
    QString title;
    QList<Part> parts;
    QString foot;
};

/// Sets it on A4 pages, as many as it takes. On any thread.
Result<void> paintPaper(const Paper& paper, QPagedPaintDevice& page);
/// The same as a PDF with words as words, whole or not at all. DiskFull, ReadOnly.
Result<void> writePaper(const Paper& paper, const QString& file);

} // namespace madang
