#pragma once

#include <QByteArray>

namespace madang {

/// libsodium speaks of unsigned bytes, Qt of plain ones.
inline unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}
inline const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace madang
