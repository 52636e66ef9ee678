#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QtEndian>

/// Pictures that are right on the outside and say whatever a test wants them to say; nothing in them can be decoded.
namespace madang::test {

inline QByteArray big(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray little(quint32 number, int count = 4)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes.left(count);
}

inline QByteArray pngSignature()
{
    return "\x89PNG\r\n\x1a\n";
}

inline QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    return big(quint32(data.size())) + type + data + "sum.";
}

/// 8 bits a sample, true colour.
inline QByteArray pngFacts(quint32 width, quint32 height)
{
    return big(width) + big(height) + QByteArray("\x08\x02\0\0\0", 5);
}
inline QByteArray pngFacts(QSize size)
{
    return pngFacts(quint32(size.width()), quint32(size.height()));
}

inline QByteArray pngHeader(quint32 width, quint32 height)
{
    return pngSignature() + pngChunk("IHDR", pngFacts(width, height)) + pngChunk("IDAT", "no pixels")
        + pngChunk("IEND", {});
}
inline QByteArray pngHeader(QSize size)
{
    return pngHeader(quint32(size.width()), quint32(size.height()));
}

inline QByteArray jpegSegment(int marker, const QByteArray& data)
{
    return QByteArray("\xff") + char(marker) + big(quint32(data.size() + 2)).right(2) + data;
}

inline QByteArray jpegFrame(QSize size)
{
    return jpegSegment(0xc0,
                       "\x08" + big(quint32(size.height())).right(2) + big(quint32(size.width())).right(2)
                           + QByteArray("\x01\x01\x11\0", 4));
}

inline QByteArray jpegHeader(QSize size)
{
    return "\xff\xd8" + jpegFrame(size) + jpegSegment(0xda, QByteArray("\x01\x01\0\0\x3f\0", 6)) + "data\xff\xd9";
}

inline QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    return type + little(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

inline QByteArray webpLossy(QSize size)
{
    return chunk("VP8 ",
                 QByteArray("\x10\0\0\x9d\x01\x2a", 6) + little(quint32(size.width()), 2)
                     + little(quint32(size.height()), 2) + "data");
}

inline QByteArray webpLossless(QSize size)
{
    return chunk("VP8L", "\x2f" + little(quint32(size.width() - 1) | quint32(size.height() - 1) << 14U) + "data");
}

inline QByteArray webpCanvas(QSize size, int flags = 0)
{
    return chunk("VP8X",
                 QByteArray(1, char(flags)) + QByteArray(3, '\0') + little(quint32(size.width() - 1), 3)
                     + little(quint32(size.height() - 1), 3));
}

inline QByteArray webp(const QList<QByteArray>& chunks)
{
    const QByteArray all = "WEBP" + chunks.join();
    return "RIFF" + little(quint32(all.size())) + all;
}

} // namespace madang::test
