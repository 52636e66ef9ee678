#include "services/poster_renderer.h"
#include "services/posters/backgrounds.h"
#include "services/posters/composer.h"
#include "services/posters/contrast.h"
#include "services/posters/painting.h"
#include "services/posters/picture_book.h"
#include "support/hostile_pictures.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QGuiApplication>
#include <QImageReader>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
const QString kName = QString(64, u'a') + u".jpg"_s;

PosterBrief chicken(PosterStyle style, bool onPicture = true)
{
    PosterBrief brief;
    brief.style = style;
    brief.text = {u"오픈 3주년"_s,
                  u"바삭한 첫 만남, 반반치킨 1+1"_s,
                  u"생맥주 500cc 50명"_s,
                  u"매장에서 전화번호만 남기면 추첨해 드려요"_s,
                  u"2026. 11. 26.(목) ~ 12. 2.(수)"_s,
                  u"수원왕갈비통닭 · 031-123-4567"_s};
    brief.joinUrl = u"https://madang.example/j/EVT20261126"_s;
    if (onPicture)
        brief.picture = {kName, u"stability"_s, u"core"_s};
    return brief;
}

QImage plain(QColor colour)
{
    QImage image(512, 512, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// Every tone beside every other: the worst that words can stand on.
QImage noise()
{
    QImage image(512, 512, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, 0xff000000U | random.bounded(0x1000000U));
    }
    return image;
}

QImage chess()
{
    QImage image = plain(Qt::white);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if ((x / 64 + y / 64) % 2 == 0)
                image.setPixel(x, y, 0xff000000U);
        }
    }
    return image;
}

/// Says where it is: red grows to the right, green downwards.
QImage map()
{
    QImage image(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            image.setPixel(x, y, qRgb(x, y, 0));
    }
    return image;
}

void everyPicture()
{
    QTest::addColumn<PosterStyle>("style");
    QTest::addColumn<QImage>("picture");
    for (const PosterStyle style : kPosterStyles) {
        const auto row = [style](const char* name, const QImage& picture) {
            QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), name) << style << picture;
        };
        row("black", plain(Qt::black));
        row("white", plain(Qt::white));
        row("middle grey", plain(QColor(119, 119, 119)));
        row("red", plain(Qt::red));
        row("noise", noise());
        row("chess", chess());
    }
}
} // namespace

