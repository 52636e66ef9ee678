#include "services/posters/hero_number.h"
#include "services/posters/layout_simple_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters {

// What it costs, how much is off, one more for nothing: the number as large as the sheet allows, a
// stroke below it, and the facts beside a niche that stands on the foot of the sheet.
namespace {
constexpr double kLeastNumber = 0.2; // of the short side

struct Hero {
    Role role = Role::Prize;
    HeroNumber number;
};

std::optional<Hero> heroOf(const Scene& scene)
{
    const auto prize = heroNumber(scene.prize);
    const auto title = heroNumber(scene.title);
    if (prize && (prize->isStrong || !title || !title->isStrong))
        return Hero{Role::Prize, *prize};
    if (title)
        return Hero{Role::Title, *title};
    return std::nullopt;
}

/// Words of one role in the size of another; a title is not blown up for being short here.
TextSpec part(const Composer& c, Role role, const QString& words, double share)
{
    TextSpec spec = c.spec(role, share);
    spec.size = c.spec(Role::Guide, share).size;
    spec.text = words;
    return spec;
}

TextSpec numberSpec(const Composer& c, Role role)
{
    TextSpec spec = part(c, role, {}, 0.62);
    spec.face = {{c.palette.display, u"BM DoHyeon"_s}, true, 96};
    spec.ink = c.palette.highlight;
    return spec;
}

/// The words after the number: beside it where they fit on its line, else below.
bool after(Composer& c, QRectF& area, TextSpec spec)
{
    const TextBlock& number = c.layout.texts.constLast();
    const double baseline = number.baselines.constFirst().y();
    const double left = number.bounds().right() + c.layout.unit * 0.03;
    QRectF beside(left, 0, area.right() - left, number.bounds().height() * 0.5);
    spec.maxLines = 1;
    const double wished = spec.size;
    spec.smallest = std::max(spec.smallest, wished * 0.62);
    const auto texts = c.layout.texts.size();
    if (beside.width() > 0 && c.top(beside, spec, 0)) {
        if (c.layout.texts.size() > texts)
            c.layout.texts.last().moveBy({0, baseline - c.layout.texts.constLast().baselines.constFirst().y()});
        return true;
    }
    return c.top(area, part(c, spec.role, spec.text, 0.062), c.gap(0.034));
}

/// The badge, the title, the number between its words, a stroke.
bool head(Composer& c, QRectF& area, const Hero& hero, double titleShare, double numberTall)
{
    const bool inTitle = hero.role == Role::Title;
    const QString title = inTitle ? hero.number.before : c.scene.title;
    const double aside = titleShare * 0.66;
    if (!simpleBadge(c, area) || !c.top(area, part(c, Role::Title, title, titleShare), c.gap(0.036), numberTall))
        return false;
    if (!inTitle && !c.top(area, part(c, Role::Prize, hero.number.before, aside), c.gap(0.026)))
        return false;
    double below = c.gap(0.06);
    if (inTitle && !c.scene.prize.isEmpty())
        below += simplePrize(c, 0.056).size * 1.3 + c.gap(0.034);
    numberTall = std::min(numberTall, area.height() - below);
    if (numberTall < kLeastNumber * c.layout.unit
        || !topNumber(c, area, numberSpec(c, hero.role), hero.number, c.gap(0.03), numberTall))
        return false;
    if (!after(c, area, part(c, hero.role, hero.number.after, inTitle ? titleShare * 0.9 : aside * 1.2)))
        return false;
    if (inTitle && !c.top(area, simplePrize(c, 0.056), c.gap(0.034)))
        return false;
    const double thick = c.layout.unit * 0.009;
    c.layout.plates.append(
        {Plate::Kind::Rule, QRectF(area.left(), area.top(), area.width(), thick), c.palette.ink, {}, 0});
    area.setTop(area.top() + thick);
    return true;
}

void niche(Composer& c, const QRectF& arch)
{
    c.layout.shape = arch;
    const double low = std::min(arch.bottom(), c.layout.safe.bottom() + c.layout.unit * 0.02);
    const double side = std::min(arch.width() * 0.82, (low - arch.top()) * 0.7);
    placePicture(c, squareAround({arch.center().x(), low - side * 0.52}, side), {Window::Shape::Arch, arch});
}

/// The foot of the sheet, or what the note on the picture leaves of it.
double ground(const Composer& c)
{
    return c.scene.isByAi ? c.layout.safe.bottom() : c.layout.height();
}

bool upright(Composer& c, const Hero& hero)
{
    QRectF area = c.layout.safe;
    if (!head(c, area, hero, c.layout.isTall() ? 0.088 : 0.094, c.layout.height() * 0.25))
        return false;
    area.setTop(area.top() + c.gap(0.05));
    const double across = c.layout.width() * 0.38;
    const bool hasRoom = std::min(ground(c), area.bottom()) - area.top() > 0.25 * c.layout.unit;
    if (c.artNeeded && !hasRoom)
        return false;
    QRectF column = area;
    if (c.artNeeded) {
        column.setRight(area.right() - across - c.gap(0.045));
        const double tall = std::min(ground(c) - area.top(), across * 1.9);
        niche(c, {area.right() - across, ground(c) - tall, across, tall});
    }
    QRectF left = column;
    const double side = 0.2 * c.layout.unit;
    left.setRight(column.left() + side);
    if (!c.joinCode(left, side, c.palette.ink))
        return false;
    if (!c.layout.qr.isEmpty())
        column.setBottom(c.layout.qr.top() - c.gap(0.035));
    return simpleFoot(c, column, 0.036);
}

bool wide(Composer& c, const Hero& hero)
{
    const QRectF safe = c.layout.safe;
    const double across = c.artNeeded ? std::min(c.layout.width() * 0.29, safe.height() * 0.74) : 0;
    QRectF area = safe;
    area.setRight(safe.right() - across - (across > 0 ? c.gap(0.06) : 0));
    QRectF lower = area;
    if (!simpleFoot(c, lower, 0.041))
        return false;
    area.setBottom(lower.bottom() - c.gap(0.035));
    if (!head(c, area, hero, 0.07, c.layout.unit * 0.44) || area.height() < 0)
        return false;
    c.layout.plates.removeLast(); // the stroke above the store is enough on a flat sheet
    if (across > 0) {
        const double tall = std::min(ground(c) - safe.top() - c.gap(0.04), across * 1.6);
        niche(c, {safe.right() - across, ground(c) - tall, across, tall});
    }
    return true;
}
} // namespace

bool composeSimpleNumber(Composer& c)
{
    const auto hero = heroOf(c.scene);
    if (!hero)
        return false;
    return c.layout.isWide() ? wide(c, *hero) : upright(c, *hero);
}

int suitsSimpleNumber(const Composer& c)
{
    const auto hero = heroOf(c.scene);
    if (!hero)
        return 0;
    const int picture = c.scene.picture.isNull() ? 0 : 30; // which is seen better elsewhere
    return (hero->number.isStrong ? 85 : 40) - picture;
}

} // namespace madang::posters
