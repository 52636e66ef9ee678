#pragma once

#include <QByteArray>
#include <QList>

namespace madang {

/// A multipart/form-data body. The same parts give the same bytes, so that a repeated request is
/// byte-identical.
class Multipart {
public:
    void addText(const QByteArray& name, const QByteArray& value);
    void addFile(const QByteArray& name, const QByteArray& fileName, const QByteArray& type, const QByteArray& bytes);

    QByteArray contentType() const;
    QByteArray body() const;

private:
    QByteArray boundary() const;

    QList<QByteArray> m_parts; ///< headers, an empty line, content
};

} // namespace madang
