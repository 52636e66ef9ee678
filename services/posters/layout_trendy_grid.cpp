#include "services/posters/contrast.h"
#include "services/posters/trendy.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::posters {

// A lunch box: every part on a card of its own colour, the cards filling the sheet. What is not there leaves its room
// to its neighbours.
namespace {
constexpr double kPad = 0.034; // of the short side, inside a card
constexpr double kGap = 0.02; // between cards
constexpr double kFacts = 0.033; // size of the small words
constexpr double kTitle = 0.15; // and of the largest on a sheet that is not wide

double pad(const Composer& c)
{
    return kPad * c.layout.unit;
}

double between(const Composer& c)
{
    return kGap * c.layout.unit;
}

/// With a round shape away from the tone of its words, or plain.
void card(Composer& c, const QRectF& rect, const QColor& fill, bool isPlain = false)
{
    const bool hasDarkWords = luminance(trendy::inkOn(fill, c.palette).rgb()) < 0.2;
    const QColor detail = hasDarkWords ? trendy::mixed(fill, Qt::white, 0.3) : trendy::mixed(fill, Qt::black, 0.16);
    c.layout.plates.append({Plate::Kind::Tile, rect, fill, isPlain ? QColor() : detail, 0});
}

QRectF inside(const Composer& c, const QRectF& rect)
{
    return rect.adjusted(pad(c), pad(c), -pad(c), -pad(c));
}

/// Words in the middle of a card (or at its top, or its foot).
bool words(Composer& c, QRectF room, TextSpec spec, const QColor& fill, Qt::Alignment align)
{
    spec.ink = trendy::inkOn(fill, c.palette);
    spec.align = align & Qt::AlignHorizontal_Mask;
    const qsizetype first = c.layout.texts.size();
    const QRectF whole = room;
    if ((align & Qt::AlignBottom) != 0)
        return c.bottom(room, spec, 0);
    if (!c.top(room, spec, 0))
        return false;
    if ((align & Qt::AlignVCenter) != 0)
        trendy::centreSince(c, first, whole.top(), whole.bottom());
    return true;
}

/// The words of a large card must not shrink to small print while there is still something to leave out.
TextSpec large(const Composer& c, Role role, double share, double least)
{
    TextSpec spec = c.spec(role, share);
    spec.maxLines = c.artNeeded && role == Role::Title ? 3 : 6;
    if (c.artNeeded)
        spec.smallest = std::max(spec.smallest, std::min(spec.size, least * c.layout.unit * c.density));
    return spec;
}

TextSpec titleSpec(const Composer& c, double share)
{
    TextSpec title = large(c, Role::Title, share, 0.06);
    title.face.bold = false;
    title.leading = 1.14;
    return title;
}

/// The height a title wants of the one it may have, so that one line does not lie in a card for two.
double titleHeight(const Composer& c, double width, double most, double share)
{
    const auto block = c.typesetter().set(titleSpec(c, share), width - 2 * pad(c), most - 2 * pad(c));
    return block ? std::clamp(block->bounds().height() + 2.6 * pad(c), most * 0.6, most) : most;
}

/// The title on its card, with the cry on a pill above it where that has no card of its own.
bool titleCard(Composer& c, const QRectF& rect, double share, bool withBadge)
{
    const QColor& fill = c.palette.shape;
    card(c, rect, fill);
    QRectF room = inside(c, rect);
    TextSpec badge = c.spec(Role::Badge, 0.038);
    badge.maxLines = 1;
    badge.ink = c.palette.accentInk;
    if (withBadge
        && !c.plate(room, badge, {Plate::Kind::Pill, {}, c.palette.accent, {}, 0}, {0.7, 0.36}, Qt::TopEdge,
                    c.gap(0.026)))
        return false;
    return words(c, room, titleSpec(c, share), fill, Qt::AlignLeft | Qt::AlignVCenter);
}

bool prizeCard(Composer& c, const QRectF& rect, double share)
{
    card(c, rect, c.palette.accent);
    return words(c, inside(c, rect), large(c, Role::Prize, share, 0.044), c.palette.accent,
                 Qt::AlignLeft | Qt::AlignVCenter);
}

bool badgeCard(Composer& c, const QRectF& rect)
{
    card(c, rect, c.palette.base2, true);
    TextSpec spec = c.spec(Role::Badge, 0.052);
    spec.maxLines = 3;
    return words(c, inside(c, rect), spec, c.palette.base2, Qt::AlignLeft | Qt::AlignVCenter);
}

bool factsCard(Composer& c, const QRectF& rect, bool sideBySide)
{
    card(c, rect, c.palette.paper, true);
    QRectF room = inside(c, rect);
    const qsizetype texts = c.layout.texts.size();
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!trendy::facts(c, room, kFacts, sideBySide))
        return false;
    // From the foot of the card into its middle.
    const double top = c.layout.plates.at(static_cast<qsizetype>(plates)).rect.top();
    c.moveSince(static_cast<std::size_t>(texts), plates, {0, -(top - inside(c, rect).top()) / 2});
    return true;
}

