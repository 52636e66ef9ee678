#include "ui/widgets/banner.h"

#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"check-circle"_s;
    case Tone::Warn:
        return u"warning"_s;
    case Tone::Bad:
        return u"error"_s;
    case Tone::Ask:
        return u"question"_s;
    case Tone::Primary:
        return u"megaphone"_s;
    default:
        return u"info"_s;
    }
}

Tone spoken(Tone tone)
{
    const bool quiet = tone == Tone::Ink || tone == Tone::Ink3 || tone == Tone::OnPrimary;
    return quiet ? Tone::Ink2 : tone;
}
} // namespace

Banner::Banner(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_icon(makeIconLabel(theme, u"info"_s, 22, Tone::Calm))
    , m_sentence(makeLabel(theme, TextRole::Small, {}))
    , m_button(makeButton(theme, ButtonKind::Secondary, {}))
    , m_close(makeIconButton(theme, u"close"_s, {}))
{
    m_row->addWidget(m_icon);
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(m_button);
    m_row->addWidget(m_close);
    m_button->hide();
    m_close->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
    restyle();
    connect(m_button, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&theme, &Theme::changed, this, &Banner::restyle);
}

void Banner::say(Tone tone, const QString& sentence, const QString& buttonText)
{
    const Tone shown = spoken(tone);
    setIconLabel(m_theme, m_icon, iconOf(shown), shown);
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    const QString surface = shown == Tone::Ink2 ? u"sunken"_s : u"wash-"_s + toneKey(shown);
    setStyleProperty(this, "surface", surface);
    setAccessibleName(sentence);
    show();
}

void Banner::clear()
{
    m_sentence->clear();
    hide();
}

void Banner::setDismissable(const QString& name)
{
    m_close->setAccessibleName(name);
    m_close->setToolTip(name);
    m_close->setVisible(!name.isEmpty());
}

void Banner::restyle()
{
    m_row->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(8), m_theme.px(8));
    m_row->setSpacing(m_theme.px(12));
    setMinimumHeight(m_theme.px(60));
}

} // namespace madang