/// product.md §4: what a poster on a picture by AI promises, whatever the picture.
class TestPosterPictures final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_renderer = std::make_unique<PosterRenderer>(m_folder->path());
        QVERIFY(chess().save(m_folder->filePath(kName), "JPG", 95));
    }

    void readsOnAnyPicture_data() { everyPicture(); }
    void readsOnAnyPicture()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const QImage, picture);
        for (const PosterSize& size : m_renderer->sizes()) {
            const posters::Scene scene = sceneOn(picture, chicken(style), size);
            const auto layout = posters::layOut(scene, size, m_library, m_fonts);
            QVERIFY2(layout, qPrintable(size.id));
            posters::Painting painting(m_library, scene, *layout);
            const double scale = 600.0 / std::max(size.pixels.width(), size.pixels.height());
            QImage image((layout->canvas * scale).toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            painter.scale(scale, scale);
            painting.paintGround(painter);
            painting.settleInks({image}, scale);
            painting.paintScrims(painter);
            painter.end();
            for (const auto& text : painting.layout().texts) {
                const double contrast = posters::worstContrast(text.ink, posters::tonesUnder(image, text.boxes, scale));
                QVERIFY2(contrast >= 4.5,
                         qPrintable(u"%1 %2: %3"_s.arg(size.id, posterPartKey(text.role)).arg(contrast)));
                QVERIFY(text.font.pixelSize() >= 0.025 * layout->unit);
            }
        }
    }

    /// The words of a film stand still while the picture comes nearer below them.
    void readsAllThroughAFilm_data() { everyPicture(); }
    void readsAllThroughAFilm()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const QImage, picture);
        const PosterSize size = *m_renderer->size(u"tv"_s);
        const test::TempFolder folder;
        QVERIFY(picture.save(folder.filePath(kName), "JPG", 95));
        PosterRenderer renderer(folder.path());
        const QString path = folder.filePath(u"film.jpg"_s);
        QVERIFY(renderer.writeLayers(chicken(style), size, path));
        const QImage moving(filmLayersOf(path).ground);
        const QImage words(filmLayersOf(path).words);
        QCOMPARE(moving.size(), size.pixels);
        QCOMPARE(words.size(), size.pixels);
        QVERIFY(words.hasAlphaChannel());
        const posters::Scene scene = sceneOn(picture, chicken(style), size);
        const auto layout = posters::layOut(scene, size, m_library, m_fonts);
        QVERIFY(layout);
        for (const double share : {0.0, 0.2, 0.5, 0.8, 1.0}) {
            QImage frame(moving.size(), QImage::Format_RGB32);
            QPainter painter(&frame);
            const QSizeF margin = QSizeF(moving.size()) * (kFilmZoom * share / 2);
            painter.drawImage(
                QRectF(moving.rect()), moving,
                QRectF(moving.rect()).adjusted(margin.width(), margin.height(), -margin.width(), -margin.height()));
            painter.drawImage(0, 0, words);
            painter.end();
            for (const auto& text : layout->texts) {
                // Ink and ground together: the lightest and the darkest there is in a line.
                const posters::Tones tones = posters::tonesUnder(frame, text.boxes, 1);
                const double span = (tones.lightest + 0.05) / (tones.darkest + 0.05);
                QVERIFY2(span >= 4.5, qPrintable(u"%1 at %2: %3"_s.arg(posterPartKey(text.role)).arg(share).arg(span)));
            }
        }
    }

    void theLayersOfAFilmAreThePoster_data() { everyStyle(); }
    void theLayersOfAFilmAreThePoster()
    {
        QFETCH(const PosterStyle, style);
        const PosterSize size = *m_renderer->size(u"tv"_s);
        for (const bool onPicture : {false, true}) {
            const PosterBrief brief = chicken(style, onPicture);
            const QString path = m_folder->filePath(u"film.jpg"_s);
            QVERIFY(m_renderer->writeLayers(brief, size, path));
            QImage together = QImage(filmLayersOf(path).ground).convertToFormat(QImage::Format_RGB32);
            QPainter painter(&together);
            painter.drawImage(0, 0, QImage(filmLayersOf(path).words));
            painter.end();
            const QImage poster = *m_renderer->render(brief, size);
            qint64 apart = 0;
            for (int y = 0; y < poster.height(); y += 3) {
                for (int x = 0; x < poster.width(); x += 3)
                    apart += std::abs(qGreen(poster.pixel(x, y)) - qGreen(together.pixel(x, y)));
            }
            QVERIFY2(apart < 3LL * poster.width() * poster.height() / 9, qPrintable(QString::number(apart)));
        }
    }

    void nothingIsCutOrOverlaps_data() { everyStyle(); }
    void nothingIsCutOrOverlaps()
    {
        QFETCH(const PosterStyle, style);
        for (const QString& title :
             {u"오픈!"_s, chicken(style).text.title, u"겨울밤 가족과 함께 즐기는 바삭바삭 순살치킨 대잔치"_s}) {
            for (const bool practice : {false, true}) {
                PosterBrief brief = chicken(style);
                brief.text.title = title;
                brief.practice = practice;
                for (const PosterSize& size : m_renderer->sizes()) {
                    const auto layout
                        = posters::layOut(sceneOn(plain(Qt::gray), brief, size), size, m_library, m_fonts);
                    QVERIFY2(layout, qPrintable(size.id));
                    QList<QRectF> taken{layout->qr, layout->logo};
                    taken.removeIf([](const QRectF& rect) { return rect.isEmpty(); });
                    QString words;
                    for (const auto& text : layout->texts) {
                        const QString what = size.id + u' ' + posterPartKey(text.role);
                        QVERIFY2(layout->safe.adjusted(-1, -1, 1, 1).contains(text.bounds()), qPrintable(what));
                        for (const QRectF& other : std::as_const(taken))
                            QVERIFY2(!other.adjusted(1, 1, -1, -1).intersects(text.bounds()), qPrintable(what));
                        taken << text.bounds();
                        words += text.lines.join(u' ') + u' ';
                    }
                    for (const QString& word : title.split(u' '))
                        QVERIFY2(words.contains(word), qPrintable(size.id));
                }
            }
        }
    }

    void saysThatItIsByAi_data() { everyStyle(); }
    void saysThatItIsByAi()
    {
        QFETCH(const PosterStyle, style);
        const auto credits = [](const posters::Layout& layout) {
            return std::ranges::count_if(layout.texts, [](const posters::TextBlock& text) {
                return text.lines == QStringList{u"AI로 만든 그림"_s};
            });
        };
        for (const PosterSize& size : m_renderer->sizes()) {
            const posters::Scene scene = sceneOn(plain(Qt::gray), chicken(style), size);
            QCOMPARE(credits(*posters::layOut(scene, size, m_library, m_fonts)), 1);
            const posters::Scene own = *posters::makeScene(chicken(style, false), size);
            QCOMPARE(credits(*posters::layOut(own, size, m_library, m_fonts)), 0);
        }
    }

    void theFileSaysSoToo_data() { everyFormat(); }
    void theFileSaysSoToo()
    {
        QFETCH(const QString, size);
        const QByteArray kind = "compositeWithTrainedAlgorithmicMedia";
        for (const bool onPicture : {true, false}) {
            const QString path = m_folder->filePath(u"poster"_s);
            PosterBrief brief = chicken(PosterStyle::Simple, onPicture);
            brief.text.title = u"<반반> & 치킨"_s;
            const auto file = m_renderer->write(brief, *m_renderer->size(size), path);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            if (file->format == u"pdf") {
                const QByteArray bytes = m_folder->read(u"poster"_s);
                QCOMPARE(bytes.contains(kind), onPicture);
                QCOMPARE(bytes.contains(u"AI로 만든 그림 (stability core)"_s.toUtf8()), onPicture);
                QVERIFY(!bytes.contains("<반반>"));
                continue;
            }
            QImageReader reader(path);
            QCOMPARE(reader.text(u"Comment"_s), onPicture ? u"AI로 만든 그림 (stability core)"_s : QString());
            QCOMPARE(reader.text(u"DigitalSourceType"_s).toUtf8().contains(kind), onPicture);
            QVERIFY(!m_folder->read(u"poster"_s).contains(m_folder->path().toUtf8()));
        }
    }

    void thePictureIsCutAroundItsMiddle_data()
    {
        QTest::addColumn<QSizeF>("canvas");
        QTest::newRow("wide") << QSizeF(1920, 1080);
        QTest::newRow("tall") << QSizeF(1080, 1920);
        QTest::newRow("square") << QSizeF(800, 800);
        QTest::newRow("very wide") << QSizeF(800, 400);
    }
    void thePictureIsCutAroundItsMiddle()
    {
        QFETCH(const QSizeF, canvas);
        posters::Layout empty;
        empty.canvas = canvas;
        empty.unit = std::min(canvas.width(), canvas.height());
        QImage sheet(canvas.toSize(), QImage::Format_RGB32);
        QPainter painter(&sheet);
        posters::paintPicture(painter, empty, map(), {});
        painter.end();
        // The shorter side shows all of the square, the longer one as much around its middle as keeps its shape.
        const double across = std::min(1.0, canvas.width() / canvas.height());
        const double down = std::min(1.0, canvas.height() / canvas.width());
        const auto isNear = [&](QPoint at, double x, double y) {
            const QRgb found = sheet.pixel(at);
            return std::abs(qRed(found) - 255 * x) < 4 && std::abs(qGreen(found) - 255 * y) < 4;
        };
        const QRect all = sheet.rect();
        QVERIFY(isNear(all.center(), 0.5, 0.5));
        QVERIFY(isNear(all.topLeft(), 0.5 - across / 2, 0.5 - down / 2));
        QVERIFY(isNear(all.bottomRight(), 0.5 + across / 2, 0.5 + down / 2));
    }

    void theGroundIsThePicture_data() { everyStyle(); }
    void theGroundIsThePicture()
    {
        QFETCH(const PosterStyle, style);
        for (const PosterSize& size : m_renderer->sizes()) {
            const QImage red = *rendered(plain(Qt::red), style, size);
            const QImage blue = *rendered(plain(Qt::blue), style, size);
            qint64 apart = 0;
            for (int y = 0; y < red.height(); ++y) {
                for (int x = 0; x < red.width(); ++x)
                    apart += qRed(red.pixel(x, y)) - qRed(blue.pixel(x, y)) > 100 ? 1 : 0;
            }
            // Enough of it is seen that the owner gets what was paid for.
            QVERIFY2(apart > red.width() * red.height() / 10, qPrintable(size.id + u' ' + QString::number(apart)));
        }
    }

    void previewAndFileAgree_data() { everyStyle(); }
    void previewAndFileAgree()
    {
        QFETCH(const PosterStyle, style);
        const PosterSize& kiosk = *m_renderer->size(u"kiosk"_s);
        const QString path = m_folder->filePath(u"kiosk.png"_s);
        QVERIFY(m_renderer->write(chicken(style), kiosk, path));
        const QImage preview = *m_renderer->render(chicken(style), kiosk);
        const QImage written = QImage(path).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(written.size(), preview.size());
        // Qt draws the edges of large letters a little differently when its cache of glyphs is full.
        qint64 unlike = 0;
        int most = 0;
        for (int y = 0; y < preview.height(); ++y) {
            for (int x = 0; x < preview.width(); ++x) {
                const int apart = std::abs(qGreen(written.pixel(x, y)) - qGreen(preview.pixel(x, y)));
                unlike += apart > 0 ? 1 : 0;
                most = std::max(most, apart);
            }
        }
        QVERIFY2(unlike * 100 < qint64(preview.width()) * preview.height() && most < 40,
                 qPrintable(u"%1 pixels, by %2 at most"_s.arg(unlike).arg(most)));
        const QImage small = *m_renderer->render(chicken(style), kiosk, 480);
        const QImage shrunk = preview.scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 difference = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x)
                difference += std::abs(qGray(small.pixel(x, y)) - qGray(shrunk.pixel(x, y)));
        }
        QVERIFY(difference < 12LL * small.width() * small.height());
    }

    void aPictureThatIsNotThereIsSaid()
    {
        PosterBrief brief = chicken(PosterStyle::Simple);
        const PosterSize& size = *m_renderer->size(u"kakao"_s);
        QVERIFY(m_renderer->render(brief, size, 200));
        const auto problem = [&](const QString& file) {
            brief.picture.file = file;
            return m_renderer->render(brief, size, 200).error().kind;
        };
        QCOMPARE(problem(QString(64, u'b') + u".jpg"_s), ErrorKind::FileUnreadable);
        QCOMPARE(problem(u"../"_s + kName), ErrorKind::NotFound);
        QCOMPARE(problem(m_folder->filePath(kName)), ErrorKind::NotFound);
        m_folder->write(QString(64, u'c') + u".jpg"_s, test::jpegHeader({60'000, 60'000}));
        QCOMPARE(problem(QString(64, u'c') + u".jpg"_s), ErrorKind::FileTooLarge);
        m_folder->write(QString(64, u'd') + u".jpg"_s, "not a picture");
        QCOMPARE(problem(QString(64, u'd') + u".jpg"_s), ErrorKind::UnsupportedImage);
    }

