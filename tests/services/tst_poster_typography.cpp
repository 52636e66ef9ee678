#include "services/posters/contrast.h"
#include "services/posters/fonts.h"
#include "services/posters/line_breaker.h"
#include "services/posters/typography.h"
#include "support/program.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace madang::posters;

namespace {
QList<Word> wordsOfWidths(const QList<double>& widths)
{
    QList<Word> words;
    for (const double width : widths)
        words.append({QString(qRound(width), u'가'), width, false});
    return words;
}

TextSpec titleOf(const QString& text)
{
    TextSpec spec;
    spec.text = text;
    spec.face = {{u"BM JUA"_s}, false, 100};
    spec.size = 120;
    spec.smallest = 27;
    spec.maxLines = 4;
    return spec;
}

/// What a font without a glyph draws: nothing, or the same box for everything.
QImage drawn(const FontBook& fonts, const QString& text)
{
    QFont font = fonts.fontFor({{u"BM JUA"_s}, false, 100}, text);
    font.setPixelSize(80);
    QImage image(160, 140, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(QPointF(10, 100), text);
    return image;
}
} // namespace

class TestPosterTypography : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void balancesLines()
    {
        const Setting setting = breakLines(wordsOfWidths({3, 1, 3, 4, 3}), 1, 2);
        QCOMPARE(setting.lines.size(), 2);
        QCOMPARE(setting.width, 9.0); // 3+1+3 and 4+3, never four words and a lonely one
    }

    void prefersBreaksAfterPunctuation()
    {
        QList<Word> words = wordsOfWidths({4, 4, 4, 4});
        words[1].text = u"만남,"_s;
        words[0].text = u"바삭한"_s;
        QCOMPARE(breakLines(words, 1, 2).lines.constFirst(), u"바삭한 만남,"_s);
    }

    void neverMakesMoreLinesThanWords()
    {
        QCOMPARE(breakLines(wordsOfWidths({3, 3}), 1, 5).lines.size(), 2);
        QVERIFY(breakLines({}, 1, 3).lines.isEmpty());
    }

    void keepsEojeolWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("width");
        for (const double width : {1000.0, 640.0, 420.0, 300.0}) {
            QTest::addRow("title in %.0f", width) << u"바삭한 첫 만남, 반반치킨 1+1"_s << width;
            QTest::addRow("sentence in %.0f", width) << u"매장에서 전화번호만 남기면 추첨해 드려요"_s << width;
        }
    }

    void keepsEojeolWhole()
    {
        QFETCH(QString, text);
        QFETCH(double, width);
        const FontBook fonts;
        const auto block = Typesetter(fonts).set(titleOf(text), width, 900);
        QVERIFY(block.has_value());
        QCOMPARE(block->lines.join(u' '), text);
        for (const QRectF& box : block->boxes) {
            QVERIFY(box.left() >= -0.5);
            QVERIFY2(box.right() <= width + 1, qPrintable(QString::number(box.right())));
        }
    }

    void splitsOnlyAWordWiderThanTheLine()
    {
        const FontBook fonts;
        const QString word = u"가나다라마바사아자차카타파하"_s;
        const auto whole = Typesetter(fonts).set(titleOf(word), 600, 900);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->lines, QStringList{word}); // smaller, but whole
        const auto split = Typesetter(fonts).set(titleOf(word), 200, 900);
        QVERIFY(split.has_value());
        QVERIFY(split->lines.size() > 1);
        QCOMPARE(split->lines.join(QString()), word);
    }

    void shrinksToFitAndStopsAtTheFloor()
    {
        const FontBook fonts;
        const auto block = Typesetter(fonts).set(titleOf(u"바삭한 첫 만남"_s), 400, 60);
        QVERIFY(block.has_value());
        QVERIFY(block->font.pixelSize() < 120);
        QVERIFY(block->font.pixelSize() >= 27);
        QVERIFY(block->bounds().height() <= 61);
        const QString many = u"아주 긴 "_s.repeated(60).trimmed();
        QVERIFY(!Typesetter(fonts).set(titleOf(many), 400, 120).has_value());
    }

    void rareSyllablesAndEmojiAreDrawn_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"뷁"_s, u"쀍"_s, u"쀾"_s, u"힣"_s, u"·"_s, u"🍗"_s, u"😀"_s, u"★"_s, u"₩"_s, u"①"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }

    void rareSyllablesAndEmojiAreDrawn()
    {
        QFETCH(QString, text);
        const FontBook fonts;
        if (fonts.drawable(text).isEmpty())
            QSKIP("no font on this computer draws it; it is left out");
        QImage empty(160, 140, QImage::Format_RGB32);
        empty.fill(Qt::white);
        const QImage image = drawn(fonts, text);
        QVERIFY(image != empty);
        QVERIFY(image != drawn(fonts, QString(QChar(0xE123)))); // a box for a private character
    }

    void everySyllableHasAFace()
    {
        const FontBook fonts;
        QString all;
        for (char32_t c = 0xAC00; c <= 0xD7A3; ++c)
            all += QString::fromUcs4(&c, 1);
        QCOMPARE(fonts.drawable(all).size(), all.size());
        // one word never mixes two faces: the whole of it moves to a font that knows every syllable
        const QFont plain = fonts.fontFor({{u"BM JUA"_s}, false, 100}, u"치킨"_s);
        const QFont rare = fonts.fontFor({{u"BM JUA"_s}, false, 100}, u"치킨쀍"_s);
        if (plain.families().constFirst() == u"BM JUA"_s)
            QVERIFY(rare.families().constFirst() != u"BM JUA"_s);
    }

    void leavesOutWhatNothingDraws()
    {
        const FontBook fonts;
        QCOMPARE(fonts.drawable(u"치킨\u0007 \U0010FFFDsale"_s), u"치킨 sale"_s);
    }

    void contrastFollowsTheFormula()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void contrastIsTheWorstOverTheArea()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setPixelColor(15, 5, Qt::black);
        const Tones clear = tonesUnder(image, {QRectF(0, 0, 10, 10)}, 1);
        QCOMPARE(worstContrast(Qt::black, clear), 21.0);
        const Tones spotted = tonesUnder(image, {QRectF(0, 0, 20, 10)}, 1);
        QCOMPARE(worstContrast(Qt::black, spotted), 1.0);
        QCOMPARE(worstContrast(QColor(128, 128, 128), spotted), 1.0);
    }
};

MADANG_TEST(QGuiApplication, TestPosterTypography)
#include "tst_poster_typography.moc"
