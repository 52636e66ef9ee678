#include "support/poster_proof.h"
#include "support/program.h"

#include <QFile>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace madang;
using test::PosterProof;
using test::squeezed;

namespace {
constexpr int kSentences = 200;
constexpr int kProofSide = 300; // pixels of the ground that contrast is measured on
constexpr double kMisfits = 0.05; // of all posters: a title of sixty letters does not fit into every banner

QStringList sentences()
{
    QFile file(QFINDTESTDATA("../data/posters/sentences.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// Each sentence is a title once, a prize once and a guide once.
PosterBrief briefOf(const QStringList& all, int index, PosterStyle style)
{
    PosterBrief brief;
    brief.style = style;
    brief.industry = kIndustries.at(std::size_t(index) % kIndustries.size());
    brief.text.badge = index % 3 == 0 ? u"오픈 3주년"_s : QString();
    brief.text.title = all.at(index);
    brief.text.prize = all.at((index + 67) % all.size());
    brief.text.guide = all.at((index + 131) % all.size());
    brief.text.period = u"2026. 11. 26.(목) ~ 12. 2.(수)"_s;
    brief.text.storeLine = u"수원왕갈비통닭 · 031-123-4567"_s;
    brief.joinUrl = u"https://madang.example/j/EVT20261126"_s;
    brief.practice = index % 7 == 0;
    return brief;
}

/// Emoji are pictures in a PDF: what is left is what can be read out of it.
QString readable(const QString& text)
{
    QString kept;
    for (const char32_t c : text.toUcs4()) {
        const bool picture = c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF) || c == 0x200D || c == 0xFE0F;
        if (!picture)
            kept += QString::fromUcs4(&c, 1);
    }
    // Fonts draw these two with one glyph each, and a PDF tells only of the glyph.
    kept.replace(QChar(0x02BB), QChar(0x2018)).replace(QChar(0x02BC), QChar(0x2019));
    return squeezed(kept);
}

/// The words of every page, in the order in which they were painted.
QStringList pagesOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return {};
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    if (!pages.isEmpty())
        pages.removeLast();
    return pages;
}
} // namespace

/// Two hundred sentences that posters have to bear, in every size and style (half of them in each; `./dev soak`: all):
/// nothing is lost, cut, hidden or too pale.
class TestPosterSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_sentences = sentences();
        QVERIFY(m_sentences.size() >= kSentences);
    }

    void standsWell_data()
    {
        QTest::addColumn<PosterStyle>("style");
        QTest::addColumn<QString>("sizeId");
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterSize& size : m_renderer.sizes())
                QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), qPrintable(size.id)) << style << size.id;
        }
    }

    void standsWell()
    {
        QFETCH(const PosterStyle, style);
        QFETCH(const QString, sizeId);
        const PosterSize& size = *m_renderer.size(sizeId);
        const QString path = m_folder.filePath(u"words.pdf"_s);
        QStringList expected;
        int shown = 0;
        int misfits = 0;
        {
            QPdfWriter writer(path);
            writer.setPageSize(QPageSize(QSizeF(size.pixels) / 300, QPageSize::Inch, {}, QPageSize::ExactMatch));
            writer.setPageMargins(QMarginsF());
            writer.setResolution(300);
            QPainter pages(&writer);
            for (int i = 0; i < kSentences; ++i) {
                if (!isTurnOf(i, style, size, 2))
                    continue;
                ++shown;
                const PosterBrief brief = briefOf(m_sentences, i, style);
                const auto layout = m_proof.layout(brief, size);
                if (!layout) {
                    ++misfits;
                    checkThatTheLineIsNamed(brief, size, layout.error());
                    continue;
                }
                const QStringList wrong = test::misplaced(*layout);
                QVERIFY2(wrong.isEmpty(), qPrintable(describe(brief, *layout) + wrong.join(u"; ")));
                if (isTurnOf(i, style, size, 6)) {
                    const double contrast = test::worstContrastOf(m_proof.paint(brief, size, *layout, kProofSide));
                    QVERIFY2(contrast >= posters::kContrast,
                             qPrintable(describe(brief, *layout) + QString::number(contrast)));
                }
                if (!expected.isEmpty())
                    writer.newPage();
                posters::Painting(m_proof.library, *posters::makeScene(brief, size), *layout).paintWords(pages);
                expected << wordsOf(*layout);
                checkThatNothingIsLost(brief, size, *layout);
            }
        }
        QVERIFY2(misfits <= kMisfits * shown, qPrintable(QString::number(misfits)));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty() && !qEnvironmentVariableIsSet("CI"))
            QSKIP("pdftotext is not installed: what a PDF says is not read back");
        const QStringList read = pagesOf(path);
        QCOMPARE(read.size(), expected.size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QCOMPARE(readable(read.at(i)), expected.at(i));
    }

private:
    /// Without optimisation all six thousand take many minutes: each sentence stands in every second size and is
    /// painted in every sixth, in others in the next style. All of them where MADANG_ALL_SENTENCES is set.
    bool isTurnOf(int sentence, PosterStyle style, const PosterSize& size, int every) const
    {
        return qEnvironmentVariableIsSet("MADANG_ALL_SENTENCES")
            || (sentence + int(style) + m_renderer.sizes().indexOf(size)) % every == 0;
    }

    static QString describe(const PosterBrief& brief, const posters::Layout& layout)
    {
        return layout.kind->id + u" \""_s + brief.text.title + u"\": "_s;
    }

    /// All words in the order in which they are painted.
    static QString wordsOf(const posters::Layout& layout)
    {
        QString all;
        for (const posters::TextBlock& text : layout.texts)
            all += readable(text.lines.join(u' '));
        return all;
    }

    /// Every part says exactly what it was given.
    void checkThatNothingIsLost(const PosterBrief& brief, const PosterSize& size, const posters::Layout& layout) const
    {
        const auto scene = posters::makeScene(brief, size);
        QVERIFY(scene.has_value());
        const QHash<PosterPart, QString> given{{PosterPart::Badge, scene->badge},   {PosterPart::Title, scene->title},
                                               {PosterPart::Prize, scene->prize},   {PosterPart::Guide, scene->guide},
                                               {PosterPart::Period, scene->period}, {PosterPart::Store, scene->store}};
        QHash<PosterPart, QString> set;
        for (const posters::TextBlock& text : layout.texts)
            set[text.role] += text.lines.join(u' ') + u' ';
        for (auto it = given.cbegin(); it != given.cend(); ++it)
            QCOMPARE(squeezed(set.value(it.key())), squeezed(m_proof.fonts.drawable(it.value())));
    }

    void checkThatTheLineIsNamed(const PosterBrief& brief, const PosterSize& size, const Error& error) const
    {
        QCOMPARE(error.kind, ErrorKind::WordsTooLong);
        const QList<PosterProblem> problems = m_renderer.problems(brief, {size});
        QCOMPARE(problems.size(), 1);
        QVERIFY(!wordsOf(brief.text, problems.first().part).isEmpty());
        QVERIFY(error.detail.startsWith(posterPartKey(problems.first().part)));
        const QString path = m_folder.filePath(u"never."_s + size.format);
        QCOMPARE(m_renderer.write(brief, size, path).error().kind, ErrorKind::WordsTooLong);
        QVERIFY(!QFile::exists(path));
    }
    static QString wordsOf(const PosterText& text, PosterPart part) { return madang::wordsOf(text, part); }

    QStringList m_sentences;
    PosterRenderer m_renderer;
    PosterProof m_proof;
    QTemporaryDir m_folder;
};

MADANG_TEST(QGuiApplication, TestPosterSentences)
#include "tst_poster_sentences.moc"
