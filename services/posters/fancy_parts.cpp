#include "services/posters/fancy_parts.h"

#include "services/posters/contrast.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters::fancy {

namespace {
constexpr double kAsked = kContrast + 0.2;
constexpr qsizetype kShortest = 3; ///< letters that would stand lost above a number
constexpr double kLarger = 2.1; ///< how much larger the number of a prize is than the words around it

/// The strip behind what was set above `top`; everything that comes later stands on it.
void layStrip(Composer& c, double top, const QColor& fill)
{
    c.layout.panel = QRectF(0, top, c.layout.width(), c.layout.height() - top);
    c.layout.plates.prepend({Plate::Kind::Panel, c.layout.panel, fill, {}, 0});
}
} // namespace

Mark::Mark(const Composer& c)
    : texts(static_cast<std::size_t>(c.layout.texts.size()))
    , plates(static_cast<std::size_t>(c.layout.plates.size()))
{
}

void Mark::move(Composer& c, QPointF offset) const
{
    c.moveSince(texts, plates, offset);
}

StripColours stripColours(const Palette& palette)
{
    return {palette.panel, palette.panelInk, palette.panelInk};
}

bool wideStrip(Composer& c, double share, const StripColours& colours)
{
    const QRectF safe = c.layout.safe;
    const bool facts = !c.scene.guide.isEmpty() || !c.scene.period.isEmpty();
    QRectF right = safe;
    TextSpec store = c.spec(Role::Store, share * 1.35);
    store.ink = colours.store;
    store.align = facts ? Qt::AlignRight : Qt::AlignHCenter;
    if (facts)
        right.setLeft(safe.left() + safe.width() * 0.57);
    if (!c.store(right, store, 0))
        return false;
    const Mark mark(c);
    QRectF left = safe;
    left.setRight(c.scene.store.isEmpty() ? safe.right() : safe.left() + safe.width() * 0.54);
    for (const Role role : {Role::Period, Role::Guide}) {
        TextSpec spec = c.spec(role, share);
        spec.ink = colours.ink;
        if (!c.bottom(left, spec, role == Role::Period ? c.gap(0.014) : 0))
            return false;
    }
    const auto all = static_cast<std::size_t>(c.layout.texts.size());
    const double lower = safe.bottom() - left.bottom();
    const double upper = safe.bottom() - right.bottom();
    if (lower < upper) // the shorter side stands in the middle of the taller one
        mark.move(c, {0, (lower - upper) / 2});
    else if (mark.texts < all && c.layout.logo.isEmpty())
        for (std::size_t i = 0; i < mark.texts; ++i)
            c.layout.texts[static_cast<qsizetype>(i)].moveBy({0, (upper - lower) / 2});
    const double tall = std::max(lower, upper);
    layStrip(c, safe.bottom() - tall - c.gap(tall > 0 ? 0.034 : 0), colours.fill);
    return true;
}

bool strip(Composer& c, double share, const StripColours& colours)
{
    QRectF area = c.layout.safe;
    const double start = area.bottom();
    const bool code = !c.scene.joinUrl.isEmpty();
    if (!c.joinCode(area, 0.2 * c.layout.unit, colours.ink))
        return false;
    const Mark mark(c);
    const auto set = [&](Role role, double size, double gap) {
        TextSpec spec = c.spec(role, size);
        spec.ink = role == Role::Store ? colours.store : colours.ink;
        spec.align = code ? Qt::AlignLeft : Qt::AlignHCenter;
        if (role == Role::Guide)
            spec.maxLines = code ? 6 : 4;
        return role == Role::Store ? c.store(area, spec, gap) : c.bottom(area, spec, gap);
    };
    if (!set(Role::Store, share * 1.35, c.gap(0.022)) || !set(Role::Period, share, c.gap(0.014))
        || !set(Role::Guide, share, 0))
        return false;
    double top = area.bottom();
    if (!c.layout.qr.isEmpty()) {
        const double spare = top - c.layout.qr.top();
        if (spare > 0 && c.layout.logo.isEmpty())
            mark.move(c, {0, -spare / 2});
        top = std::min(top, c.layout.qr.top());
    }
    if (top >= start && c.layout.qr.isEmpty() && c.layout.logo.isEmpty())
        top = c.layout.safe.bottom();
    layStrip(c, top - c.gap(0.034), colours.fill);
    return true;
}