bool storeCard(Composer& c, const QRectF& rect)
{
    card(c, rect, c.palette.panel, true);
    QRectF room = inside(c, rect).adjusted(0, -pad(c) * 0.4, 0, pad(c) * 0.4);
    const QRectF whole = room;
    const qsizetype texts = c.layout.texts.size();
    TextSpec spec = c.spec(Role::Store, c.layout.isWide() ? 0.046 : 0.04);
    spec.maxLines = 3;
    spec.ink = c.palette.panelInk;
    if (!c.store(room, spec, 0))
        return false;
    QRectF all = c.layout.logo;
    for (qsizetype i = texts; i < c.layout.texts.size(); ++i)
        all |= c.layout.texts.at(i).bounds();
    const QPointF up(0, whole.center().y() - all.center().y());
    c.moveSince(static_cast<std::size_t>(texts), static_cast<std::size_t>(c.layout.plates.size()), up);
    if (!c.layout.logo.isEmpty())
        c.layout.logo.translate(up);
    return true;
}

bool codeCard(Composer& c, const QRectF& rect)
{
    card(c, rect, c.palette.paper, true);
    const QRectF room = inside(c, rect).adjusted(-pad(c) * 0.3, -pad(c) * 0.3, pad(c) * 0.3, pad(c) * 0.3);
    const double side = std::min(room.width(), room.height() - 0.055 * c.layout.unit);
    QRectF middle(room.center().x() - side / 2, room.top(), side, room.height());
    return c.joinCode(middle, side, c.palette.ink);
}

void pictureCard(Composer& c, const QRectF& rect)
{
    c.layout.shape = rect;
    c.layout.window = {Window::Shape::Rounded, rect};
    const double side = std::min(rect.width(), rect.height()) * 0.88;
    c.layout.art = QRectF(0, 0, side, side);
    c.layout.art.moveCenter(rect.center());
}

/// Cuts a part off `room` at its top (or left), with the gap behind it.
QRectF cut(const Composer& c, QRectF& room, double size, Qt::Orientation way = Qt::Vertical)
{
    QRectF part = room;
    if (way == Qt::Vertical) {
        part.setHeight(size);
        room.setTop(part.bottom() + between(c));
    } else {
        part.setWidth(size);
        room.setLeft(part.right() + between(c));
    }
    return part;
}

/// The cards outside of which there is only ground.
QRectF frameOf(const Composer& c)
{
    const double out = c.layout.unit * 0.022;
    const double foot = c.scene.isByAi ? 0 : out; // below which the picture's maker is named
    return c.layout.safe.adjusted(-out, -out, out, foot);
}

/// The row in the middle: the picture at the left, cry and prize above each other at the right.
bool middleRow(Composer& c, QRectF row)
{
    const bool hasPrize = !c.scene.prize.isEmpty();
    const bool hasBadge = !c.scene.badge.isEmpty();
    if (!c.artNeeded || (!hasPrize && !hasBadge)) {
        if (!c.artNeeded)
            return prizeCard(c, row, 0.07);
        pictureCard(c, row);
        return true;
    }
    const double share = c.scene.prize.size() > 24 ? 0.46 : 0.56;
    pictureCard(c, cut(c, row, row.width() * share, Qt::Horizontal));
    if (hasPrize && hasBadge && !badgeCard(c, cut(c, row, row.height() * 0.3)))
        return false;
    return hasPrize ? prizeCard(c, row, 0.082) : badgeCard(c, row);
}

/// Facts and, on sheets that are scanned, the code beside them.
bool lowCards(Composer& c, QRectF cards, double codeSide)
{
    if (codeSide <= 0)
        return factsCard(c, cards, true);
    if (!trendy::hasFacts(c.scene))
        return codeCard(c, cards);
    const QRectF left = cut(c, cards, cards.width() - codeSide - between(c), Qt::Horizontal);
    return codeCard(c, cards) && factsCard(c, left, false);
}

