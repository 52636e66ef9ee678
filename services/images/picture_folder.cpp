#include "services/images/picture_folder.h"

#include "services/images/image_guard.h"
#include "services/log.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang::images {

namespace {
constexpr int kLongestKept = 2048;
constexpr int kQuality = 92;
const QString kSuffix = u".jpg"_s;

/// White paper under what is transparent.
QImage onPaper(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(0xffffffffU);
    QPainter(&paper).drawImage(0, 0, picture);
    return paper;
}

Result<QByteArray> encoded(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kQuality);
    if (!writer.write(picture))
        return Error{ErrorKind::Internal, writer.errorString(), {}};
    return bytes;
}

QString nameOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + kSuffix;
}
} // namespace

PictureFolder::PictureFolder(QString path)
    : m_path(std::move(path))
{
}

Result<QString> PictureFolder::keep(const QByteArray& bytes) const
{
    const Result<QImage> picture = decode(bytes, kLongestKept);
    if (!picture)
        return Error{ErrorKind::BadReply, picture.error().detail, {}};
    const Result<QByteArray> file = encoded(onPaper(*picture));
    if (!file)
        return file.error();
    const QString name = nameOf(*file);
    if (!QDir().mkpath(m_path))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + m_path, {}};
    QSaveFile target(QDir(m_path).filePath(name));
    if (!target.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, target.errorString(), {}};
    if (target.write(*file) != file->size() || !target.commit())
        return Error{ErrorKind::DiskFull, target.errorString(), {}};
    return name;
}

Result<QString> PictureFolder::keepFile(const QString& path) const
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, file.errorString(), {}};
    if (file.size() > kLargestFile)
        return Error{ErrorKind::FileTooLarge, u"%1 bytes"_s.arg(file.size()), {}};
    const QByteArray bytes = file.read(kLargestFile);
    if (const Result<Header> header = readHeader(bytes); !header)
        return header.error();
    Result<QString> kept = keep(bytes);
    if (!kept && kept.error().kind == ErrorKind::BadReply)
        return Error{ErrorKind::UnsupportedImage, kept.error().detail, {}};
    return kept;
}

bool PictureFolder::use(const QString& name, const QDateTime& now) const
{
    QFile file(QDir(m_path).filePath(name));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || nameOf(file.readAll()) != name)
        return false;
    file.setFileTime(now, QFileDevice::FileModificationTime); // else it is only forgotten earlier
    return true;
}

void PictureFolder::tidy(const QSet<QString>& inUse, const QDateTime& since) const
{
    const QFileInfoList files = QDir(m_path).entryInfoList({u'*' + kSuffix}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (inUse.contains(file.fileName()) || file.lastModified() >= since)
            continue;
        if (!QFile::remove(file.filePath()))
            log::warning(u"a picture that nobody uses could not be deleted: "_s + file.fileName());
    }
}

} // namespace madang::images
