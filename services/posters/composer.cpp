#include "services/posters/composer.h"

#include "services/posters/brand.h"
#include "services/posters/picture_book.h"
#include "services/posters/qr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr double kSmallest = 0.025; // of the short side

/// Keeps the parts of a date on one line, "~" with the day it leads to, and a number with what it counts.
QString tied(QString words)
{
    static const QRegularExpression belongs(
        u"(?<=\\d\\.) (?=\\d)|(?<=~) |(?<=\\d) (?=(?:만 ?)?"
        "(?:원|명|개|잔|병|인분|분|판|곡|회|년|월|일|시|주년|퍼센트)(?![가-힣]{2}))"_s);
    return words.replace(belongs, QString(QChar::Nbsp));
}

Face faceFor(Role role, const Scene& scene, const Palette& palette)
{
    static const QStringList kRound{u"NanumSquareRound"_s, u"NanumBarunGothic"_s};
    static const QStringList kPlain{u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s};
    const bool fancy = scene.style == PosterStyle::Fancy;
    switch (role) {
    case Role::Title:
        return {{palette.display, u"BM DoHyeon"_s}, true, 97};
    case Role::Badge:
    case Role::Prize:
        if (scene.style == PosterStyle::Simple)
            return {kPlain, true, 97};
        return {{palette.display, u"BM DoHyeon"_s}, false, 98};
    case Role::Guide:
    case Role::Period:
        return {fancy ? kRound : kPlain, fancy, 97};
    case Role::Store:
    case Role::Caption:
    case Role::Label:
    case Role::Credit:
        return {kPlain, true, 98};
    }
    return {kPlain, false, 100};
}
} // namespace

Composer::Composer(const Scene& theScene, const Palette& thePalette, const Typesetter& typesetter, Layout& theLayout)
    : scene(theScene)
    , palette(thePalette)
    , layout(theLayout)
    , m_type(typesetter)
    , m_reading((theLayout.unit + std::sqrt(theLayout.canvas.width() * theLayout.canvas.height())) / 2)
{
}

TextSpec Composer::spec(Role role, double share) const
{
    TextSpec spec;
    spec.role = role;
    spec.smallest = kSmallest * layout.unit;
    spec.size = std::max(spec.smallest, share * m_reading * density);
    spec.face = faceFor(role, scene, palette);
    spec.ink = palette.ink;
    switch (role) {
    case Role::Badge:
        spec.text = scene.badge;
        break;
    case Role::Title:
        spec.text = scene.title;
        spec.closeness = 0.06;
        spec.maxLines = 4;
        spec.leading = 1.14;
        spec.size *= scene.title.size() <= 4 ? 1.9 : scene.title.size() <= 7 ? 1.4 : 1; // a cry
        break;
    case Role::Prize:
        spec.text = scene.prize;
        break;
    case Role::Guide:
        spec.text = scene.guide;
        spec.maxLines = 3;
        spec.leading = 1.4;
        break;
    case Role::Period:
        spec.text = scene.period;
        spec.leading = 1.4;
        break;
    case Role::Store:
        spec.text = scene.store;
        break;
    case Role::Caption:
        spec.text = u"찍고 참여하기"_s;
        break;
    case Role::Credit:
        spec.text = kCredit;
        spec.maxLines = 1;
        break;
    case Role::Label:
        break;
    }
    spec.text = tied(spec.text);
    return spec;
}

double Composer::tallestTitle(double height, const TextSpec& prize, double padding) const
{
    if (prize.text.isEmpty())
        return height;
    return std::min(height * 0.72, height - prize.size * (1.05 + 2 * padding) - gap(0.08));
}

double Composer::gap(double share) const
{
    return share * m_reading * (0.4 + 0.6 * density);
}

bool Composer::fail(Role role)
{
    failed = role;
    return false;
}

bool Composer::top(QRectF& area, const TextSpec& spec, double gapAfter, double tallest)
{
    if (spec.text.isEmpty())
        return true;
    auto block = m_type.set(spec, area.width(), std::min(area.height(), tallest));
    if (!block)
        return fail(spec.role);
    block->moveBy(area.topLeft());
    area.setTop(block->bounds().bottom() + gapAfter);
    layout.texts.append(*block);
    return true;
}

bool Composer::bottom(QRectF& area, const TextSpec& spec, double gapBefore)
{
    if (spec.text.isEmpty())
        return true;
    auto block = m_type.set(spec, area.width(), area.height());
    if (!block)
        return fail(spec.role);
    block->moveBy(QPointF(area.left(), area.bottom() - block->bounds().bottom()));
    area.setBottom(block->bounds().top() - gapBefore);
    layout.texts.append(*block);
    return true;
}

