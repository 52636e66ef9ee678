#include "services/posters/poster_files.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr int kDotsPerInch = 300;
constexpr QSize kA4(2480, 3508);
const QString kByModelAndProgram
    = u"http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"_s;

Result<QByteArray> encode(const QImage& image, const QByteArray& format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image))
        return Error{ErrorKind::Internal, u"poster: %1"_s.arg(writer.errorString()), {}};
    return bytes;
}

Error tooLarge(qsizetype bytes, qint64 maxBytes)
{
    return {ErrorKind::FileTooLarge, u"poster: %1 bytes of %2"_s.arg(bytes).arg(maxBytes), {}};
}
/// Qt writes no TrimBox: the page's object is written once more with one, as an incremental update (ISO 32000 7.5.6).
Result<QByteArray> withTrimBox(const QByteArray& pdf, double points)
{
    const QByteArrayView all(pdf);
    const qsizetype box = all.indexOf("/MediaBox [");
    const qsizetype start = box < 0 ? -1 : all.lastIndexOf(" 0 obj", box);
    const qsizetype numberAt = start < 0 ? -1 : all.lastIndexOf('\n', start) + 1;
    const qsizetype end = box < 0 ? -1 : all.indexOf("endobj", box);
    const qsizetype close = box < 0 ? -1 : all.indexOf(']', box);
    const qsizetype startxref = all.lastIndexOf("startxref\n");
    const qsizetype trailer = all.lastIndexOf("trailer\n<<\n");
    if (numberAt < 0 || end < 0 || close > end || startxref < 0 || trailer < 0)
        return Error{ErrorKind::Internal, u"poster: no page to say the cut of"_s, {}};
    const QList<QByteArray> sides = pdf.mid(box + 11, close - box - 11).simplified().split(' ');
    if (sides.size() != 4)
        return Error{ErrorKind::Internal, u"poster: a page of unknown size"_s, {}};
    const auto number = [](double value) { return QByteArray::number(value, 'f', 2); };
    const QByteArray trim = "/BleedBox [" + sides.join(' ') + "]\n/TrimBox [" + number(points) + ' ' + number(points)
        + ' ' + number(sides.at(2).toDouble() - points) + ' ' + number(sides.at(3).toDouble() - points) + "]\n";
    const QByteArray id = pdf.mid(numberAt, start - numberAt);
    const QByteArray page = pdf.mid(numberAt, box - numberAt) + trim + pdf.mid(box, end - box) + "endobj\n";
    const QByteArray before = pdf.endsWith('\n') ? pdf : pdf + '\n';
    const QByteArray at = QByteArray::number(before.size()).rightJustified(10, '0');
    const QByteArray last = pdf.mid(startxref + 10).split('\n').first().trimmed();
    QByteArray foot = pdf.mid(trailer, startxref - trailer).trimmed();
    foot.replace("trailer\n<<\n", "trailer\n<<\n/Prev " + last + '\n');
    const QByteArray table = "xref\n" + id + " 1\n" + at + " 00000 n \n" + foot + '\n';
    return before + page + table + "startxref\n" + QByteArray::number(before.size() + page.size()) + "\n%%EOF\n";
}
} // namespace

Result<QByteArray> encodeJpeg(const QImage& image, qint64 maxBytes)
{
    qsizetype last = 0;
    for (const int quality : {94, 88, 80, 70, 58, 45, 30}) {
        auto bytes = encode(image, "jpeg", quality);
        if (!bytes || maxBytes <= 0 || bytes->size() <= maxBytes)
            return bytes;
        last = bytes->size();
    }
    return tooLarge(last, maxBytes);
}

Result<QByteArray> encodePng(const QImage& image, qint64 maxBytes)
{
    auto bytes = encode(image, "png", -1);
    if (bytes && maxBytes > 0 && bytes->size() > maxBytes)
        return tooLarge(bytes->size(), maxBytes);
    return bytes;
}

void Origin::writeTo(QImage& image) const
{
    if (credit.isEmpty())
        return;
    image.setText(u"Comment"_s, credit);
    image.setText(u"DigitalSourceType"_s, kByModelAndProgram);
}

QByteArray Origin::xmp(const QString& title) const
{
    if (credit.isEmpty())
        return {};
    return uR"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:iptc="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li></rdf:Alt></dc:description>
<iptc:DigitalSourceType>%3</iptc:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)"_s.arg(title.toHtmlEscaped(), credit.toHtmlEscaped(), kByModelAndProgram)
        .toUtf8();
}

Result<QByteArray> encodePdf(QSize pixels, double bleed, const QString& title, const Origin& origin,
                             const std::function<void(QPainter&)>& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        if (pixels == kA4)
            writer.setPageSize(QPageSize(QPageSize::A4));
        else
            writer.setPageSize(QPageSize(QSizeF(pixels) / kDotsPerInch, QPageSize::Inch, title, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(u"Madang"_s);
        if (const QByteArray xmp = origin.xmp(title); !xmp.isEmpty())
            writer.setDocumentXmpMetadata(xmp);
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorKind::Internal, u"poster: no PDF painter"_s, {}};
        painter.translate(-1,
                          -1); // a dot over every edge, so that no white line is left by rounding
        painter.scale((writer.width() + 2.0) / pixels.width(), (writer.height() + 2.0) / pixels.height());
        paint(painter);
    }
    return bleed > 0 ? withTrimBox(bytes, bleed * 72 / kDotsPerInch) : bytes;
}

ErrorKind writeFailure(QFileDevice::FileError error, qint64 available, qint64 needed)
{
    if (error == QFileDevice::ResourceError || (available >= 0 && available < needed))
        return ErrorKind::DiskFull;
    if (error == QFileDevice::OpenError || error == QFileDevice::PermissionsError)
        return ErrorKind::ReadOnly;
    return ErrorKind::Storage;
}

Result<void> saveWhole(const QString& path, const QByteArray& bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::NotFound, u"no folder %1"_s.arg(folder), {}};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const QStorageInfo storage(folder);
    const qint64 available = storage.isValid() ? storage.bytesAvailable() : -1;
    const bool locked = storage.isValid() && storage.isReadOnly();
    return Error{locked ? ErrorKind::ReadOnly : writeFailure(file.error(), available, bytes.size()),
                 u"%1: %2"_s.arg(path, file.errorString()),
                 {}};
}

} // namespace madang::posters
