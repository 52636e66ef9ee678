#pragma once

#include <QList>
#include <QString>

#include <utility>

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

} // namespace madang
