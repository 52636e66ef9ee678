#include "ui/widgets/layouts.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QWidget>

namespace madang {

void followScale(const Theme& theme, QLayout* layout, int spacing, QMargins margins)
{
    const auto fit = [&theme, layout, spacing, margins] {
        layout->setSpacing(theme.px(spacing));
        layout->setContentsMargins(theme.px(margins.left()), theme.px(margins.top()), theme.px(margins.right()),
                                   theme.px(margins.bottom()));
    };
    fit();
    QObject::connect(&theme, &Theme::changed, layout, fit);
}

void followScale(const Theme& theme, QWidget* widget, int width, int height)
{
    const auto fit = [&theme, widget, width, height] {
        if (width > 0)
            widget->setFixedWidth(theme.px(width));
        if (height > 0)
            widget->setFixedHeight(theme.px(height));
    };
    fit();
    QObject::connect(&theme, &Theme::changed, widget, fit);
}

QVBoxLayout* makeColumn(const Theme& theme, int spacing, QMargins margins, QWidget* parent)
{
    auto* layout = new QVBoxLayout(parent);
    followScale(theme, layout, spacing, margins);
    return layout;
}

QHBoxLayout* makeRow(const Theme& theme, int spacing, QMargins margins, QWidget* parent)
{
    auto* layout = new QHBoxLayout(parent);
    followScale(theme, layout, spacing, margins);
    return layout;
}

QScrollArea* makeScroll(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // As high as there is room, whatever is in it: else the page around it would scroll too.
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    scroll->setWidget(content);
    return scroll;
}

} // namespace madang
