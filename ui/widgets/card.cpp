#include "ui/widgets/card.h"

#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString surfaceKey(Surface surface)
{
    switch (surface) {
    case Surface::Canvas:
        return u"canvas"_s;
    case Surface::Card:
        return u"card"_s;
    case Surface::Sunken:
        return u"sunken"_s;
    case Surface::WashPrimary:
        return u"wash-primary"_s;
    case Surface::WashGood:
        return u"wash-good"_s;
    case Surface::WashWarn:
        return u"wash-warn"_s;
    case Surface::WashBad:
        return u"wash-bad"_s;
    case Surface::WashAsk:
        return u"wash-ask"_s;
    case Surface::WashCalm:
        return u"wash-calm"_s;
    }
    return {};
}
} // namespace

Surface surfaceFor(Tone tone)
{
    switch (tone) {
    case Tone::Primary:
    case Tone::OnPrimary:
        return Surface::WashPrimary;
    case Tone::Good:
        return Surface::WashGood;
    case Tone::Warn:
        return Surface::WashWarn;
    case Tone::Bad:
        return Surface::WashBad;
    case Tone::Ask:
        return Surface::WashAsk;
    case Tone::Calm:
        return Surface::WashCalm;
    case Tone::Ink:
    case Tone::Ink2:
    case Tone::Ink3:
        break;
    }
    return Surface::Sunken;
}

Card::Card(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QVBoxLayout(this))
{
    setSurface(Surface::Card);
    restyle();
    connect(&theme, &Theme::changed, this, &Card::restyle);
}

void Card::setSurface(Surface surface)
{
    setStyleProperty(this, "surface", surfaceKey(surface));
}

void Card::setPadding(int padding, int spacing)
{
    m_padding = padding;
    m_spacing = spacing;
    restyle();
}

void Card::restyle()
{
    const int padding = m_theme.px(m_padding);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(m_theme.px(m_spacing));
}

} // namespace madang
