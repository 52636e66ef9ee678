#include "services/poster_renderer.h"
#include "services/posters/fonts.h"
#include "services/posters/poster_files.h"
#include "support/poster_briefs.h"
#include "support/program.h"

#include <QDir>
#include <QGuiApplication>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestPosterFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void writesEverySizeInItsFormat_data()
    {
        QTest::addColumn<QString>("id");
        for (const PosterSize& size : m_renderer.sizes())
            QTest::addRow("%s", qPrintable(size.id)) << size.id;
    }

    void writesEverySizeInItsFormat()
    {
        QFETCH(QString, id);
        const PosterSize& size = *m_renderer.size(id);
        const QString path = m_folder.filePath(id + u'.' + size.format);
        const auto file = m_renderer.write(test::chickenBrief(PosterStyle::Fancy), size, path);
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->pixels, size.pixels);
        QCOMPARE(file->sizeId, id);
        const QByteArray bytes = contentOf(path);
        QCOMPARE(file->bytes, bytes.size());
        QVERIFY(size.maxBytes == 0 || bytes.size() <= size.maxBytes);
        if (size.format == u"pdf") {
            QVERIFY(bytes.startsWith("%PDF-"));
            return;
        }
        QVERIFY(bytes.startsWith(size.format == u"jpeg" ? "\xFF\xD8\xFF" : "\x89PNG"));
        QCOMPARE(QImageReader(path).size(), size.pixels);
    }

    void keepsJpegUnderATightLimit()
    {
        PosterSize size = *m_renderer.size(u"instagram-square"_s);
        const QString path = m_folder.filePath(u"tight.jpg"_s);
        size.maxBytes = 120'000;
        const auto tight = m_renderer.write(test::chickenBrief(PosterStyle::Trendy), size, path);
        QVERIFY(tight.has_value());
        QVERIFY(tight->bytes <= 120'000);
        size.maxBytes = 2'000;
        const auto impossible = m_renderer.write(test::chickenBrief(), size, m_folder.filePath(u"no.jpg"_s));
        QCOMPARE(impossible.error().kind, ErrorKind::FileTooLarge);
        QVERIFY(!QFile::exists(m_folder.filePath(u"no.jpg"_s)));
    }

    void pdfCarriesTextAsText()
    {
        const QString path = m_folder.filePath(u"text.pdf"_s);
        const auto file = m_renderer.write(test::chickenBrief(), *m_renderer.size(u"a4"_s), path);
        QVERIFY(file.has_value());
        const QByteArray bytes = contentOf(path);
        QVERIFY(bytes.contains("/Font")); // embedded fonts with a way back to characters
        QVERIFY(bytes.contains("/ToUnicode"));
        QVERIFY(bytes.contains("/FontFile"));
        const QRegularExpression box(u"MediaBox \\[0 0 (\\d+)(?:\\.\\d+)? (\\d+)"_s);
        const auto match = box.match(QString::fromLatin1(bytes));
        QVERIFY(match.hasMatch());
        QVERIFY(qAbs(match.captured(1).toInt() - 595) <= 1); // A4 in points
        QVERIFY(qAbs(match.captured(2).toInt() - 842) <= 1);
    }

    void aPrintSaysWhereItIsCut()
    {
        const PosterSize& a4 = *m_renderer.size(u"a4"_s);
        const PosterSize bled = withBleed(a4, kBleed);
        const QString path = m_folder.filePath(u"bleed.pdf"_s);
        const auto file = m_renderer.write(test::chickenBrief(), bled, path);
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->pixels, a4.pixels + QSize(72, 72));
        QCOMPARE(withBleed(*m_renderer.size(u"kakao"_s), kBleed), *m_renderer.size(u"kakao"_s));
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty() && !qEnvironmentVariableIsSet("CI"))
            QSKIP("pdfinfo and qpdf are not installed");
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--check"_s, path}), 0);
        QProcess info;
        info.start(u"pdfinfo"_s, {u"-box"_s, path});
        QVERIFY(info.waitForFinished());
        const QString boxes = QString::fromUtf8(info.readAllStandardOutput());
        const auto box = [&boxes](const QString& name) {
            const QRegularExpression line(name + u":\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)"_s);
            const auto match = line.match(boxes);
            return QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                          QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
        };
        const QRectF trim = box(u"TrimBox"_s);
        const QRectF media = box(u"MediaBox"_s);
        QVERIFY(qAbs(trim.width() - 595.3) < 1.5 && qAbs(trim.height() - 841.9) < 1.5); // A4
        QVERIFY(qAbs(media.width() - trim.width() - 2 * 8.6) < 1); // 3 mm on both sides
        QCOMPARE(box(u"BleedBox"_s), media);
    }

    void pdfKeepsEmoji()
    {
        const auto pictures = [this](const QString& title) {
            PosterBrief brief = test::chickenBrief();
            brief.text.title = title;
            const QString path = m_folder.filePath(u"emoji.pdf"_s);
            const auto file = m_renderer.write(brief, *m_renderer.size(u"a4"_s), path);
            return file ? contentOf(path).count("/Subtype /Image") : -1;
        };
        if (posters::FontBook().drawable(u"🍗"_s).isEmpty())
            QSKIP("no emoji font on this computer");
        QCOMPARE(pictures(u"바삭한 치킨"_s), 0);
        QVERIFY(pictures(u"바삭한 🍗 치킨"_s) > 0);
    }

    void refusesABrokenLogo()
    {
        const QString path = m_folder.filePath(u"broken.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG\r\n\x1a\n not a picture");
        file.close();
        PosterBrief brief = test::chickenBrief();
        brief.logoPath = path;
        const auto image = m_renderer.render(brief, *m_renderer.size(u"kakao"_s), 200);
        QCOMPARE(image.error().kind, ErrorKind::UnsupportedImage);
        brief.logoPath = m_folder.filePath(u"missing.png"_s);
        QCOMPARE(m_renderer.render(brief, *m_renderer.size(u"kakao"_s), 200).error().kind, ErrorKind::FileUnreadable);
    }

    void refusesAHugeLogo()
    {
        const QString path = m_folder.filePath(u"huge.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(11'000'000));
        file.close();
        PosterBrief brief = test::chickenBrief();
        brief.logoPath = path;
        const auto image = m_renderer.render(brief, *m_renderer.size(u"kakao"_s), 200);
        QCOMPARE(image.error().kind, ErrorKind::FileTooLarge);
        const QString wide = m_folder.filePath(u"wide.png"_s);
        QImage many(10'000, 5'100, QImage::Format_Mono);
        many.fill(0);
        QVERIFY(many.save(wide));
        brief.logoPath = wide;
        QCOMPARE(m_renderer.render(brief, *m_renderer.size(u"kakao"_s), 200).error().kind, ErrorKind::FileTooLarge);
    }

    void leavesNothingBehindWhereItCannotWrite()
    {
        const PosterSize& size = *m_renderer.size(u"kakao-feed"_s);
        const QString missing = m_folder.filePath(u"no/such/folder/poster.jpg"_s);
        QCOMPARE(m_renderer.write(test::chickenBrief(), size, missing).error().kind, ErrorKind::NotFound);

        const QString locked = m_folder.filePath(u"locked"_s);
        QVERIFY(QDir().mkdir(locked));
        QVERIFY(QFile::setPermissions(locked, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const QString path = locked + u"/poster.jpg"_s;
        const auto file = m_renderer.write(test::chickenBrief(), size, path);
        QVERIFY(
            QFile::setPermissions(locked, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        if (!file) { // an administrator may write anyway
            QCOMPARE(file.error().kind, ErrorKind::ReadOnly);
            QVERIFY(QDir(locked).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
        }
        // A folder stands where the file should be: refused for everybody, nothing left beside it.
        const QString taken = m_folder.filePath(u"taken"_s);
        QVERIFY(QDir().mkpath(taken + u"/poster.jpg"_s));
        QVERIFY(!m_renderer.write(test::chickenBrief(), size, taken + u"/poster.jpg"_s).has_value());
        QCOMPARE(QDir(taken).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{u"poster.jpg"_s});
    }

    void namesAFullDisk()
    {
        using posters::writeFailure;
        QCOMPARE(writeFailure(QFileDevice::WriteError, 100, 5000), ErrorKind::DiskFull);
        QCOMPARE(writeFailure(QFileDevice::ResourceError, -1, 5000), ErrorKind::DiskFull);
        QCOMPARE(writeFailure(QFileDevice::OpenError, 1'000'000, 5000), ErrorKind::ReadOnly);
        QCOMPARE(writeFailure(QFileDevice::WriteError, 1'000'000, 5000), ErrorKind::Storage);
    }

private:
    PosterRenderer m_renderer;
    QTemporaryDir m_folder;
};

MADANG_TEST(QGuiApplication, TestPosterFiles)
#include "tst_poster_files.moc"
