#include "services/images/picture_headers.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace madang::images {

namespace {
constexpr qsizetype kMostScans = 100; // of a progressive JPEG: each costs a pass over all its pixels

Error refused(const QString& why)
{
    return {ErrorKind::UnsupportedImage, why, {}};
}

Error cutOff()
{
    return refused(u"the picture is cut off"_s);
}

bool has(const QByteArray& bytes, qsizetype at, qsizetype count)
{
    return at >= 0 && count >= 0 && at <= bytes.size() && count <= bytes.size() - at;
}

quint8 byteAt(const QByteArray& bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

quint32 big(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

quint16 big16(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

quint32 little(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint32 little24(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at) | quint32(byteAt(bytes, at + 1)) << 8U | quint32(byteAt(bytes, at + 2)) << 16U;
}

/// Claims beyond what an int holds stay claims that are too large.
QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 kMost = 0x7fffffff;
    return {int(std::min(width, kMost)), int(std::min(height, kMost))};
}

/// Bits for each sample that go with a colour type.
bool isPngDepth(quint8 colour, quint8 depth)
{
    const auto isOneOf = [depth](std::initializer_list<quint8> depths) {
        return std::find(depths.begin(), depths.end(), depth) != depths.end();
    };
    switch (colour) {
    case 0:
        return isOneOf({1, 2, 4, 8, 16});
    case 3:
        return isOneOf({1, 2, 4, 8});
    case 2:
    case 4:
    case 6:
        return isOneOf({8, 16});
    default:
        return false;
    }
}

/// A frame header: SOF0..15 without DHT, JPG and DAC.
bool isFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

Result<QSize> jpegFrame(const QByteArray& bytes, quint8 marker, qsizetype at, qsizetype length)
{
    if (marker > 0xc2)
        return refused(u"a kind of JPEG that nobody takes pictures in"_s);
    if (length < 8)
        return refused(u"a JPEG frame header of %1 bytes"_s.arg(length));
    const quint8 components = byteAt(bytes, at + 7);
    if (byteAt(bytes, at + 2) != 8 || (components != 1 && components != 3 && components != 4)
        || length != 8 + 3 * components)
        return refused(u"a JPEG frame header that does not add up"_s);
    return QSize(big16(bytes, at + 5), big16(bytes, at + 3));
}

/// The frame in a lossy chunk.
Result<QSize> vp8Size(const QByteArray& bytes, qsizetype at, qsizetype length)
{
    if (length < 10)
        return cutOff();
    if ((byteAt(bytes, at) & 1U) != 0 || bytes.mid(at + 3, 3) != "\x9d\x01\x2a")
        return refused(u"a WebP frame that does not begin a picture"_s);
    const quint32 first = little24(bytes, at) >> 5U; // the first partition
    if (first + 10 > length)
        return cutOff();
    const auto side = [&](qsizetype where) {
        return int((byteAt(bytes, where) | quint32(byteAt(bytes, where + 1)) << 8U) & 0x3fffU);
    };
    return QSize(side(at + 6), side(at + 8));
}

Result<QSize> vp8lSize(const QByteArray& bytes, qsizetype at, qsizetype length)
{
    if (length < 6)
        return cutOff();
    const quint32 bits = little(bytes, at + 1);
    if (byteAt(bytes, at) != 0x2f || bits >> 29U != 0)
        return refused(u"not a lossless WebP of version 0"_s);
    return QSize(int(bits & 0x3fffU) + 1, int(bits >> 14U & 0x3fffU) + 1);
}
} // namespace

Result<QSize> pngSize(const QByteArray& bytes)
{
    constexpr qsizetype kSignature = 8;
    constexpr qsizetype kAround = 12; // length, type, CRC
    constexpr quint32 kHeader = 13;
    if (!has(bytes, kSignature, kHeader + kAround))
        return cutOff();
    if (big(bytes, 8) != kHeader || bytes.mid(12, 4) != "IHDR")
        return refused(u"a PNG without its header first"_s);
    const QSize size = sizeOf(big(bytes, 16), big(bytes, 20));
    if (!isPngDepth(byteAt(bytes, 25), byteAt(bytes, 24)) || byteAt(bytes, 26) != 0 || byteAt(bytes, 27) != 0
        || byteAt(bytes, 28) > 1)
        return refused(u"a PNG header that does not add up"_s);
    bool hasData = false;
    for (qsizetype at = kSignature + kAround + kHeader; has(bytes, at, kAround);) {
        const quint32 length = big(bytes, at);
        const QByteArray type = bytes.mid(at + 4, 4);
        if (!has(bytes, at + kAround, length))
            return cutOff();
        if (type == "IHDR")
            return refused(u"a PNG with two headers"_s);
        if (type == "IEND")
            return hasData ? Result<QSize>(size) : refused(u"a PNG without data"_s);
        hasData |= type == "IDAT";
        at += kAround + qsizetype(length);
    }
    return cutOff();
}

Result<QSize> jpegSize(const QByteArray& bytes)
{
    constexpr quint8 kScan = 0xda;
    std::optional<QSize> size;
    for (qsizetype at = 2; has(bytes, at, 2);) {
        if (byteAt(bytes, at) != 0xff)
            return refused(u"a JPEG whose segments do not follow each other"_s);
        const quint8 marker = byteAt(bytes, at + 1);
        if (marker == 0xff) { // filling
            ++at;
            continue;
        }
        if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9))
            return refused(u"a JPEG marker out of place"_s);
        at += 2;
        if (!has(bytes, at, 2))
            return cutOff();
        const qsizetype length = big16(bytes, at);
        if (length < 2)
            return refused(u"a JPEG segment of %1 bytes"_s.arg(length));
        if (!has(bytes, at, length))
            return cutOff();
        if (isFrame(marker)) {
            if (size)
                return refused(u"a JPEG of two sizes"_s);
            const Result<QSize> frame = jpegFrame(bytes, marker, at, length);
            if (!frame)
                return frame;
            size = *frame;
        }
        at += length;
        if (marker != kScan)
            continue;
        if (!size)
            return refused(u"a JPEG without a size"_s);
        const QByteArrayView data = QByteArrayView(bytes).sliced(at);
        if (data.lastIndexOf("\xff\xd9") < 0)
            return cutOff();
        return data.count("\xff\xda") < kMostScans ? Result<QSize>(*size) : refused(u"a JPEG of too many scans"_s);
    }
    return cutOff();
}

