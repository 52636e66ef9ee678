#include "bench/poster_bench.h"

#include "bench/measure.h"
#include "services/posters/poster_files.h"
#include "support/poster_briefs.h"
#include "support/poster_proof.h"

#include <QDir>
#include <QJsonValue>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {
constexpr int kRounds = 3;
constexpr int kQuality = 94;

Result<QByteArray> encoded(const QImage& image, const PosterSize& size)
{
    return size.format == u"png" ? posters::encodePng(image, 0) : posters::encodeJpeg(image, size.maxBytes);
}

/// The words of ImageMagick's command line for one poster.
class MagickPoster {
public:
    MagickPoster(const test::PosterProof& proof, const PosterBrief& brief, const PosterSize& size,
                 const QTemporaryDir& folder)
        : m_layout(*proof.layout(brief, size))
        , m_palette(proof.library.palette(brief.style, brief.industry))
        , m_folder(folder)
    {
        const QSize pixels = size.pixels;
        m_words = {u"-size"_s, u"%1x%2"_s.arg(pixels.width()).arg(pixels.height()),
                   u"gradient:%1-%2"_s.arg(m_palette.base.name(), m_palette.base2.name())};
        for (const posters::Plate& plate : m_layout.plates)
            addPlate(plate);
        if (!m_layout.art.isEmpty())
            addMotif(proof.library.motif(brief.industry, brief.text.title).svg);
        for (const posters::TextBlock& text : m_layout.texts)
            addText(text);
        const QString name = posterStyleKey(brief.style) + size.id + (size.format == u"png" ? u".png"_s : u".jpg"_s);
        m_words << u"-quality"_s << QString::number(kQuality) << u"-write"_s << folder.filePath(name) << u"+delete"_s;
    }

    const QStringList& words() const { return m_words; }

private:
    void addPlate(const posters::Plate& plate)
    {
        const QRectF r = plate.rect;
        m_words << u"-fill"_s << plate.fill.name() << u"-draw"_s
                << u"roundrectangle %1,%2 %3,%4 12,12"_s.arg(r.left()).arg(r.top()).arg(r.right()).arg(r.bottom());
    }

    void addMotif(const QByteArray& svg)
    {
        constexpr int kDrawn = 512; // pixels: without a program more it reads no SVG
        const QString path = m_folder.filePath(u"motif.png"_s);
        QImage motif(kDrawn, kDrawn, QImage::Format_ARGB32_Premultiplied);
        motif.fill(Qt::transparent);
        QPainter painter(&motif);
        QSvgRenderer(svg).render(&painter);
        painter.end();
        if (!motif.save(path))
            return;
        const QRectF& art = m_layout.art;
        m_words << u"("_s << u"-background"_s << u"none"_s << path << u"-resize"_s
                << u"%1x%1"_s.arg(qRound(art.width())) << u")"_s << u"-geometry"_s
                << u"+%1+%2"_s.arg(qRound(art.left())).arg(qRound(art.top())) << u"-composite"_s;
    }

    void addText(const posters::TextBlock& text)
    {
        m_words << u"-font"_s << fileOf(text.font) << u"-pointsize"_s << QString::number(text.font.pixelSize());
        for (qsizetype i = 0; i < text.lines.size(); ++i) {
            const QString at = u"+%1+%2"_s.arg(qRound(text.baselines.at(i).x())).arg(qRound(text.baselines.at(i).y()));
            if (text.outline > 0)
                m_words << u"-stroke"_s << text.edge.name() << u"-strokewidth"_s << QString::number(text.outline * 2)
                        << u"-fill"_s << text.edge.name() << u"-annotate"_s << at << text.lines.at(i);
            m_words << u"-stroke"_s << u"none"_s << u"-fill"_s << text.ink.name() << u"-annotate"_s << at
                    << text.lines.at(i);
        }
    }

    static QString fileOf(const QFont& font)
    {
        QProcess process;
        process.start(u"fc-match"_s,
                      {u"-f"_s, u"%{file}"_s, font.families().value(0) + (font.bold() ? u":bold"_s : u""_s)});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    posters::Layout m_layout;
    posters::Palette m_palette;
    const QTemporaryDir& m_folder;
    QStringList m_words;
};

/// Milliseconds for all of them in one process; nothing where ImageMagick is not installed or fails.
std::optional<double> magick(const QList<PosterSize>& sizes)
{
    const QString program = QStandardPaths::findExecutable(u"convert"_s);
    if (program.isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    const test::PosterProof proof;
    QStringList arguments{u"-limit"_s, u"thread"_s, u"1"_s};
    for (const PosterStyle style : kPosterStyles) {
        for (const PosterSize& size : sizes)
            arguments << MagickPoster(proof, test::chickenBrief(style), size, folder).words();
    }
    arguments << u"xc:white"_s << u"null:"_s;
    bool isGood = true;
    const double ms = median(
        [&] {
            QProcess process;
            process.start(program, arguments);
            process.waitForFinished(300'000);
            isGood = isGood && process.exitCode() == 0;
        },
        kRounds);
    const auto files = QDir(folder.path()).entryList({u"*.jpg"_s, u"*kiosk.png"_s}, QDir::Files).size();
    return isGood && files == sizes.size() * qsizetype(kPosterStyles.size()) ? std::optional(ms) : std::nullopt;
}
} // namespace

QJsonObject drawing()
{
    const PosterRenderer renderer;
    QList<PosterSize> sizes = renderer.sizes();
    sizes.removeIf([](const PosterSize& size) { return size.format == u"pdf"; });
    const auto each = [&](auto work) {
        for (const PosterStyle style : kPosterStyles) {
            for (const PosterSize& size : std::as_const(sizes))
                work(test::chickenBrief(style), size);
        }
    };
    QList<QPair<QImage, PosterSize>> drawn;
    each([&](const PosterBrief& brief, const PosterSize& size) {
        drawn.append({renderer.render(brief, size).value_or(QImage()), size});
    });
    const double ours = median(
        [&] {
            each([&](const PosterBrief& brief, const PosterSize& size) {
                static_cast<void>(encoded(renderer.render(brief, size).value_or(QImage()), size));
            });
        },
        kRounds);
    const double encoder = median(
        [&] {
            for (const auto& [image, size] : std::as_const(drawn))
                static_cast<void>(encoded(image, size));
        },
        kRounds);
    const std::optional<double> theirs = magick(sizes);
    return {{u"pictures"_s, drawn.size()},
            {u"ms"_s, ours},
            {u"encoderMs"_s, encoder},
            {u"timesEncoder"_s, ours / encoder},
            {u"timesEncoderLimit"_s, 4},
            {u"imageMagickMs"_s, theirs ? QJsonValue(*theirs) : QJsonValue()},
            {u"shareOfImageMagick"_s, theirs ? QJsonValue(ours / *theirs) : QJsonValue()},
            {u"shareLimit"_s, 0.25}};
}

} // namespace madang::bench
