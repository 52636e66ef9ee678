#include "ui/theme/tokens.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Tokens lightTokens()
{
    Tokens t;
    t.canvas = QColor(0xFAF7F2);
    t.surface = QColor(0xFFFFFF);
    t.sunken = QColor(0xF3EEE6);
    t.line = QColor(0xE4DCCF);
    t.lineStrong = QColor(0x988D80);
    t.ink = QColor(0x1F1A17);
    t.ink2 = QColor(0x5E554D);
    t.ink3 = QColor(0x6F655C);
    t.primary = QColor(0xB83908);
    t.primaryHover = QColor(0xA33207);
    t.primaryPressed = QColor(0x8A2A06);
    t.primaryWash = QColor(0xFCEBE1);
    t.onPrimary = QColor(0xFFFFFF);
    t.good = QColor(0x166F4F);
    t.goodWash = QColor(0xE3F3EC);
    t.warn = QColor(0x8A5A12);
    t.warnFill = QColor(0xF0B429);
    t.warnWash = QColor(0xFFF5DC);
    t.bad = QColor(0xB3261E);
    t.badWash = QColor(0xFBE7E5);
    t.ask = QColor(0x6B4FA0);
    t.askWash = QColor(0xEFEAF8);
    t.calm = QColor(0x1F5FA8);
    t.calmWash = QColor(0xE5EFFA);
    t.device = QColor(0x2B2622);
    t.onDevice = QColor(0xFAF7F2);
    t.shadow = QColor(31, 26, 23, 46);
    t.channels = {
        {u"uridongne-tv"_s, QColor(0x2A7F8E)}, {u"ringo-biz"_s, QColor(0xB7791F)},  {u"genie-tv"_s, QColor(0x3F6FB5)},
        {u"instagram"_s, QColor(0xB0417F)},    {u"naver-cafe"_s, QColor(0x2E8B57)}, {u"kakao-talk"_s, QColor(0x8C6D1F)},
        {u"store"_s, QColor(0x7A5C43)},
    };
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.canvas = QColor(0x171412);
    t.surface = QColor(0x211D1A);
    t.sunken = QColor(0x120F0D);
    t.line = QColor(0x3A332D);
    t.lineStrong = QColor(0x7A6F64);
    t.ink = QColor(0xF3ECE3);
    t.ink2 = QColor(0xC3B8AB);
    t.ink3 = QColor(0x9C9084);
    t.primary = QColor(0xFF8A4C);
    t.primaryHover = QColor(0xFF9C66);
    t.primaryPressed = QColor(0xE9763A);
    t.primaryWash = QColor(0x3A2116);
    t.onPrimary = QColor(0x221109);
    t.good = QColor(0x5CC79F);
    t.goodWash = QColor(0x15301F);
    t.warn = QColor(0xF3C969);
    t.warnFill = QColor(0xF0B429);
    t.warnWash = QColor(0x33280F);
    t.bad = QColor(0xFF8F85);
    t.badWash = QColor(0x3B1A17);
    t.ask = QColor(0xB9A3E8);
    t.askWash = QColor(0x271E3A);
    t.calm = QColor(0x7FB2EE);
    t.calmWash = QColor(0x14263B);
    t.device = QColor(0x4A423B);
    t.onDevice = QColor(0xF3ECE3);
    t.shadow = QColor(0, 0, 0, 150);
    t.channels = {
        {u"uridongne-tv"_s, QColor(0x57B4C4)}, {u"ringo-biz"_s, QColor(0xE0A548)},  {u"genie-tv"_s, QColor(0x7EA6E2)},
        {u"instagram"_s, QColor(0xE07FB4)},    {u"naver-cafe"_s, QColor(0x62BE8A)}, {u"kakao-talk"_s, QColor(0xC7A753)},
        {u"store"_s, QColor(0xBE9C80)},
    };
    return t;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}
} // namespace

QColor Tokens::channel(const QString& id) const
{
    return channels.value(id, ink2);
}

QColor Tokens::of(Tone tone) const
{
    switch (tone) {
    case Tone::Ink:
        return ink;
    case Tone::Ink2:
        return ink2;
    case Tone::Ink3:
        return ink3;
    case Tone::Primary:
        return primary;
    case Tone::OnPrimary:
        return onPrimary;
    case Tone::Good:
        return good;
    case Tone::Warn:
        return warn;
    case Tone::Bad:
        return bad;
    case Tone::Ask:
        return ask;
    case Tone::Calm:
        return calm;
    }
    return ink;
}

QColor Tokens::quieter(const QColor& colour) const
{
    constexpr float kStrength = 0.65F;
    const auto mixed = [](float over, float under) { return over * kStrength + under * (1.0F - kStrength); };
    return QColor::fromRgbF(mixed(colour.redF(), surface.redF()), mixed(colour.greenF(), surface.greenF()),
                            mixed(colour.blueF(), surface.blueF()));
}

QColor Tokens::wash(Tone tone) const
{
    switch (tone) {
    case Tone::Primary:
        return primaryWash;
    case Tone::Good:
        return goodWash;
    case Tone::Warn:
        return warnWash;
    case Tone::Bad:
        return badWash;
    case Tone::Ask:
        return askWash;
    case Tone::Calm:
        return calmWash;
    case Tone::OnPrimary:
        return primary;
    case Tone::Ink:
    case Tone::Ink2:
    case Tone::Ink3:
        break;
    }
    return sunken;
}

Tokens tokensFor(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkTokens() : lightTokens();
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QString toneKey(Tone tone)
{
    switch (tone) {
    case Tone::Ink:
        return u"ink"_s;
    case Tone::Ink2:
        return u"ink2"_s;
    case Tone::Ink3:
        return u"ink3"_s;
    case Tone::Primary:
        return u"primary"_s;
    case Tone::OnPrimary:
        return u"on-primary"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Warn:
        return u"warn"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Ask:
        return u"ask"_s;
    case Tone::Calm:
        return u"calm"_s;
    }
    return {};
}

} // namespace madang
