#pragma once

#include <QImage>
#include <QString>

namespace madang {

/// The words of a sign for the counter.
struct JoinSignWords {
    QString store;
    QString title;
    QString prize; ///< may be empty
    QString call; ///< what to do
    QString note; ///< what is needed for it
    QString url;
};

/// The code alone, dark on light in every scheme, as a phone reads it. Null where there is no address.
QImage joinCode(const QString& url, int side);

/// A sign to print and put on the counter: A6 at 300 dpi, the code large enough for an arm's length.
QImage joinSign(const JoinSignWords& words);

} // namespace madang