bool Composer::plate(QRectF& area, const TextSpec& spec, Plate plate, QSizeF pad, Qt::Edge edge, double gapBeyond)
{
    const bool atTop = edge == Qt::TopEdge;
    if (spec.text.isEmpty())
        return true;
    TextSpec inner = spec;
    std::optional<TextBlock> block;
    for (int attempt = 0; attempt < 5 && !block; ++attempt) { // the padding depends on the size
        const QSizeF room(area.width() - 2 * pad.width() * inner.size, area.height() - 2 * pad.height() * inner.size);
        block = m_type.set(inner, room.width(), room.height());
        inner.size = std::max(inner.smallest, inner.size * 0.88);
    }
    if (!block)
        return fail(spec.role);
    const double size = block->font.pixelSize();
    const QSizeF margin(pad.width() * size, pad.height() * size);
    QRectF rect(QPointF(), block->bounds().size() + 2 * margin);
    const double spare = area.width() - rect.width();
    const double left = area.left()
        + ((spec.align & Qt::AlignHCenter) != 0     ? spare / 2
               : (spec.align & Qt::AlignRight) != 0 ? spare
                                                    : 0);
    rect.moveTopLeft(QPointF(left, atTop ? area.top() : area.bottom() - rect.height()));
    block->moveBy(rect.topLeft() + QPointF(margin.width(), margin.height()) - block->bounds().topLeft());
    plate.rect = rect;
    if (atTop)
        area.setTop(rect.bottom() + gapBeyond);
    else
        area.setBottom(rect.top() - gapBeyond);
    layout.plates.append(plate);
    layout.texts.append(*block);
    return area.height() >= 0 ? true : fail(spec.role);
}

bool Composer::store(QRectF& area, const TextSpec& spec, double gapBefore)
{
    if (scene.logo.isNull())
        return bottom(area, spec, gapBefore);
    const double tall = std::max(spec.size * 2.1, 0.07 * layout.unit);
    const QSizeF logo = QSizeF(scene.logo.size()).scaled(area.width() * 0.3, tall, Qt::KeepAspectRatio);
    const double between = spec.size * 0.55;
    QRectF words = area.adjusted(logo.width() + between, 0, 0, 0);
    TextSpec aside = spec;
    aside.align = Qt::AlignLeft;
    if (!bottom(words, aside, 0))
        return false;
    QRectF line(area.left(), 0, logo.width(), logo.height());
    if (!spec.text.isEmpty()) {
        TextBlock& block = layout.texts.last();
        const QRectF bounds = block.bounds();
        const double height = std::max(bounds.height(), logo.height());
        const double middle = area.bottom() - height / 2;
        const double spare = (spec.align & Qt::AlignHCenter) != 0 ? (area.right() - bounds.right()) / 2 : 0;
        block.moveBy(QPointF(spare, middle - bounds.center().y()));
        line.moveCenter(QPointF(area.left() + spare + logo.width() / 2, middle));
    } else {
        line.moveBottom(area.bottom());
        if ((spec.align & Qt::AlignHCenter) != 0)
            line.moveLeft(area.center().x() - logo.width() / 2);
    }
    layout.logo = line;
    area.setBottom(std::min(line.top(), spec.text.isEmpty() ? line.top() : layout.texts.constLast().bounds().top())
                   - gapBefore);
    return area.height() >= 0 ? true : fail(Role::Store);
}

bool Composer::joinCode(QRectF& area, double side, QColor captionInk)
{
    if (!fitsQr(scene.joinUrl))
        return true;
    QRectF column(area.right() - side, area.top(), side, area.height());
    TextSpec caption = spec(Role::Caption, 0.03);
    caption.align = Qt::AlignHCenter;
    caption.ink = captionInk;
    if (!bottom(column, caption, gap(0.012)))
        return false;
    if (column.height() < side)
        return fail(Role::Caption);
    layout.qr = QRectF(column.left(), column.bottom() - side, side, side);
    area.setRight(column.left() - gap(0.035));
    return true;
}

void Composer::moveSince(std::size_t texts, std::size_t plates, QPointF offset)
{
    for (auto i = static_cast<qsizetype>(texts); i < layout.texts.size(); ++i)
        layout.texts[i].moveBy(offset);
    for (auto i = static_cast<qsizetype>(plates); i < layout.plates.size(); ++i)
        layout.plates[i].rect.translate(offset);
}

