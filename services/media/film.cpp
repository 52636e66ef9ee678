#include "services/media/film.h"

#include "services/images/image_guard.h"
#include "services/media/sound_file.h"
#include "services/poster_renderer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace madang::media {

namespace {
constexpr QSize kSize(1920, 1080);
constexpr int kFrames = 450; // at 30000/1001: television's 29.97
/// Part of the name: what is made differently is another film.
constexpr auto kVersion = "spot-1";
constexpr int kMostBoxes = 1000;

Result<void> checkPicture(const QString& path, images::Format format)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    if (file.size() > images::kLargestFile)
        return Error{ErrorKind::FileTooLarge, path, {}};
    const Result<images::Header> header = images::readHeader(file.readAll());
    if (!header)
        return header.error();
    if (header->format != format || header->size != kSize)
        return Error{ErrorKind::UnsupportedImage, path + u": not the picture of a film"_s, {}};
    return {};
}

/// Half the motion is drawn, each picture shown twice: at this pace the eye sees no step, and an old computer has half
/// the work.
QString moving()
{
    const QString nearer = u"%1*(1-cos(PI*on/%2))/4"_s.arg(kFilmZoom).arg(kFrames / 2 - 1); // 0 … half the zoom, gently
    const QString left = u"W*%1"_s.arg(nearer);
    const QString top = u"H*%1"_s.arg(nearer);
    const QString right = u"W-W*%1"_s.arg(nearer);
    const QString bottom = u"H-H*%1"_s.arg(nearer);
    return u"perspective=sense=source:interpolation=linear:eval=frame:x0='%1':y0='%2':x1='%3':y1='%2':x2='%1':y2='%4':x3='%3':y3='%4'"_s
        .arg(left, top, right, bottom);
}

QString pictures(const FilmOrder& order)
{
    if (order.words.isEmpty())
        return u"[0:v]format=yuv420p,loop=-1:1:0,fps=30000/1001[v]"_s;
    return u"[0:v]format=yuv420p,loop=-1:1:0,fps=15000/1001,%1[ground];"
           "[1:v]format=yuva420p,loop=-1:1:0,fps=15000/1001[words];"
           "[ground][words]overlay=format=yuv420,fps=30000/1001[v]"_s.arg(moving());
}
} // namespace

Result<void> checkFilmOrder(const FilmOrder& order)
{
    Result<void> checked = checkPicture(order.ground, images::Format::Jpeg);
    if (checked && !order.words.isEmpty())
        checked = checkPicture(order.words, images::Format::Png);
    if (checked && !order.sound.isEmpty()) {
        if (const Result<SoundKind> kind = soundKind(order.sound); !kind)
            return kind.error();
    }
    return checked;
}

Result<QString> filmName(const FilmOrder& order)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(kVersion));
    for (const QString& path : {order.ground, order.words, order.sound}) {
        QFile file(path);
        if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
        const QByteArray bytes = path.isEmpty() ? QByteArray() : file.readAll();
        hash.addData(QByteArray::number(bytes.size()) + '/');
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex()) + u".mp4"_s;
}

QStringList filmArguments(const FilmOrder& order)
{
    QStringList arguments{u"-f"_s, u"jpeg_pipe"_s, u"-i"_s, u"file:"_s + order.ground};
    if (!order.words.isEmpty())
        arguments << u"-f"_s << u"png_pipe"_s << u"-i"_s << u"file:"_s + order.words;
    const QString sound = u"[%1:a]"_s.arg(order.words.isEmpty() ? 1 : 2);
    QString filters = pictures(order) + u';' + sound;
    if (order.sound.isEmpty()) {
        arguments << u"-f"_s << u"lavfi"_s << u"-i"_s << u"anullsrc=r=48000:cl=stereo"_s;
        filters += u"anull"_s;
    } else {
        arguments << inputOf(order.sound);
        // As loud as Korean television has to be.
        filters += u"aresample=48000,aformat=channel_layouts=stereo,loudnorm=I=-24:TP=-2,aresample=48000,apad,"
                   "afade=t=out:st=14:d=1"_s;
    }
    filters += u",atrim=0:15[a]"_s;
    arguments << u"-filter_complex"_s << filters << u"-map"_s << u"[v]"_s << u"-map"_s << u"[a]"_s;
    arguments << u"-frames:v"_s << QString::number(kFrames);
    arguments << u"-c:v"_s << u"libx264"_s << u"-preset"_s << u"veryfast"_s << u"-crf"_s << u"20"_s << u"-pix_fmt"_s
              << u"yuv420p"_s << u"-profile:v"_s << u"high"_s << u"-level"_s << u"4.0"_s << u"-g"_s << u"60"_s;
    arguments << u"-c:a"_s << u"aac"_s << u"-b:a"_s << u"128k"_s;
    // Nothing of the owner's computer, and nothing of the day, in the file: the same order gives the same bytes.
    return arguments << u"-map_metadata"_s << u"-1"_s << u"-fflags"_s << u"+bitexact"_s << u"-movflags"_s
                     << u"+faststart"_s << u"-f"_s << u"mp4"_s;
}

std::chrono::microseconds filmLength()
{
    return std::chrono::microseconds(kFrames * 1'001'000'000LL / 30'000);
}

bool isWholeFilm(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFilm)
        return false;
    QByteArrayList boxes;
    qint64 at = 0;
    while (at < file.size() && boxes.size() < kMostBoxes) {
        const QByteArray head = file.seek(at) ? file.read(8) : QByteArray();
        const qint64 size = head.size() == 8 ? qFromBigEndian<quint32>(head.constData()) : 0;
        if (size < 8 || size > file.size() - at)
            return false;
        boxes << head.mid(4);
        at += size;
    }
    return boxes.startsWith("ftyp") && boxes.contains("moov") && boxes.contains("mdat");
}

} // namespace madang::media
