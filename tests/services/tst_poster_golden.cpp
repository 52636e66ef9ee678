#include "services/poster_renderer.h"
#include "support/picture_difference.h"
#include "support/program.h"

#include <QBuffer>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace madang;
using test::differenceOf;
using test::PictureDifference;

namespace {
constexpr int kSide = 320; // the longer side of a golden picture
constexpr double kMean = 1.5; // CIE 1976: 2.3 is what an eye just notices
constexpr double kWorst = 25; // of softened letters' edges, which another version of a font moves by a hair
const QString kFaces = u"BM JUA"_s; // with other fonts there is nothing to compare

PosterBrief cafe(PosterStyle style, const QString& layout, Industry industry)
{
    PosterBrief brief;
    brief.style = style;
    brief.industry = industry;
    brief.design.layout = layout;
    brief.text = {u"새로 열었어요"_s,
                  u"따뜻한 라떼 한 잔 더"_s,
                  u"아메리카노 쿠폰 100장"_s,
                  u"계산할 때 전화번호만 남기면 추첨해 드려요"_s,
                  u"2026. 11. 26.(목) ~ 12. 2.(수)"_s,
                  u"마당커피 · 031-123-4567"_s};
    brief.joinUrl = u"https://madang.example/j/EVT20261126"_s;
    return brief;
}
} // namespace

/// What posters look like. MADANG_GOLDEN=write draws the golden pictures anew; look at each before you commit it.
class TestPosterGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCarelessChangeIsSeen()
    {
        const PosterSize& square = *m_renderer.size(u"instagram-square"_s);
        const PosterBrief brief = cafe(PosterStyle::Simple, {}, Industry::Cafe);
        const QImage golden = *m_renderer.render(brief, square, kSide);
        QVERIFY(isAlike(differenceOf(golden, golden)));
        QImage noisy = golden;
        QVERIFY(noisy.loadFromData(jpegOf(golden, 80), "jpeg"));
        const PictureDifference noise = differenceOf(golden, noisy.convertToFormat(golden.format()));
        QVERIFY2(isAlike(noise), qPrintable(QString::number(noise.mean) + u' ' + QString::number(noise.worst)));
        const auto changed = [&](auto change) {
            PosterBrief other = brief;
            change(other);
            return differenceOf(golden, *m_renderer.render(other, square, kSide));
        };
        QVERIFY(!isAlike(changed([](PosterBrief& b) { b.text.title = u"따뜻한 라떼 두 잔"_s; })));
        QVERIFY(!isAlike(changed([](PosterBrief& b) { b.colours = {u"#d4006a"_s, u"#101820"_s}; })));
        QVERIFY(!isAlike(changed([](PosterBrief& b) { b.industry = Industry::Beauty; })));
        QVERIFY(!isAlike(changed([](PosterBrief& b) { b.text.badge.clear(); })));
        QImage moved(golden.size(), golden.format());
        QPainter(&moved).drawImage(6, 6, golden);
        QVERIFY(!isAlike(differenceOf(golden, moved)));
    }

    void looksAsItDid_data()
    {
        QTest::addColumn<PosterStyle>("style");
        QTest::addColumn<QString>("layout");
        int number = 0;
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterLayout& layout : m_renderer.layouts(style))
                QTest::addRow("%s", qPrintable(layout.id)) << style << layout.id;
            number += int(m_renderer.layouts(style).size());
        }
        QVERIFY(number > 0);
    }

    void looksAsItDid()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const QString, layout);
        if (!QFontDatabase::hasFamily(kFaces) && !qEnvironmentVariableIsSet("CI"))
            QSKIP("the fonts of the golden pictures are not installed");
        const QImage strip = stripOf(style, layout);
        QVERIFY(!strip.isNull());
        const QString folder = QFINDTESTDATA("../data/posters/golden");
        const QString path = QDir(folder).filePath(layout + u".jpg"_s);
        if (qEnvironmentVariable("MADANG_GOLDEN") == u"write") {
            QVERIFY(!folder.isEmpty() && strip.save(path, "jpeg", 88));
            QSKIP("drawn anew");
        }
        const QImage golden(path);
        QVERIFY2(!golden.isNull(), qPrintable(u"no golden picture of "_s + layout));
        const PictureDifference difference = differenceOf(golden.convertToFormat(strip.format()), strip);
        if (!isAlike(difference))
            strip.save(QDir::temp().filePath(layout + u"-now.png"_s));
        QVERIFY2(isAlike(difference),
                 qPrintable(u"%1 and %2; as it is now: %3"_s.arg(difference.mean)
                                .arg(difference.worst)
                                .arg(QDir::temp().filePath(layout + u"-now.png"_s))));
    }

private:
    static bool isAlike(const PictureDifference& difference)
    {
        return difference.mean <= kMean && difference.worst <= kWorst;
    }

    static QByteArray jpegOf(const QImage& image, int quality)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "jpeg", quality);
        return bytes;
    }

    /// One layout in four shapes of sheet, each in another trade.
    QImage stripOf(PosterStyle style, const QString& layout) const
    {
        constexpr int kPad = 8;
        struct Sample {
            QString size;
            Industry industry;
        };
        const QList<Sample> samples{{u"instagram-portrait"_s, Industry::Cafe},
                                    {u"tv"_s, Industry::Restaurant},
                                    {u"kiosk"_s, Industry::Beauty},
                                    {u"kakao-feed"_s, Industry::Fitness}};
        QImage strip(kPad + int(samples.size()) * (kSide + kPad), kSide + 2 * kPad, QImage::Format_RGB32);
        strip.fill(Qt::white);
        QPainter painter(&strip);
        int x = kPad;
        for (const Sample& sample : samples) {
            const auto image
                = m_renderer.render(cafe(style, layout, sample.industry), *m_renderer.size(sample.size), kSide);
            if (!image)
                return {};
            painter.drawImage(x, kPad, *image);
            x += kSide + kPad;
        }
        painter.end();
        return strip;
    }

    PosterRenderer m_renderer;
};

MADANG_TEST(QGuiApplication, TestPosterGolden)
#include "tst_poster_golden.moc"