namespace {
Layout emptySheet(const Scene& scene, const PosterSize& size, const Library& library)
{
    Layout layout;
    layout.canvas = QSizeF(size.pixels);
    layout.unit = std::min(layout.canvas.width(), layout.canvas.height()) - 2 * size.bleed;
    const double margin = size.safeMargin * layout.unit + size.bleed;
    const QMarginsF insets = library.insets(size.id);
    layout.safe
        = QRectF(QPointF(0, 0), layout.canvas).marginsRemoved(QMarginsF(margin, margin, margin, margin) + insets);
    if (scene.practice) // the ribbon in the corner needs a little air
        layout.safe.setTop(std::max(layout.safe.top(), 0.135 * layout.unit + size.bleed));
    return layout;
}

/// Says that the picture is made by AI, in the corner below everything else, which it takes the room from.
std::optional<TextBlock> credit(Composer& c)
{
    TextSpec spec = c.spec(Role::Credit, kSmallest);
    spec.align = Qt::AlignRight;
    if (c.scene.style != PosterStyle::Simple) // on the strip at the foot
        spec.ink = c.palette.panelInk;
    if (!c.bottom(c.layout.safe, spec, c.gap(0.018)))
        return std::nullopt;
    return c.layout.texts.takeLast(); // whoever moves the others leaves it where it is
}

Scene drawableScene(Scene scene, const FontBook& fonts)
{
    for (QString* text : {&scene.badge, &scene.title, &scene.prize, &scene.guide, &scene.period, &scene.store})
        *text = fonts.drawable(*text);
    return scene;
}
} // namespace

namespace {
struct Attempt {
    double density;
    bool art;
};
constexpr std::array kAiry{Attempt{1, true},    Attempt{0.92, true}, Attempt{0.84, true}, Attempt{0.76, true},
                           Attempt{0.68, true}, Attempt{0.6, true},  Attempt{0.52, true}};
// Nothing but words where even the densest has no room for a picture.
constexpr std::array kDense{Attempt{0.6, false}, Attempt{0.45, false}, Attempt{0.3, false}, Attempt{0.15, false}};

/// Tries the layouts of a scene's style on one size.
class Trial {
public:
    Trial(const Scene& scene, const PosterSize& size, const Library& library, const FontBook& fonts)
        : m_scene(drawableScene(scene, fonts))
        , m_palette(withBrand(library.palette(scene.style, scene.industry), scene.colours))
        , m_typesetter(fonts)
        , m_sheet(emptySheet(m_scene, size, library))
    {
    }

    Composed best()
    {
        const QList<const LayoutKind*> kinds = kindsFor(Composer(m_scene, m_palette, m_typesetter, m_sheet));
        const bool isChosen = !kinds.isEmpty() && kinds.first()->id == m_scene.design.layout;
        if (isChosen && (goes(kinds.first(), kAiry) || goes(kinds.first(), kDense)))
            return m_composed;
        const auto airy = [this](const LayoutKind* kind) { return goes(kind, kAiry); };
        const auto dense = [this](const LayoutKind* kind) { return goes(kind, kDense); };
        if (!std::ranges::any_of(kinds, airy) && !std::ranges::any_of(kinds, dense))
            m_composed.layout.reset();
        return m_composed;
    }

private:
    template <typename Attempts>
    bool goes(const LayoutKind* kind, const Attempts& attempts)
    {
        return std::ranges::any_of(attempts, [&](const Attempt& attempt) { return succeeds(kind, attempt); });
    }

    bool succeeds(const LayoutKind* kind, const Attempt& attempt)
    {
        Layout layout = m_sheet;
        layout.kind = kind;
        Composer composer(m_scene, m_palette, m_typesetter, layout);
        composer.density = attempt.density;
        composer.artNeeded = attempt.art;
        const QRectF safe = layout.safe;
        const std::optional<TextBlock> byAi = m_scene.isByAi ? credit(composer) : std::nullopt;
        const bool fits = (byAi || !m_scene.isByAi) && kind->compose(composer);
        m_composed.failed = composer.failed;
        if (!fits)
            return false;
        if (byAi)
            layout.texts.append(*byAi);
        layout.safe = safe;
        m_composed.layout = std::move(layout);
        return true;
    }

    Scene m_scene;
    Palette m_palette;
    Typesetter m_typesetter;
    Layout m_sheet;
    Composed m_composed;
};
} // namespace

Composed compose(const Scene& scene, const PosterSize& size, const Library& library, const FontBook& fonts)
{
    return Trial(scene, size, library, fonts).best();
}

Result<Layout> layOut(const Scene& scene, const PosterSize& size, const Library& library, const FontBook& fonts)
{
    Composed composed = compose(scene, size, library, fonts);
    if (composed.layout)
        return *std::move(composed.layout);
    return Error{ErrorKind::WordsTooLong, u"%1 on %2"_s.arg(posterPartKey(composed.failed), size.id), {}};
}

} // namespace madang::posters
