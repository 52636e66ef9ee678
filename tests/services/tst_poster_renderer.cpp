#include "support/poster_briefs.h"
#include "support/poster_proof.h"
#include "support/program.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
void addAllPosters()
{
    QTest::addColumn<PosterStyle>("style");
    QTest::addColumn<Industry>("industry");
    for (const PosterStyle style : kPosterStyles) {
        for (const Industry industry : kIndustries)
            QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), qPrintable(industryKey(industry)))
                << style << industry;
    }
}

QString words(const posters::Layout& layout)
{
    QStringList all;
    for (const auto& text : layout.texts)
        all += text.lines;
    return all.join(u' ');
}

/// Dark and light alternate 1:1:3:1:1 through the middle of a QR code's corner mark.
bool hasFinder(const QImage& image, QPointF corner, double module)
{
    const auto dark = [&](double x, double y) {
        return qGray(image.pixel(
                   QPoint(static_cast<int>(corner.x() + x * module), static_cast<int>(corner.y() + y * module))))
            < 128;
    };
    const QList<bool> expected{true, false, true, true, true, false, true};
    for (int i = 0; i < 7; ++i) {
        if (dark(i + 0.5, 3.5) != expected.at(i) || dark(3.5, i + 0.5) != expected.at(i))
            return false;
    }
    return true;
}
} // namespace

class TestPosterRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void knowsEverySize()
    {
        QCOMPARE(m_renderer.sizes().size(), 10);
        QSet<QString> ids;
        for (const PosterSize& size : m_renderer.sizes()) {
            ids.insert(size.id);
            QVERIFY(!size.label.isEmpty());
            QCOMPARE(m_renderer.size(size.id)->pixels, size.pixels);
        }
        QCOMPARE(ids.size(), 10);
        QCOMPARE(m_renderer.size(u"instagram-square"_s)->maxBytes, 8'000'000);
        QVERIFY(m_renderer.size(u"a4"_s)->qr);
        QVERIFY(m_renderer.size(u"fax"_s) == nullptr);
    }

    void readsEverywhere_data() { addAllPosters(); }

    /// UFR-CONT-010: contrast, safe area and order, measured on the finished ground of every
    /// poster.

    void readsEverywhere()
    {
        QFETCH(PosterStyle, style);
        QFETCH(Industry, industry);
        PosterBrief brief = test::chickenBrief(style);
        brief.industry = industry;
        checkThatItReads(brief);
    }

    void readsInTheColoursOfAnyStore_data()
    {
        QTest::addColumn<PosterStyle>("style");
        QTest::addColumn<QStringList>("colours");
        const QList<QStringList> stores{{u"#ffe600"_s, u"#003087"_s}, {u"#808080"_s, u"#7f7f7f"_s},
                                        {u"#ffffff"_s, u"#000000"_s}, {u"#d4006a"_s},
                                        {u"#00a651"_s, u"#f5d0e0"_s}, {u"nonsense"_s, u"#101820"_s}};
        for (const PosterStyle style : kPosterStyles) {
            for (const QStringList& colours : stores)
                QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), qPrintable(colours.join(u' ')))
                    << style << colours;
        }
    }

    void readsInTheColoursOfAnyStore()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const QStringList, colours);
        PosterBrief brief = test::chickenBrief(style);
        brief.colours = colours;
        checkThatItReads(brief, {u"instagram-square"_s, u"instagram-story"_s, u"a4"_s});
        const PosterSize& square = *m_renderer.size(u"instagram-square"_s);
        PosterBrief plain = brief;
        plain.colours.clear();
        QVERIFY(m_renderer.render(brief, square, 200).value_or({})
                != m_renderer.render(plain, square, 200).value_or({}));
    }

    /// An event that was published keeps its logo by its name, wherever the data lies by now.
    void aLogoWithoutAFolderLiesBesideThePictures()
    {
        const PosterRenderer renderer(QDir(m_folder.path()).filePath(u"pictures"_s)); // which is not there yet
        PosterBrief brief = test::chickenBrief(PosterStyle::Simple);
        brief.logoPath = u"store/logo.png"_s;
        const PosterSize& square = *renderer.size(u"instagram-square"_s);
        QCOMPARE(renderer.render(brief, square, 200).error().kind, ErrorKind::FileUnreadable);
        QVERIFY(QDir(m_folder.path()).mkpath(u"store"_s));
        QImage logo(40, 40, QImage::Format_RGB32);
        logo.fill(0xff336699U);
        QVERIFY(logo.save(QDir(m_folder.path()).filePath(brief.logoPath)));
        QVERIFY(renderer.render(brief, square, 200).has_value());
    }

    void nothingOverlapsOrLeavesTheSafeArea_data() { addAllPosters(); }

    void nothingOverlapsOrLeavesTheSafeArea()
    {
        QFETCH(PosterStyle, style);
        QFETCH(Industry, industry);
        for (const QString& title :
             {u"오픈!"_s, test::chickenBrief().text.title, u"겨울밤 가족과 함께 즐기는 바삭바삭 순살치킨 대잔치"_s}) {
            PosterBrief brief = test::chickenBrief(style);
            brief.industry = industry;
            brief.text.title = title;
            for (const PosterSize& size : m_renderer.sizes()) {
                const auto layout = m_proof.layout(brief, size);
                QVERIFY2(layout.has_value(), qPrintable(size.id));
                QList<QRectF> taken{layout->art, layout->qr, layout->logo};
                taken.removeIf([](const QRectF& rect) { return rect.isEmpty(); });
                for (const auto& text : layout->texts) {
                    const QRectF bounds = text.bounds();
                    QVERIFY2(layout->safe.adjusted(-1, -1, 1, 1).contains(bounds),
                             qPrintable(size.id + u' ' + posterPartKey(text.role)));
                    for (const QRectF& other : std::as_const(taken))
                        QVERIFY2(!other.adjusted(1, 1, -1, -1).intersects(bounds),
                                 qPrintable(size.id + u' ' + posterPartKey(text.role)));
                    taken.append(bounds);
                }
            }
        }
    }

    void laysOutAgainInsteadOfCropping()
    {
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterSize& size : m_renderer.sizes()) {
                const auto layout = m_proof.layout(test::chickenBrief(style), size);
                QVERIFY(layout.has_value());
                const QString all = words(*layout);
                for (const QString& word : test::chickenBrief().text.title.split(u' '))
                    QVERIFY2(all.contains(word), qPrintable(size.id));
            }
        }
    }

    void bookingPictureHasTitleAndNameOnly()
    {
        const auto layout = m_proof.layout(test::chickenBrief(), *m_renderer.size(u"naver-booking"_s));
        QVERIFY(layout.has_value());
        QCOMPARE(words(*layout).split(u' ').toList().contains(u"수원왕갈비통닭"_s), true);
        QVERIFY(!words(*layout).contains(u"031"_s));
        QVERIFY(!words(*layout).contains(u"생맥주"_s));
        QVERIFY(!words(*layout).contains(u"추첨해"_s));
    }

    void removesPhoneNumbersOnly()
    {
        using posters::withoutPhone;
        QCOMPARE(withoutPhone(u"수원왕갈비통닭 · 031-123-4567"_s), u"수원왕갈비통닭"_s);
        QCOMPARE(withoutPhone(u"마당 (02-555-0101)"_s), u"마당"_s);
        QCOMPARE(withoutPhone(u"카페 01012345678"_s), u"카페"_s);
        QCOMPARE(withoutPhone(u"번개설비 1588-1234"_s), u"번개설비"_s);
        QCOMPARE(withoutPhone(u"2026. 11. 26.(목) ~ 12. 2.(수)"_s), u"2026. 11. 26.(목) ~ 12. 2.(수)"_s);
        QCOMPARE(withoutPhone(u"반반치킨 1+1 10,000원"_s), u"반반치킨 1+1 10,000원"_s);
    }

    void refusesATitleThatCannotBeLegible()
    {
        PosterBrief brief = test::chickenBrief();
        brief.text.title = u"아주아주 길고 긴 제목이에요 "_s.repeated(40);
        for (const PosterStyle style : kPosterStyles) {
            brief.style = style;
            const auto image = m_renderer.render(brief, *m_renderer.size(u"kakao-feed"_s), 200);
            QVERIFY(!image.has_value());
            QCOMPARE(image.error().kind, ErrorKind::WordsTooLong);
            QVERIFY(!image.error().detail.isEmpty());
        }
    }

    void drawsWithLittleOrNothingToSay()
    {
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterSize& size : m_renderer.sizes()) {
                PosterBrief brief;
                brief.style = style;
                QVERIFY(m_renderer.render(brief, size, 200).has_value());
                brief.text.title = u"오픈!"_s;
                QVERIFY(m_renderer.render(brief, size, 200).has_value());
                brief.text.storeLine = u"마당"_s;
                QVERIFY(m_renderer.render(brief, size, 200).has_value());
            }
        }
    }

    void sameBriefGivesSamePixelsOnAnyThread()
    {
        for (const PosterStyle style : kPosterStyles) {
            const PosterBrief brief = test::chickenBrief(style);
            const PosterSize& size = *m_renderer.size(u"kakao"_s);
            const auto job = [this, brief, size] { return *m_renderer.render(brief, size, 400); };
            QFuture<QImage> one = QtConcurrent::run(job);
            QFuture<QImage> two = QtConcurrent::run(job);
            const QImage here = job();
            QCOMPARE(one.result(), here);
            QCOMPARE(two.result(), here);
            QCOMPARE(here.size(), QSize(400, 400));
        }
    }

    void drawsTheJoinCodeOnlyWhereItBelongs()
    {
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterSize& size : m_renderer.sizes()) {
                const auto layout = m_proof.layout(test::chickenBrief(style), size);
                QVERIFY(layout.has_value());
                QCOMPARE(!layout->qr.isEmpty(), size.qr);
                PosterBrief without = test::chickenBrief(style);
                without.joinUrl.clear();
                QVERIFY(m_proof.layout(without, size)->qr.isEmpty());
            }
            const PosterSize& kiosk = *m_renderer.size(u"kiosk"_s);
            const QRectF qr = m_proof.layout(test::chickenBrief(style), kiosk)->qr;
            const QImage image = *m_renderer.render(test::chickenBrief(style), kiosk);
            const double module = qr.width() / (29 + 8); // version 3 and its quiet zone
            QVERIFY(hasFinder(image, qr.topLeft() + QPointF(4, 4) * module, module));
            QVERIFY(hasFinder(image, qr.topLeft() + QPointF(26, 4) * module, module));
            QVERIFY(hasFinder(image, qr.topLeft() + QPointF(4, 26) * module, module));
        }
    }

    void marksPractice()
    {
        PosterBrief brief = test::chickenBrief();
        const PosterSize& size = *m_renderer.size(u"kakao"_s);
        const QImage real = *m_renderer.render(brief, size);
        brief.practice = true;
        const QImage practice = *m_renderer.render(brief, size);
        const QColor corner = practice.pixelColor(size.pixels.width() - 30, 70);
        QVERIFY(corner != real.pixelColor(size.pixels.width() - 30, 70));
        QVERIFY(corner.red() > corner.blue());
        for (const PosterStyle style : kPosterStyles) { // no words below the ribbon
            brief.style = style;
            for (const PosterSize& one : m_renderer.sizes()) {
                const auto layout = m_proof.layout(brief, one);
                QVERIFY(layout.has_value());
                for (const auto& text : layout->texts) {
                    const QPointF corner2 = text.bounds().topRight();
                    QVERIFY2(layout->canvas.width() - corner2.x() + corner2.y() > 0.15 * layout->unit,
                             qPrintable(one.id));
                }
            }
        }
    }

    void drawsALogoBesideTheStore()
    {
        const QString path = m_folder.filePath(u"logo.png"_s);
        QImage logo(300, 150, QImage::Format_RGB32);
        logo.fill(QColor(0, 200, 255));
        QVERIFY(logo.save(path));
        for (const PosterStyle style : kPosterStyles) {
            PosterBrief brief = test::chickenBrief(style);
            brief.logoPath = path;
            for (const PosterSize& size : m_renderer.sizes()) {
                const auto layout = m_proof.layout(brief, size);
                QVERIFY2(layout.has_value(), qPrintable(size.id));
                QVERIFY(layout->safe.contains(layout->logo.center()));
                for (const auto& text : layout->texts)
                    QVERIFY2(!layout->logo.adjusted(1, 1, -1, -1).intersects(text.bounds()), qPrintable(size.id));
                const double scale = 400.0 / std::max(size.pixels.width(), size.pixels.height());
                const QImage image = *m_renderer.render(brief, size, 400);
                QCOMPARE(image.pixelColor((layout->logo.center() * scale).toPoint()), QColor(0, 200, 255));
            }
        }
    }