TextSpec titleSpec(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Title, share);
    spec.align = Qt::AlignHCenter;
    spec.ink = c.palette.highlight;
    spec.edge = c.palette.ink;
    spec.outline = 0.075;
    spec.shadow = 0.055;
    spec.leading = 1.2;
    spec.face.bold = false;
    return spec;
}

TextSpec prizeSpec(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Prize, share);
    spec.align = Qt::AlignHCenter;
    spec.ink = c.palette.accentInk;
    return spec;
}

bool badge(Composer& c, QRectF& area, double share, double gap)
{
    TextSpec spec = c.spec(Role::Badge, share);
    spec.align = Qt::AlignHCenter;
    spec.maxLines = 1;
    spec.ink = c.palette.accentInk;
    return c.plate(area, spec, {Plate::Kind::Ribbon, {}, c.palette.accent, c.palette.ink, 0}, {1.1, 0.34}, Qt::TopEdge,
                   gap);
}

Plate ticket(const Composer& c)
{
    return {Plate::Kind::Ticket, {}, c.palette.accent, c.palette.accentInk, 0};
}

bool hasNumber(const QString& words)
{
    return std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
}

namespace {
/// The prize in pieces: before its number, the number with its unit, after it.
QStringList piecesOf(const QString& prize)
{
    const QStringList words = prize.split(u' ', Qt::SkipEmptyParts);
    qsizetype number = -1;
    static const QRegularExpression kWorth(u"\\d(.*)(원|%|개월|만|\\+)"_s);
    for (qsizetype i = words.size() - 1; i >= 0; --i) { // an amount says more than a count
        if (hasNumber(words.at(i)) && (number < 0 || kWorth.match(words.at(i)).hasMatch()))
            number = i;
    }
    if (number < 0)
        return {};
    QString before = words.first(number).join(u' ');
    QString amount = words.at(number);
    if (!before.isEmpty() && before.size() <= kShortest) { // "PT 3회" is one thing
        amount = before + u' ' + amount;
        before.clear();
    }
    return {before, amount, words.sliced(number + 1).join(u' ')};
}
} // namespace

namespace {
/// The last two blocks on one line where they fit, the second at the foot of the first.
void besideEachOther(Composer& c, const QRectF& room, double between)
{
    TextBlock& after = c.layout.texts.last();
    TextBlock& number = c.layout.texts[c.layout.texts.size() - 2];
    const double width = number.bounds().width() + between + after.bounds().width();
    if (width > room.width() || after.lines.size() > 1)
        return;
    const double left = room.center().x() - width / 2;
    number.moveBy({left - number.bounds().left(), 0});
    after.moveBy({number.bounds().right() + between - after.bounds().left(),
                  number.baselines.constLast().y() - after.baselines.constLast().y()});
}
} // namespace

bool hero(Composer& c, QRectF& area, const TextSpec& spec, double gap)
{
    const QStringList pieces = piecesOf(spec.text);
    if (pieces.isEmpty() || pieces.at(1).size() > 9 || pieces.first().size() > 22 || pieces.last().size() > 22)
        return false;
    const qsizetype start = c.layout.texts.size();
    const QRectF room = area;
    bool fits = true;
    for (qsizetype i = 0; fits && i < pieces.size(); ++i) {
        TextSpec piece = spec;
        piece.text = pieces.at(i);
        piece.maxLines = i == 1 ? 1 : 2;
        piece.size *= i == 1 ? kLarger : 1;
        fits = c.top(area, piece, i == 2 ? 0 : spec.size * 0.24, room.height() * 0.7);
    }
    const qsizetype number = start + (pieces.first().isEmpty() ? 0 : 1);
    // A number no larger than its words would only be a broken line.
    if (!fits || c.layout.texts.at(number).font.pixelSize() < spec.size * 1.25) {
        c.layout.texts.resize(start);
        area = room;
        return false;
    }
    if (!pieces.last().isEmpty())
        besideEachOther(c, room, spec.size * 0.3);
    double foot = 0;
    for (qsizetype i = start; i < c.layout.texts.size(); ++i)
        foot = std::max(foot, c.layout.texts.at(i).bounds().bottom());
    area.setTop(foot + gap);
    return true;
}

