#include "sandbox/media_probe.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
quint32 big32(const QByteArray& bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

quint32 little32(const QByteArray& bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0;
}

quint16 little16(const QByteArray& bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : quint16(0);
}

void probePicture(const QByteArray& bytes, Media& media)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size(); // the header only
    media.width = size.width();
    media.height = size.height();
    if (!size.isValid())
        media.format.clear();
}

void probeWav(const QByteArray& bytes, Media& media)
{
    qsizetype chunk = 12;
    qint64 bytesPerSecond = 0;
    while (chunk + 8 <= bytes.size()) {
        const QByteArray id = bytes.mid(chunk, 4);
        const qint64 size = little32(bytes, chunk + 4);
        if (id == "fmt ") {
            media.isPcm = little16(bytes, chunk + 8) == 1;
            media.channels = little16(bytes, chunk + 10);
            media.sampleRate = int(little32(bytes, chunk + 12) & 0x7fffffffU);
            bytesPerSecond = little32(bytes, chunk + 16);
            media.bits = little16(bytes, chunk + 22);
        } else if (id == "data" && bytesPerSecond > 0) {
            const qint64 there = qMin<qint64>(size, bytes.size() - chunk - 8);
            media.durationSec = double(there) / double(bytesPerSecond);
            for (qint64 at = 0; media.bits == 16 && at + 2 <= there; at += 2)
                media.peak = qMax(media.peak, qAbs(int(qint16(little16(bytes, chunk + 8 + at)))));
        }
        media.isWhole = media.isWhole && size <= bytes.size() - chunk - 8;
        chunk += 8 + size + (size & 1);
    }
}

void probeMp3(const QByteArray& bytes, qsizetype frame, Media& media)
{
    static constexpr std::array kKbps{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    static constexpr std::array kHalfKbps{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    static constexpr std::array kRates{44100, 48000, 32000, 0};
    const quint32 head = big32(bytes, frame);
    const bool isFullRate = ((head >> 19) & 3U) == 3U;
    const size_t rateIndex = (head >> 12) & 15U;
    media.kbps = isFullRate ? kKbps.at(rateIndex) : kHalfKbps.at(rateIndex);
    media.sampleRate = kRates.at((head >> 10) & 3U) / (isFullRate ? 1 : 2);
    media.channels = ((head >> 6) & 3U) == 3U ? 1 : 2;
    if (media.kbps > 0)
        media.durationSec = double(bytes.size() - frame) * 8.0 / (media.kbps * 1000.0);
}

/// One track, as its boxes tell it.
struct Track {
    QByteArray kind; ///< "vide" "soun"
    QByteArray codec;
    double length = 0; ///< in seconds
    quint32 samples = 0;
};

double secondsOf(const QByteArray& bytes, qsizetype body, bool isLong)
{
    const qsizetype scaleAt = body + (isLong ? 20 : 12);
    const double scale = big32(bytes, scaleAt);
    const double length = isLong ? big32(bytes, scaleAt + 8) : big32(bytes, scaleAt + 4);
    return scale > 0 ? length / scale : 0;
}

void take(const Track& track, Media& media)
{
    if (track.kind == "vide") {
        media.videoCodec = track.codec == "avc1" ? u"h264"_s : QString::fromLatin1(track.codec);
        media.frameRate = track.length > 0 ? track.samples / track.length : 0;
    } else if (track.kind == "soun") {
        media.audioCodec = track.codec == "mp4a" ? u"aac"_s : QString::fromLatin1(track.codec);
    }
}

/// Walks the boxes that hold the film's length (mvhd), its picture's size (the largest tkhd), and for each track what
/// it is (hdlr), how it is coded (stsd), how long (mdhd) and in how many pieces (stsz).
void probeMp4(const QByteArray& bytes, qsizetype from, qsizetype to, int depth, Media& media, Track* track)
{
    while (depth < 7 && from + 8 <= to) {
        qint64 size = big32(bytes, from);
        const QByteArray type = bytes.mid(from + 4, 4);
        if (size == 0)
            size = to - from;
        media.isWhole = media.isWhole && size >= 8 && size <= to - from;
        if (size < 8 || size > to - from)
            return;
        const qsizetype body = from + 8;
        const bool isLong = body < to && bytes.at(body) == 1;
        if (type == "trak") {
            Track own;
            probeMp4(bytes, body, from + size, depth + 1, media, &own);
            take(own, media);
        } else if (type == "moov" || type == "mdia" || type == "minf" || type == "stbl") {
            probeMp4(bytes, body, from + size, depth + 1, media, track);
        } else if (type == "mvhd") {
            media.durationSec = secondsOf(bytes, body, isLong);
        } else if (type == "tkhd") {
            const qsizetype sizeAt = body + (isLong ? 88 : 76);
            media.width = qMax(media.width, int(big32(bytes, sizeAt) >> 16));
            media.height = qMax(media.height, int(big32(bytes, sizeAt + 4) >> 16));
        } else if (track != nullptr && type == "hdlr") {
            track->kind = bytes.mid(body + 8, 4);
        } else if (track != nullptr && type == "stsd") {
            track->codec = bytes.mid(body + 12, 4);
        } else if (track != nullptr && type == "mdhd") {
            track->length = secondsOf(bytes, body, isLong);
        } else if (track != nullptr && type == "stsz") {
            track->samples = big32(bytes, body + 8);
        }
        from += size;
    }
    media.isWhole = media.isWhole && from == to;
}
} // namespace

Media probeMedia(const QByteArray& bytes)
{
    Media media;
    if (bytes.startsWith("\xff\xd8\xff")) {
        media.format = u"jpeg"_s;
        probePicture(bytes, media);
    } else if (bytes.startsWith("\x89PNG\r\n")) {
        media.format = u"png"_s;
        probePicture(bytes, media);
    } else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WAVE") {
        media.format = u"wav"_s;
        probeWav(bytes, media);
    } else if (bytes.mid(4, 4) == "ftyp") {
        media.format = u"mp4"_s;
        probeMp4(bytes, 0, bytes.size(), 0, media, nullptr);
    } else if (bytes.startsWith("ID3") || (big32(bytes, 0) & 0xffe60000U) == 0xffe20000U) {
        qsizetype frame = 0;
        if (bytes.startsWith("ID3") && bytes.size() > 10) {
            for (qsizetype i = 6; i < 10; ++i)
                frame = (frame << 7) | (bytes.at(i) & 0x7f);
            frame += 10;
        }
        media.format = u"mp3"_s;
        probeMp3(bytes, frame, media);
    }
    return media;
}

} // namespace madang::sandbox
