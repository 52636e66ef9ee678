#pragma once

#include "domain/result.h"

#include <QCache>
#include <QImage>
#include <QMutex>

namespace madang::posters {

/// What a poster says of a picture by AI.
inline const QString kCredit = QStringLiteral("AI로 만든 그림");

/// The pictures that posters stand on, decoded; the last few are remembered, because a poster is drawn in ten sizes and
/// again with every word. Thread-safe.
class PictureBook {
public:
    explicit PictureBook(const QString& folder);
    /// NotFound for a name that leads out of the folder; the errors are those of images::readFile() else.
    Result<QImage> picture(const QString& name) const;

private:
    QString m_folder;
    mutable QMutex m_mutex;
    mutable QCache<QString, QImage> m_known;
};

} // namespace madang::posters