private:
    static void everyStyle()
    {
        QTest::addColumn<PosterStyle>("style");
        for (const PosterStyle style : kPosterStyles)
            QTest::addRow("%s", qPrintable(posterStyleKey(style))) << style;
    }
    static void everyFormat()
    {
        QTest::addColumn<QString>("size");
        for (const char* size : {"kakao-feed", "kiosk", "a4"})
            QTest::newRow(size) << QString::fromLatin1(size);
    }
    static posters::Scene sceneOn(const QImage& picture, const PosterBrief& brief, const PosterSize& size)
    {
        posters::Scene scene = *posters::makeScene(brief, size);
        scene.picture = picture;
        return scene;
    }
    Result<QImage> rendered(const QImage& picture, PosterStyle style, const PosterSize& size)
    {
        PosterBrief brief = chicken(style);
        brief.picture.file = QString(64, picture.pixelColor(0, 0) == QColor(Qt::red) ? u'1' : u'2') + u".jpg"_s;
        picture.save(m_folder->filePath(brief.picture.file), "JPG", 95);
        return m_renderer->render(brief, size, 300);
    }

    posters::Library m_library;
    posters::FontBook m_fonts;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<PosterRenderer> m_renderer;
};

MADANG_TEST(QGuiApplication, TestPosterPictures)
#include "tst_poster_pictures.moc"
