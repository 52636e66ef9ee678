#include "services/posters/typography.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <cmath>

namespace madang::posters {

namespace {
constexpr double kReference = 100; // pixels at which words are measured; widths grow in proportion

constexpr QChar kTied = QChar::Nbsp; // keeps "2026. 11. 26." together, drawn as a plain space

struct Ink {
    double ascent = 0;
    double descent = 0;
};

/// The real height of these letters, so that blocks are aligned by what the eye sees.
Ink inkOf(const QFontMetricsF& metrics, const QStringList& lines)
{
    Ink ink;
    for (const QString& line : lines) {
        const QRectF tight = metrics.tightBoundingRect(line + u'가');
        ink.ascent = std::max(ink.ascent, -tight.top());
        ink.descent = std::max(ink.descent, tight.bottom());
    }
    return ink;
}

/// Marks at the ends of a line hang: the eye aligns letters, not marks.
struct Hanging {
    double before = 0;
    double after = 0;
};

Hanging hangingOf(const QFontMetricsF& metrics, const QString& line)
{
    static const QString kOpening = QStringLiteral("\"'“‘「『(〈《[");
    static const QString kClosing = QStringLiteral("\"'”’」』)〉》].,·:;~…!");
    qsizetype first = 0;
    while (first < line.size() && kOpening.contains(line.at(first)))
        ++first;
    qsizetype last = line.size();
    while (last > first && (kClosing.contains(line.at(last - 1)) || line.at(last - 1) == u' '))
        --last;
    if (first == last)
        return {}; // nothing but marks
    return {metrics.horizontalAdvance(line.left(first)),
            metrics.horizontalAdvance(line) - metrics.horizontalAdvance(line.left(last))};
}

/// Where a line begins in `room` to spare beside it; marks stay inside, too.
double leftOf(Qt::Alignment align, double room, Hanging hanging, Hanging most)
{
    if ((align & Qt::AlignHCenter) != 0)
        return std::clamp(room / 2 + (hanging.after - hanging.before) / 2, 0.0, std::max(0.0, room));
    if ((align & Qt::AlignRight) != 0)
        return std::max(0.0, room - (most.after - hanging.after));
    return std::min(most.before - hanging.before, std::max(0.0, room));
}

/// Cuts a word that no line can hold at the smallest size into pieces that fit, between whole
/// characters only.
QList<Word> pieces(const QString& word, const QFontMetricsF& metrics, double widest)
{
    QList<Word> parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype start = 0;
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (end > start && metrics.horizontalAdvance(word.mid(start, next - start)) > widest) {
            const QString part = word.mid(start, end - start);
            parts.append({part, metrics.horizontalAdvance(part), start > 0});
            start = end;
        }
        end = next;
    }
    const QString part = word.mid(start);
    parts.append({part, metrics.horizontalAdvance(part), start > 0});
    return parts;
}

QList<Word> wordsOf(const QString& text, const QFontMetricsF& metrics, double widest)
{
    QList<Word> words;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        word.replace(kTied, u' ');
        const double width = metrics.horizontalAdvance(word);
        if (width > widest)
            words += pieces(word, metrics, widest);
        else
            words.append({word, width, false});
    }
    return words;
}
} // namespace

std::optional<TextBlock> Typesetter::place(const TextSpec& spec, const QFont& font, const Setting& setting, double size,
                                           double width, double height) const
{
    QFont sized = font;
    for (int pixels = static_cast<int>(std::floor(size)); pixels >= static_cast<int>(std::ceil(spec.smallest));
         --pixels) {
        sized.setPixelSize(pixels);
        sized.setWordSpacing(-spec.closeness * pixels);
        const QFontMetricsF metrics(sized);
        const Ink ink = inkOf(metrics, setting.lines);
        const double edge = spec.outline * pixels;
        const double step = spec.leading * pixels;
        const double total = ink.ascent + ink.descent + 2 * edge + spec.shadow * pixels
            + step * static_cast<double>(setting.lines.size() - 1);
        TextBlock block;
        bool fits = total <= height + 0.5;
        Hanging most;
        for (const QString& line : setting.lines) {
            const Hanging hanging = hangingOf(metrics, line);
            most = {std::max(most.before, hanging.before), std::max(most.after, hanging.after)};
        }
        for (qsizetype i = 0; fits && i < setting.lines.size(); ++i) {
            const double advance = metrics.horizontalAdvance(setting.lines.at(i));
            fits = advance + 2 * edge <= width + 0.5;
            const double room = width - advance - 2 * edge;
            const double left = edge + leftOf(spec.align, room, hangingOf(metrics, setting.lines.at(i)), most);
            const double baseline = edge + ink.ascent + step * static_cast<double>(i);
            block.baselines.append(QPointF(left, baseline));
            block.boxes.append(QRectF(left, baseline - ink.ascent, advance, ink.ascent + ink.descent)
                                   .adjusted(-edge, -edge, edge, edge + spec.shadow * pixels));
        }
        if (!fits)
            continue;
        block.role = spec.role;
        block.font = sized;
        block.ink = spec.ink;
        block.lines = setting.lines;
        block.outline = edge;
        block.edge = spec.edge;
        block.shadow = spec.shadow * pixels;
        return block;
    }
    return std::nullopt;
}

std::optional<TextBlock> Typesetter::set(const TextSpec& spec, double width, double height) const
{
    if (spec.text.isEmpty() || width <= 0 || height <= 0 || spec.size < spec.smallest)
        return std::nullopt;
    QFont font = m_fonts.fontFor(spec.face, spec.text);
    font.setWordSpacing(-spec.closeness * kReference);
    const QFontMetricsF metrics(font);
    const double smallest = std::max(1.0, spec.smallest);
    const QList<Word> words = wordsOf(spec.text, metrics, width * kReference / smallest);
    const double space = metrics.horizontalAdvance(u' ');

    Setting best;
    double bestSize = 0;
    for (int lines = 1; lines <= std::min<qsizetype>(spec.maxLines, words.size()); ++lines) {
        const Setting setting = breakLines(words, space, lines);
        const Ink ink = inkOf(metrics, setting.lines);
        const double tall
            = (ink.ascent + ink.descent) / kReference + 2 * spec.outline + spec.shadow + spec.leading * (lines - 1);
        const double size
            = std::min({spec.size, width / (setting.width / kReference + 2 * spec.outline), height / tall});
        const bool legible = bestSize >= smallest;
        if (size > bestSize * (legible ? 1.08 : 1.0)) { // one more line must be worth it
            best = setting;
            bestSize = size;
        }
    }
    // Room for the rounding of glyph widths is found by place(); below the floor nothing is set.
    return place(spec, font, best, bestSize + 0.5, width, height);
}

} // namespace madang::posters
