#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace madang::serving {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// The value of the first header of that name, however it is spelt; empty where there is none.
QByteArray headerIn(const Headers& headers, const char* name);

/// One request as it came. `path` is decoded and begins with '/'; `rawQuery` is as it stood on the wire.
struct Request {
    QByteArray method;
    QString path;
    QByteArray rawQuery;
    Headers headers;
    QByteArray body;

    QByteArray header(const char* name) const { return headerIn(headers, name); }
};

struct Response {
    int status = 200;
    Headers headers;
    QByteArray body;
};

/// The status line and the headers, without the empty line after them. What would end a header's line is a blank.
QByteArray headBytes(int status, const Headers& headers);

/// Named text values in the order they came.
struct Fields {
    QList<QPair<QString, QString>> items;

    bool has(const QString& name) const;
    /// The first of that name.
    QString value(const QString& name) const;
};

/// application/x-www-form-urlencoded: '+' is a space, %XX is decoded once.
Fields parseForm(const QByteArray& text);

/// False where a '%' is not followed by two hexadecimal digits.
bool hasSoundEscapes(QByteArrayView text);

} // namespace madang::serving
