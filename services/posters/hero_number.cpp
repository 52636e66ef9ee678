#include "services/posters/hero_number.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr double kHigh = 1e6;

enum class Worth { None, Count, Strong };

struct Found {
    Worth worth = Worth::None;
    qsizetype unitAt = 0;
};

/// How much a single word is worth as a hero.
Found found(const QString& word, const QString& next)
{
    static const QRegularExpression sum(u"^(\\d{1,2}\\+\\d{1,2})([^\\d]{0,3})$"_s);
    static const QRegularExpression amount(
        u"^(\\d[\\d,]{0,9}(?:\\.\\d)?)((?:만|천|백)?원|%|퍼센트|배)([^\\d]{0,3})$"_s);
    static const QRegularExpression count(
        u"^(\\d{1,4})(명|잔|개|장|회|주년|개월|인분|마리|병|팀|일|주)([^\\d]{0,2})$"_s);
    static const QStringList kConditions{u"이상"_s, u"이하"_s, u"미만"_s, u"넘게"_s};
    if (std::ranges::any_of(kConditions, [&next](const QString& condition) { return next.startsWith(condition); }))
        return {};
    for (const QRegularExpression* strong : {&sum, &amount}) {
        if (const auto match = strong->match(word); match.hasMatch())
            return {Worth::Strong, match.capturedEnd(1)};
    }
    if (const auto match = count.match(word); match.hasMatch())
        return {Worth::Count, match.capturedEnd(1)};
    return {};
}
} // namespace

std::optional<HeroNumber> heroNumber(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    Found best;
    qsizetype at = -1;
    for (qsizetype i = 0; i < words.size(); ++i) { // of equals the last: what one pays comes before what one gets
        const Found here = found(words.at(i), words.value(i + 1));
        if (here.worth != Worth::None && here.worth >= best.worth) {
            best = here;
            at = i;
        }
    }
    if (at < 0)
        return std::nullopt;
    return HeroNumber{words.mid(0, at).join(u' '), words.at(at), best.unitAt, words.mid(at + 1).join(u' '),
                      best.worth == Worth::Strong};
}

QFont unitFont(const QFont& number)
{
    QFont font = number;
    font.setPixelSize(std::max(1, static_cast<int>(number.pixelSize() * kUnitShare)));
    return font;
}

bool topNumber(Composer& c, QRectF& area, TextSpec spec, const HeroNumber& hero, double gap, double tallest)
{
    spec.text = hero.number;
    spec.maxLines = 1;
    // Set as wide as it would be with a large unit; then the unit shrinks.
    QRectF trial(0, 0, kHigh, kHigh);
    const auto texts = c.layout.texts.size();
    if (!c.top(trial, spec, 0))
        return false;
    const auto widths = [&hero](const QFont& font) {
        const double number = QFontMetricsF(font).horizontalAdvance(hero.number.left(hero.unitAt));
        const double unit = QFontMetricsF(unitFont(font)).horizontalAdvance(hero.number.mid(hero.unitAt));
        return std::pair(QFontMetricsF(font).horizontalAdvance(hero.number), number + unit);
    };
    const auto [whole, shrunk] = widths(c.layout.texts.constLast().font);
    c.layout.texts.resize(texts);
    QRectF wide = area;
    wide.setWidth(area.width() * whole / shrunk * 0.995);
    spec.align = Qt::AlignLeft;
    if (!c.top(wide, spec, gap, tallest))
        return false;
    TextBlock& block = c.layout.texts.last();
    block.unitAt = hero.unitAt;
    block.boxes.first().setWidth(widths(block.font).second);
    area.setTop(wide.top());
    return true;
}

} // namespace madang::posters