private:
    void checkThatItReads(const PosterBrief& brief, const QStringList& sizes = {})
    {
        for (const PosterSize& size : m_renderer.sizes()) {
            if (!sizes.isEmpty() && !sizes.contains(size.id))
                continue;
            const auto layout = m_proof.layout(brief, size);
            QVERIFY2(layout.has_value(), qPrintable(size.id));
            posters::Painting painting(m_proof.library, *posters::makeScene(brief, size), *layout);
            const double scale = 500.0 / std::max(size.pixels.width(), size.pixels.height());
            QImage image((layout->canvas * scale).toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            painter.scale(scale, scale);
            painting.paintGround(painter);
            painter.end();
            painting.settleInks({image}, scale);
            QVERIFY(painting.layout().texts.size() >= 2);
            for (const auto& text : painting.layout().texts) {
                const double contrast = posters::worstContrast(text.ink, posters::tonesUnder(image, text.boxes, scale));
                QVERIFY2(contrast >= 4.5,
                         qPrintable(u"%1 %2: %3"_s.arg(size.id, posterPartKey(text.role)).arg(contrast)));
                QVERIFY(text.font.pixelSize() >= 0.025 * layout->unit);
            }
        }
    }

    PosterRenderer m_renderer;
    test::PosterProof m_proof;
    QTemporaryDir m_folder;
};

MADANG_TEST(QGuiApplication, TestPosterRenderer)
#include "tst_poster_renderer.moc"