bool upright(Composer& c)
{
    QRectF frame = frameOf(c);
    const bool hasStore = !c.scene.store.isEmpty() || !c.scene.logo.isNull();
    const bool hasRow = c.artNeeded || !c.scene.prize.isEmpty();
    const double code = c.scene.joinUrl.isEmpty() ? 0 : 0.27 * c.layout.unit;
    const double width = frame.width() - 2 * pad(c) - (code > 0 ? code + between(c) : 0);
    double low = trendy::factsHeight(c, width, kFacts, code <= 0);
    low = low > 0 ? low + 2 * pad(c) : 0;
    if (code > 0)
        low = std::max(low, code + 0.055 * c.layout.unit);
    const double store = hasStore ? (c.scene.logo.isNull() ? 0.1 : 0.13) * c.layout.unit : 0;
    const double rest
        = frame.height() - low - store - between(c) * ((hasRow ? 1 : 0) + (low > 0 ? 1 : 0) + (store > 0 ? 1 : 0));
    if (rest < 0.2 * c.layout.unit) {
        c.failed = Role::Guide;
        return false;
    }
    double title = !hasRow ? rest : rest * (c.artNeeded ? 0.44 + 0.1 * (1 - c.density) : 0.6);
    if (c.artNeeded)
        title = titleHeight(c, frame.width(), title, kTitle);
    if (!titleCard(c, cut(c, frame, title), kTitle, !c.artNeeded)
        || (hasRow && !middleRow(c, cut(c, frame, rest - title)))
        || (low > 0 && !lowCards(c, cut(c, frame, low), code)))
        return false;
    return store <= 0 || storeCard(c, frame);
}

bool wide(Composer& c)
{
    QRectF frame = frameOf(c);
    const bool hasStore = !c.scene.store.isEmpty() || !c.scene.logo.isNull();
    const bool hasFacts = trendy::hasFacts(c.scene);
    const bool hasPrize = !c.scene.prize.isEmpty();
    const double height = frame.height();
    if (c.artNeeded) {
        QRectF right = frame;
        right.setLeft(frame.right() - frame.width() * 0.34);
        frame.setRight(right.left() - between(c));
        const QRectF seen = cut(c, right, hasStore ? height * 0.72 : height);
        pictureCard(c, seen);
        if (hasStore && !storeCard(c, right))
            return false;
    } else if (hasStore) {
        QRectF foot = frame;
        foot.setTop(frame.bottom() - height * 0.16);
        frame.setBottom(foot.top() - between(c));
        if (!storeCard(c, foot))
            return false;
    }
    if (!hasFacts && !hasPrize)
        return titleCard(c, frame, 0.16, true);
    const double prizeShare = hasFacts && hasPrize ? 0.4 : 0;
    const double words = frame.width() * (1 - prizeShare) - 2 * pad(c) - between(c);
    const bool sideBySide = words > 0.72 * c.layout.unit || c.layout.width() > 1.9 * c.layout.height();
    double low = hasPrize ? height * 0.26 : 0;
    if (hasFacts)
        low = std::max(low, trendy::factsHeight(c, words, kFacts, sideBySide) + 2 * pad(c));
    if (low > frame.height() * 0.62)
        return false;
    if (!titleCard(c, cut(c, frame, frame.height() - low - between(c)), 0.145, true))
        return false;
    if (hasPrize && hasFacts && !prizeCard(c, cut(c, frame, frame.width() * prizeShare, Qt::Horizontal), 0.07))
        return false;
    return hasFacts ? factsCard(c, frame, sideBySide) : prizeCard(c, frame, 0.08);
}
} // namespace

bool composeTrendyGrid(Composer& c)
{
    return c.layout.isWide() ? wide(c) : upright(c);
}

int suitsTrendyGrid(const Composer& c)
{
    int suits = 48;
    if (c.scene.industry == Industry::Retail || c.scene.industry == Industry::Education
        || c.scene.industry == Industry::Service)
        suits += 10;
    if (c.scene.guide.size() > 40)
        suits += 6;
    if (c.scene.prize.isEmpty() || !trendy::hasFacts(c.scene))
        suits -= 10; // too few cards for a box
    return suits;
}

} // namespace madang::posters