Result<QSize> webpSize(const QByteArray& bytes)
{
    constexpr qsizetype kRiff = 12;
    constexpr quint32 kMoving = 0x02;
    if (!has(bytes, 0, kRiff + 8))
        return cutOff();
    const quint32 claimed = little(bytes, 4);
    if (claimed < kRiff || claimed % 2 != 0)
        return refused(u"a WebP length that does not add up"_s);
    if (!has(bytes, 8, claimed))
        return cutOff();
    const qsizetype end = 8 + qsizetype(claimed);
    std::optional<QSize> canvas;
    for (qsizetype at = kRiff; at + 8 <= end;) {
        const QByteArray type = bytes.mid(at, 4);
        const qsizetype length = little(bytes, at + 4);
        at += 8;
        if (length > end - at)
            return cutOff();
        if (type == "VP8X") {
            if (canvas || at != kRiff + 8 || length < 10)
                return refused(u"a WebP canvas out of place"_s);
            if ((byteAt(bytes, at) & kMoving) != 0)
                return refused(u"a moving WebP"_s);
            canvas = sizeOf(little24(bytes, at + 4) + 1, little24(bytes, at + 7) + 1);
        } else if (type == "VP8 " || type == "VP8L") {
            const Result<QSize> size = type == "VP8L" ? vp8lSize(bytes, at, length) : vp8Size(bytes, at, length);
            if (size && canvas && *size != *canvas)
                return refused(u"a WebP of two sizes"_s);
            return size;
        } else if (!canvas || type == "ANIM" || type == "ANMF") {
            return refused(u"a WebP that is not one still picture"_s);
        }
        at += length + length % 2;
    }
    return refused(u"a WebP without a picture"_s);
}

} // namespace madang::images