bool prizePlate(Composer& c, QRectF& area, const TextSpec& spec, Plate plate, QSizeF pad, Qt::Edge edge, double gap)
{
    const QSizeF margin = pad * spec.size;
    QRectF room = area.adjusted(margin.width(), margin.height(), -margin.width(), -margin.height());
    const Mark mark(c);
    if (room.isEmpty() || !hero(c, room, spec, 0))
        return c.plate(area, spec, plate, pad, edge, gap);
    QRectF words;
    for (auto i = static_cast<qsizetype>(mark.texts); i < c.layout.texts.size(); ++i)
        words |= c.layout.texts.at(i).bounds();
    plate.rect = words.adjusted(-margin.width(), -margin.height(), margin.width(), margin.height());
    c.layout.plates.append(plate);
    if (edge == Qt::TopEdge) {
        area.setTop(plate.rect.bottom() + gap);
        return true;
    }
    const double down = area.bottom() - plate.rect.bottom();
    mark.move(c, {0, down});
    area.setBottom(plate.rect.top() + down - gap);
    return true;
}

void stand(Composer& c, const QRectF& rect, Window::Shape shape)
{
    if (c.scene.picture.isNull())
        c.layout.art = rect;
    else
        c.layout.window = {shape, rect};
}

void frameIn(Composer& c, const QRectF& rect, Window::Shape shape, double share)
{
    c.layout.window = {shape, rect};
    if (!c.scene.picture.isNull())
        return;
    const double side = std::min(rect.width(), rect.height()) * share;
    c.layout.art = QRectF(0, 0, side, side);
    c.layout.art.moveCenter(rect.center());
}

QRectF pictureOf(const Layout& layout)
{
    return layout.window.rect.isEmpty() ? layout.art : layout.window.rect;
}

QColor vividOn(const Palette& palette, const QColor& ground)
{
    for (const QColor& colour : {palette.base, palette.accent, palette.highlight, palette.panelInk, palette.accentInk,
                                 palette.ink, palette.panel}) {
        if (contrastRatio(colour, ground) >= kAsked)
            return colour;
    }
    return contrastRatio(Qt::black, ground) > contrastRatio(Qt::white, ground) ? Qt::black : Qt::white;
}

QColor edgeFor(const Palette& palette, const QColor& ink)
{
    for (const QColor& colour : {palette.accent, palette.base3, palette.base}) {
        if (contrastRatio(colour, ink) >= 1.9 && luminance(colour.rgb()) > luminance(ink.rgb()))
            return colour;
    }
    return mixed(ink, lightOf(palette), 0.55);
}

QColor brightOf(const Palette& palette)
{
    for (const QColor& colour : {palette.accent, palette.base3, palette.base}) {
        if (contrastRatio(colour, palette.night) >= 3.2)
            return colour;
    }
    return palette.glow;
}

QColor inkOn(const Palette& palette, const QColor& fill)
{
    for (const QColor& colour : {palette.accentInk, palette.night}) {
        if (contrastRatio(colour, fill) >= kAsked)
            return colour;
    }
    return contrastRatio(Qt::black, fill) > contrastRatio(Qt::white, fill) ? Qt::black : Qt::white;
}

QColor lightOf(const Palette& palette)
{
    return luminance(palette.panel.rgb()) > luminance(palette.panelInk.rgb()) ? palette.panel : palette.panelInk;
}

QColor darkOf(const Palette& palette)
{
    return luminance(palette.panel.rgb()) > luminance(palette.panelInk.rgb()) ? palette.panelInk : palette.panel;
}

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace madang::posters::fancy
