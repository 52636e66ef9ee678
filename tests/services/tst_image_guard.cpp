#include "services/images/image_guard.h"
#include "support/hostile_pictures.h"
#include "support/program.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace madang;
using namespace madang::test;
using images::Format;

namespace {
QByteArray saved(QSize size, const char* format, QImage::Format pixels = QImage::Format_RGB32)
{
    QImage image(size, pixels);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// With EXIF that says "turned by 90°", as phones write it.
QByteArray turnedJpeg(QSize size)
{
    const QByteArray tiff = QByteArray("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    return saved(size, "JPG").insert(2, jpegSegment(0xe1, QByteArray("Exif\0\0", 6) + tiff));
}
} // namespace

/// The formats' own specifications decide what is refused: ISO/IEC 15948 (PNG), ITU-T T.81 (JPEG), RFC 9649 (WebP).
class TestImageGuard final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatCamerasAndVendorsWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Format>("format");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char* name, const QByteArray& bytes, Format format, QSize size) {
            QTest::newRow(name) << bytes << format << size;
        };
        row("png", saved({300, 200}, "PNG"), Format::Png, {300, 200});
        row("png with alpha", saved({30, 20}, "PNG", QImage::Format_ARGB32), Format::Png, {30, 20});
        row("png of two colours", saved({31, 20}, "PNG", QImage::Format_Mono), Format::Png, {31, 20});
        row("png and something behind it", saved({3, 2}, "PNG") + "tail", Format::Png, {3, 2});
        row("jpeg", saved({301, 200}, "JPG"), Format::Jpeg, {301, 200});
        row("grey jpeg", saved({301, 200}, "JPG", QImage::Format_Grayscale8), Format::Jpeg, {301, 200});
        row("jpeg with a thumbnail inside",
            saved({64, 48}, "JPG").insert(2, jpegSegment(0xe1, "Exif" + saved({16, 12}, "JPG"))), Format::Jpeg,
            {64, 48});
        row("jpeg with filling", saved({64, 48}, "JPG").insert(2, "\xff\xff\xff"), Format::Jpeg, {64, 48});
        row("lossy webp", webp({webpLossy({640, 480})}), Format::Webp, {640, 480});
        row("lossless webp", webp({webpLossless({1024, 1024})}), Format::Webp, {1024, 1024});
        row("webp with a canvas and a profile",
            webp({webpCanvas({640, 480}), chunk("ICCP", "profile"), webpLossy({640, 480})}), Format::Webp, {640, 480});
        row("the longest side", pngHeader({16'384, 2'000}), Format::Png, {16'384, 2'000});
        row("40 megapixels", pngHeader({8'000, 5'000}), Format::Png, {8'000, 5'000});
    }
    void readsWhatCamerasAndVendorsWrite()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Format, format);
        QFETCH(const QSize, size);
        const auto header = images::readHeader(bytes);
        QVERIFY2(header, header ? "" : qPrintable(header.error().detail));
        QCOMPARE(header->format, format);
        QCOMPARE(header->size, size);
    }

    void refusesWhatClaimsTooMuch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QList<QSize> claims{{16'385, 16}, {16, 16'385}, {8'001, 5'000}, {16'384, 16'384}};
        for (const QSize& size : claims) {
            const QString name = u"%1x%2"_s.arg(size.width()).arg(size.height());
            QTest::addRow("png %s", qPrintable(name)) << pngHeader(size);
            QTest::addRow("jpeg %s", qPrintable(name)) << jpegHeader(size);
            QTest::addRow("webp canvas %s", qPrintable(name))
                << webp({webpCanvas(size), webpLossless(size.boundedTo({16'384, 16'384}))});
        }
        QTest::newRow("png 4294967295x4294967295") << pngHeader(0xffffffffU, 0xffffffffU);
        QTest::newRow("png 65536x65536, nothing in 32 bits") << pngHeader({65'536, 65'536});
        QTest::newRow("jpeg 65535x65535") << jpegHeader({65'535, 65'535});
        QTest::newRow("lossless webp 16384x16384") << webp({webpLossless({16'384, 16'384})});
        QTest::newRow("lossy webp 16383x16383") << webp({webpLossy({16'383, 16'383})});
    }
    void refusesWhatClaimsTooMuch()
    {
        QFETCH(const QByteArray, bytes);
        const auto header = images::readHeader(bytes);
        QVERIFY(!header);
        // A canvas that disagrees with its picture is refused for that.
        QVERIFY(header.error().kind == ErrorKind::FileTooLarge
                || (bytes.contains("VP8X") && header.error().kind == ErrorKind::UnsupportedImage));
        QVERIFY(!images::decode(bytes));
    }

    void refusesWhatDoesNotAddUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
        const QByteArray png = saved({30, 20}, "PNG");
        const QByteArray jpeg = saved({30, 20}, "JPG");
        row("nothing", {});
        row("text", "<html>502 Bad Gateway</html>");
        row("gif", saved({1, 1}, "PNG").replace(0, 6, "GIF89a"));
        row("bmp", saved({3, 2}, "BMP"));
        row("svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        row("heic",
            QByteArray("\0\0\0\x18"
                       "ftypheic",
                       12)
                + png);
        row("a wave file", QByteArray(webp({webpLossy({9, 9})})).replace(8, 4, "WAVE"));
        row("png of no width", pngHeader({0, 20}));
        row("png of no height", pngHeader({20, 0}));
        row("png, signature only", png.left(8));
        row("png, half a header", png.left(20));
        row("png without data", pngSignature() + pngChunk("IHDR", pngFacts({9, 9})) + pngChunk("IEND", {}));
        row("png without an end", png.chopped(12));
        row("png cut in its data", png.left(png.size() - 20));
        row("png whose data claims more than there is",
            QByteArray(pngHeader({9, 9})).replace(33, 4, "\x7f\xff\xff\xff"));
        row("png of 3 bits", QByteArray(pngHeader({9, 9})).replace(24, 1, "\x03"));
        row("png of colour type 5", QByteArray(pngHeader({9, 9})).replace(25, 1, "\x05"));
        row("png interlaced in its own way", QByteArray(pngHeader({9, 9})).replace(28, 1, "\x02"));
        row("png with its end first", pngSignature() + pngChunk("IEND", {}) + pngChunk("IHDR", pngFacts({9, 9})));
        row("png with two headers",
            pngSignature() + pngChunk("IHDR", pngFacts({9, 9})) + pngChunk("IHDR", pngFacts({9'000, 9'000}))
                + pngChunk("IDAT", "x") + pngChunk("IEND", {}));
        row("jpeg of no width", jpegHeader({0, 20}));
        row("jpeg of no height", jpegHeader({20, 0}));
        row("jpeg, its beginning only", jpeg.left(3));
        row("jpeg cut before its size", jpeg.left(10));
        row("jpeg cut before its end", jpeg.chopped(2));
        row("jpeg without a size", "\xff\xd8" + jpegSegment(0xda, "\x01\x01\0\0\x3f\0") + "data\xff\xd9");
        row("jpeg segment of no length", QByteArray("\xff\xd8\xff\xe0\0\0", 6) + jpeg.mid(2));
        row("jpeg segment that claims more than there is", "\xff\xd8\xff\xe0\xff\xff" + jpeg.mid(2));
        row("jpeg with bytes between its segments", QByteArray(jpeg).insert(2, "x"));
        row("jpeg of two sizes", jpegHeader({9, 9}).insert(2, jpegFrame({9'000, 9'000})));
        row("lossless jpeg", jpegHeader({9, 9}).replace(3, 1, "\xc3"));
        row("jpeg of 12 bits", jpegHeader({9, 9}).replace(6, 1, "\x0c"));
        row("jpeg of 200 colours", jpegHeader({9, 9}).replace(11, 1, "\xc8"));
        row("jpeg of thousands of scans", jpegHeader({9, 9}).insert(19, QByteArray("\xff\xda").repeated(5'000)));
        row("webp shorter than it says", webp({webpLossy({9, 9})}).chopped(4));
        row("webp that claims 4 GB", webp({webpLossy({9, 9})}).replace(4, 4, "\xfe\xff\xff\xff"));
        row("webp of no length", webp({webpLossy({9, 9})}).replace(4, 4, QByteArray(4, '\0')));
        row("webp chunk that claims more", webp({webpLossy({9, 9})}).replace(16, 4, "\xff\xff\xff\x7f"));
        row("webp of no width", webp({webpLossy({0, 9})}));
        row("webp that begins in the middle", webp({webpLossy({9, 9})}).replace(20, 1, "\x01"));
        row("webp without its start code", webp({webpLossy({9, 9})}).replace(23, 3, "abc"));
        row("webp, lossless of version 1", webp({webpLossless({9, 9})}).replace(24, 1, "\x20"));
        row("webp of two sizes", webp({webpCanvas({9, 9}), webpLossless({9'000, 4'000})}));
        row("webp that moves", webp({webpCanvas({9, 9}, 0x02), chunk("ANIM", "123456"), webpLossy({9, 9})}));
        row("webp with a canvas only", webp({webpCanvas({9, 9})}));
        row("webp with the canvas behind", webp({chunk("EXIF", "x"), webpCanvas({9, 9}), webpLossy({9, 9})}));
    }
    void refusesWhatDoesNotAddUp()
    {
        QFETCH(const QByteArray, bytes);
        const auto header = images::readHeader(bytes);
        QVERIFY(!header);
        QCOMPARE(header.error().kind, ErrorKind::UnsupportedImage);
        QVERIFY(!header.error().detail.isEmpty());
        QCOMPARE(images::decode(bytes).error().kind, ErrorKind::UnsupportedImage);
    }

    void aPictureCutAnywhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << saved({9, 7}, "PNG");
        QTest::newRow("jpeg") << saved({9, 7}, "JPG");
        QTest::newRow("webp") << webp({webpCanvas({9, 7}), chunk("ICCP", "odd"), webpLossless({9, 7})});
    }
    void aPictureCutAnywhereIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(images::readHeader(bytes));
        for (qsizetype kept = 0; kept < bytes.size(); ++kept)
            QVERIFY2(!images::readHeader(bytes.left(kept)), qPrintable(QString::number(kept)));
    }

    void anyByteMayLie_data() { aPictureCutAnywhereIsRefused_data(); }
    void anyByteMayLie() // whatever it says, it is read within its bounds, and never believed to be too large
    {
        QFETCH(const QByteArray, bytes);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char lie : {'\0', '\x01', '\x7f', '\x80', '\xff'}) {
                QByteArray lying = bytes;
                lying[at] = lie;
                const auto header = images::readHeader(lying);
                if (header)
                    QVERIFY(qint64(header->size.width()) * header->size.height() <= images::kMostPixels);
                else
                    QVERIFY(header.error().kind == ErrorKind::UnsupportedImage
                            || header.error().kind == ErrorKind::FileTooLarge);
            }
        }
    }

    void decodesUprightAndNoLargerThanAsked()
    {
        const auto picture = images::decode(saved({300, 200}, "PNG"));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(300, 200));
        QCOMPARE(picture->pixelColor(150, 100), QColor(Qt::darkCyan));
        QCOMPARE(images::decode(saved({300, 200}, "JPG"), 150)->size(), QSize(150, 100));
        QCOMPARE(images::decode(saved({300, 1}, "PNG"), 30)->size(), QSize(30, 1));
        QCOMPARE(images::decode(turnedJpeg({40, 20}))->size(), QSize(20, 40));
    }

    void whatTheDecoderCannotReadIsRefusedToo()
    {
        const QByteArray png = pngHeader({9, 9}); // right on the outside
        QVERIFY(images::readHeader(png));
        QCOMPARE(images::decode(png).error().kind, ErrorKind::UnsupportedImage);
    }

    void filesAreReadTheSameWay()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            file.open(QIODevice::WriteOnly);
            file.write(bytes);
            return file.fileName();
        };
        QCOMPARE(images::readFile(write(u"사진.txt"_s, saved({300, 200}, "JPG")), 100)->width(), 100);
        QCOMPARE(images::readFile(write(u"a.png"_s, pngHeader({9'000, 9'000}))).error().kind, ErrorKind::FileTooLarge);
        QCOMPARE(images::readFile(write(u"b.png"_s, QByteArray(10'000'001, 'x'))).error().kind,
                 ErrorKind::FileTooLarge);
        QCOMPARE(images::readFile(write(u"c.png"_s, "no")).error().kind, ErrorKind::UnsupportedImage);
        QCOMPARE(images::readFile(folder.filePath(u"nowhere"_s)).error().kind, ErrorKind::FileUnreadable);
        QCOMPARE(images::readFile(folder.path()).error().kind, ErrorKind::FileUnreadable);
    }
};

MADANG_TEST(QGuiApplication, TestImageGuard)
#include "tst_image_guard.moc"
