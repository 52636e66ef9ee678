#include "services/posters/trendy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters::trendy {

namespace {
/// One fact below its rule and its small label. Grows down from the top of `area`.
bool fact(Composer& c, QRectF area, Role role, const QString& label, double share, double& end)
{
    TextSpec words = c.spec(role, share);
    if (words.text.isEmpty())
        return true;
    const double thick = std::max(2.0, c.layout.unit * 0.0045);
    c.layout.plates.append(
        {Plate::Kind::Rule, QRectF(area.left(), area.top(), area.width(), thick), c.palette.ink, {}, 0});
    area.setTop(area.top() + thick + c.gap(0.016));
    TextSpec small = c.spec(Role::Label, share * 0.76);
    small.text = label;
    small.maxLines = 1;
    words.face.bold = role == Role::Period;
    words.maxLines = c.artNeeded ? 6 : 12;
    if (!c.top(area, small, c.gap(0.014)) || !c.top(area, words, 0))
        return false;
    end = std::max(end, area.top());
    return true;
}
} // namespace

bool hasFacts(const Scene& scene)
{
    return !scene.guide.isEmpty() || !scene.period.isEmpty();
}

bool facts(Composer& c, QRectF& area, double share, bool sideBySide)
{
    if (!hasFacts(c.scene))
        return true;
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    QRectF first = area;
    double end = area.top();
    const double between = c.gap(0.034);
    const bool both = !c.scene.guide.isEmpty() && !c.scene.period.isEmpty();
    if (both && sideBySide)
        first.setWidth((area.width() - between) / 2);
    if (!fact(c, first, Role::Guide, u"참여 방법"_s, share, end))
        return false;
    QRectF second = area;
    if (both && sideBySide)
        second.setLeft(first.right() + between);
    else if (both)
        second.setTop(end + c.gap(0.026));
    if (!fact(c, second, Role::Period, u"기간"_s, share, end))
        return false;
    c.moveSince(texts, plates, {0, area.bottom() - end});
    area.setBottom(area.top() + (area.bottom() - end) - c.gap(0.034));
    return true;
}

double factsHeight(const Composer& c, double width, double share, bool sideBySide)
{
    constexpr double kEndless = 1e5;
    Layout scratch = c.layout;
    scratch.texts.clear();
    scratch.plates.clear();
    Composer trial(c.scene, c.palette, c.typesetter(), scratch);
    trial.density = c.density;
    QRectF area(0, 0, width, kEndless);
    if (!hasFacts(c.scene) || !facts(trial, area, share, sideBySide))
        return 0;
    double top = kEndless;
    for (const Plate& plate : std::as_const(scratch.plates))
        top = std::min(top, plate.rect.top());
    return kEndless - top;
}

bool plainCry(Composer& c, QRectF& area, Qt::Alignment align)
{
    TextSpec cry = c.spec(Role::Badge, 0.04);
    cry.align = align;
    cry.ink = c.palette.panelInk;
    return c.plate(area, cry, {Plate::Kind::Pill, {}, c.palette.panel, {}, 0}, {0.7, 0.36}, Qt::TopEdge, c.gap(0.03));
}

void centreSince(Composer& c, qsizetype texts, double from, double to)
{
    QRectF all;
    for (qsizetype i = texts; i < c.layout.texts.size(); ++i)
        all |= c.layout.texts.at(i).bounds();
    if (!all.isEmpty())
        c.moveSince(static_cast<std::size_t>(texts), static_cast<std::size_t>(c.layout.plates.size()),
                    {0, (from + to) / 2 - all.center().y()});
}

} // namespace madang::posters::trendy
