#include "services/images/plain_ground.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

/// When a logo loses its ground, and when it is left alone.
class TestPlainGround final : public QObject {
    Q_OBJECT

private slots:
    void aPlainGroundGoesAndWhatItSurroundsStays()
    {
        QImage logo = sheet(0xfffafafaU);
        frame(logo, 20, 0xffb02020U); // a ring: the ground inside of it is part of the logo
        const auto cut = images::withoutPlainGround(logo);
        QVERIFY(cut.has_value());
        QCOMPARE(qAlpha(cut->pixel(2, 2)), 0);
        QCOMPARE(cut->pixel(22, 22), 0xffb02020U);
        QCOMPARE(cut->pixel(50, 50), 0xfffafafaU);
    }

    void theEdgeIsSoftAndWithoutAHalo()
    {
        QImage logo = sheet(0xffffffffU);
        frame(logo, 20, 0xffdcd4d4U); // between white and dark: an edge that was smoothed on white
        frame(logo, 21, 0xff401010U);
        const auto cut = images::withoutPlainGround(logo);
        QVERIFY(cut.has_value());
        const QRgb edge = cut->pixel(20, 50);
        QVERIFY2(qAlpha(edge) > 0 && qAlpha(edge) < 255, qPrintable(QString::number(qAlpha(edge))));
        QVERIFY(qRed(edge) < 0xdc); // the white in it is gone
    }

    void grainOfAScanIsStillPlain()
    {
        QImage logo = sheet(0xfff0f0f0U);
        for (int i = 0; i < 100; ++i)
            logo.setPixel(i, 0, i % 2 == 0 ? 0xffe8eae8U : 0xfff6f6f6U);
        frame(logo, 30, 0xff203080U);
        QVERIFY(images::withoutPlainGround(logo).has_value());
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QImage>("picture");
        QImage photo(100, 100, QImage::Format_RGB32);
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x)
                photo.setPixel(x, y, QColor(x * 2, y * 2, 255 - x).rgb());
        }
        QTest::newRow("a photo") << photo;
        QTest::newRow("nothing on it") << sheet(0xffffffffU);
        QImage transparent(100, 100, QImage::Format_ARGB32);
        transparent.fill(0);
        frame(transparent, 20, 0xffb02020U);
        QTest::newRow("transparent already") << transparent;
        QTest::newRow("nothing at all") << QImage();
        QImage split = sheet(0xffffffffU);
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 50; ++x)
                split.setPixel(x, y, 0xff2040a0U);
        }
        QTest::newRow("two grounds") << split;
    }
    void leavesAlone()
    {
        QFETCH(const QImage, picture);
        QVERIFY(!images::withoutPlainGround(picture).has_value());
    }

private:
    static QImage sheet(QRgb colour)
    {
        QImage image(100, 100, QImage::Format_ARGB32);
        image.fill(colour);
        return image;
    }
    /// A frame of four pixels, `from` the borders.
    static void frame(QImage& image, int from, QRgb colour)
    {
        for (int i = from; i < 100 - from; ++i) {
            for (int thick = 0; thick < 4; ++thick) {
                image.setPixel(i, from + thick, colour);
                image.setPixel(i, 99 - from - thick, colour);
                image.setPixel(from + thick, i, colour);
                image.setPixel(99 - from - thick, i, colour);
            }
        }
    }
};

MADANG_TEST(QCoreApplication, TestPlainGround)
#include "tst_plain_ground.moc"
