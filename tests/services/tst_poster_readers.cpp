#include "services/poster_renderer.h"
#include "support/program.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
const QString kJoinUrl = u"https://madang.example/j/EVT20261126-7F3K"_s;

PosterBrief chicken(PosterStyle style)
{
    PosterBrief brief;
    brief.style = style;
    brief.text = {u"오픈 3주년"_s,
                  u"반반치킨 한 마리 더"_s,
                  u"생맥주 500cc 50명"_s,
                  u"매장에서 전화번호만 남기면 추첨해 드려요"_s,
                  u"2026. 11. 26.(목) ~ 12. 2.(수)"_s,
                  u"수원왕갈비통닭 · 031-123-4567"_s};
    brief.joinUrl = kJoinUrl;
    return brief;
}

bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty() && !qEnvironmentVariableIsSet("CI");
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Letters and digits only: what a reader of pictures makes of spaces and dots is not the question.
QString lettersOf(const QString& text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

/// The share of `words` that stands in `text`, in order (longest common subsequence).
double shareOf(const QString& words, const QString& text)
{
    QList<int> row(text.size() + 1, 0);
    for (const QChar c : words) {
        int diagonal = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int above = row.at(i + 1);
            row[i + 1] = c == text.at(i) ? diagonal + 1 : std::max(above, row.at(i));
            diagonal = above;
        }
    }
    return words.isEmpty() ? 1 : double(row.last()) / double(words.size());
}
} // namespace

/// Finished files, read by programs that are not ours: a scanner of codes and a reader of letters.
class TestPosterReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void theJoinCodeScans_data() { addLayouts(); }

    void theJoinCodeScans()
    {
        QFETCH(const QString, layout);
        QFETCH(const PosterStyle, style);
        if (isMissing(u"zbarimg"_s) || isMissing(u"pdftoppm"_s))
            QSKIP("zbarimg and pdftoppm are not installed");
        int scanned = 0;
        for (const PosterSize& size : m_renderer.sizes()) {
            if (!size.qr)
                continue;
            const QString picture = flat(briefOf(style, layout), size);
            QCOMPARE(outputOf(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture}).trimmed(), kJoinUrl);
            ++scanned;
        }
        QVERIFY(scanned >= 2);
    }

    void lettersAreRead_data() { addLayouts(); }

    void lettersAreRead()
    {
        QFETCH(const QString, layout);
        QFETCH(const PosterStyle, style);
        if (isMissing(u"tesseract"_s) || isMissing(u"pdftoppm"_s))
            QSKIP("tesseract and pdftoppm are not installed");
        const PosterBrief brief = briefOf(style, layout);
        const QString picture = flat(brief, *m_renderer.size(u"a4"_s));
        const QString read
            = lettersOf(outputOf(u"tesseract"_s, {picture, u"-"_s, u"-l"_s, u"kor+eng"_s, u"--psm"_s, u"11"_s}));
        for (const QString& words : {brief.text.guide, brief.text.period, brief.text.storeLine}) {
            const double share = shareOf(lettersOf(words), read);
            QVERIFY2(share >= 0.7, qPrintable(u"%1: %2 in %3"_s.arg(words).arg(share).arg(read)));
        }
    }

private:
    void addLayouts()
    {
        QTest::addColumn<PosterStyle>("style");
        QTest::addColumn<QString>("layout");
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterLayout& layout : m_renderer.layouts(style))
                QTest::addRow("%s", qPrintable(layout.id)) << style << layout.id;
        }
    }

    static PosterBrief briefOf(PosterStyle style, const QString& layout)
    {
        PosterBrief brief = chicken(style);
        brief.design.layout = layout;
        return brief;
    }

    /// The written file as pixels: a print at the resolution at which a phone sees it.
    QString flat(const PosterBrief& brief, const PosterSize& size)
    {
        const QString path = m_folder.filePath(size.id + u'.' + size.format);
        const auto file = m_renderer.write(brief, size, path);
        if (!file) {
            qWarning("%s", qPrintable(file.error().detail));
            return {};
        }
        if (size.format != u"pdf")
            return path;
        const QString base = m_folder.filePath(size.id);
        outputOf(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-singlefile"_s, u"-png"_s, path, base});
        return base + u".png"_s;
    }

    PosterRenderer m_renderer;
    QTemporaryDir m_folder;
};

MADANG_TEST(QGuiApplication, TestPosterReaders)
#include "tst_poster_readers.moc"
