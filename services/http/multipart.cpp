#include "services/http/multipart.h"

#include <QCryptographicHash>

namespace madang {

void Multipart::addText(const QByteArray& name, const QByteArray& value)
{
    m_parts << "Content-Disposition: form-data; name=\"" + name
            + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value;
}

void Multipart::addFile(const QByteArray& name, const QByteArray& fileName, const QByteArray& type,
                        const QByteArray& bytes)
{
    m_parts << "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: binary\r\n\r\n" + bytes;
}

QByteArray Multipart::contentType() const
{
    return "multipart/form-data; boundary=" + boundary();
}

QByteArray Multipart::body() const
{
    const QByteArray line = "--" + boundary();
    QByteArray bytes;
    for (const QByteArray& part : m_parts)
        bytes += line + "\r\n" + part + "\r\n";
    return bytes + line + "--\r\n";
}

/// From the content itself: unpredictable enough never to occur in it, the same for the same parts.
QByteArray Multipart::boundary() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : m_parts)
        hash.addData(part);
    return "madang-" + hash.result().toHex().left(40);
}

} // namespace madang
