#include "ui/widgets/button.h"

#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kIconSize = 20;
constexpr int kIconRoom = 4;

QString kindKey(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Secondary:
        return u"secondary"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    case ButtonKind::Link:
        return u"link"_s;
    }
    return {};
}

Tone iconTone(const QString& kind)
{
    if (kind == u"primary"_s)
        return Tone::OnPrimary;
    if (kind == u"danger"_s)
        return Tone::Bad;
    if (kind == u"link"_s)
        return Tone::Calm;
    return kind == u"quiet"_s ? Tone::Ink2 : Tone::Ink;
}
} // namespace

QPushButton* makeButton(const Theme& theme, ButtonKind kind, const QString& text, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    button->setProperty("kind", kindKey(kind));
    setButtonIcon(theme, button, icon);
    const auto fit = [&theme, button] {
        const int room = button->property("square").toBool() ? 0 : kIconRoom;
        button->setIconSize(QSize(theme.px(kIconSize + room), theme.px(kIconSize)));
    };
    fit();
    QObject::connect(&theme, &Theme::changed, button, fit);
    return button;
}

QPushButton* makeIconButton(const Theme& theme, const QString& icon, const QString& accessibleName, QWidget* parent)
{
    QPushButton* button = makeButton(theme, ButtonKind::Quiet, {}, icon, parent);
    button->setProperty("square", true);
    button->setIconSize(QSize(theme.px(kIconSize), theme.px(kIconSize)));
    button->setToolTip(accessibleName);
    button->setAccessibleName(accessibleName);
    return button;
}

void setButtonIcon(const Theme& theme, QPushButton* button, const QString& icon)
{
    button->setProperty("iconName", icon);
    button->setIcon(theme.icon(icon, iconTone(button->property("kind").toString())));
}

void setButtonKind(const Theme& theme, QPushButton* button, ButtonKind kind)
{
    setStyleProperty(button, "kind", kindKey(kind));
    setButtonIcon(theme, button, button->property("iconName").toString());
}

} // namespace madang
