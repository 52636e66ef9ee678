#include "ui/widgets/label.h"

#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString roleKey(TextRole role)
{
    switch (role) {
    case TextRole::Hint:
        return u"hint"_s;
    case TextRole::Small:
        return u"small"_s;
    case TextRole::Body:
        return u"body"_s;
    case TextRole::Section:
        return u"section"_s;
    case TextRole::Title:
        return u"title"_s;
    case TextRole::Headline:
        return u"headline"_s;
    case TextRole::Number:
        return u"number"_s;
    }
    return {};
}

// A label whose picture is redrawn from its own properties at every change of the theme.
void drawIcon(const Theme& theme, QLabel* label)
{
    const int side = theme.px(label->property("iconSize").toInt());
    const Tone tone = Tone(label->property("iconTone").toInt());
    label->setFixedSize(side, side);
    label->setPixmap(theme.pixmap(label->property("iconName").toString(), QSize(side, side), theme.tokens().of(tone),
                                  label->devicePixelRatioF()));
}
} // namespace

QLabel* makeLabel(const Theme&, TextRole role, const QString& text, Tone tone, Wrap wrap, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap == Wrap::Yes);
    label->setProperty("role", roleKey(role));
    label->setProperty("tone", toneKey(tone));
    return label;
}

void setLabelTone(QLabel* label, Tone tone)
{
    setStyleProperty(label, "tone", toneKey(tone));
}

QLabel* makeIconLabel(const Theme& theme, const QString& icon, int designPixels, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("iconSize", designPixels);
    setIconLabel(theme, label, icon, tone);
    QObject::connect(&theme, &Theme::changed, label, [&theme, label] { drawIcon(theme, label); });
    return label;
}

void setIconLabel(const Theme& theme, QLabel* label, const QString& icon, Tone tone)
{
    label->setProperty("iconName", icon);
    label->setProperty("iconTone", int(tone));
    drawIcon(theme, label);
}

QFrame* makeDivider(const Theme&, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("divider", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace madang
