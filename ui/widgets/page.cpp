#include "ui/widgets/page.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace madang {

namespace {
constexpr int kSide = 32;
constexpr int kStripHeight = 76;
} // namespace

Page::Page(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_frame(new QVBoxLayout(this))
    , m_top(new QVBoxLayout)
    , m_scroll(new QScrollArea)
    , m_column(new QWidget)
    , m_content(new QVBoxLayout)
    , m_titleRow(makeRow(theme, 12))
    , m_title(makeLabel(theme, TextRole::Title, title))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    m_frame->setContentsMargins(0, 0, 0, 0);
    m_frame->setSpacing(0);
    m_frame->addLayout(m_top);
    m_frame->addWidget(m_scroll, 1);

    auto* ground = new QWidget;
    auto* row = new QHBoxLayout(ground);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_column, 1);
    row->addStretch(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(ground);

    m_outer = new QVBoxLayout(m_column);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addLayout(m_content);
    m_outer->addStretch(0);
    m_titleRow->addWidget(m_title, 1);
    m_content->addLayout(m_titleRow);
    m_title->setVisible(!title.isEmpty());
    restyle();
    connect(&theme, &Theme::changed, this, &Page::restyle);
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QHBoxLayout* Page::bottomStrip()
{
    if (!m_strip) {
        m_strip = new QWidget;
        m_strip->setProperty("strip", true);
        m_strip->setAttribute(Qt::WA_StyledBackground);
        m_stripRow = makeRow(m_theme, 12, {kSide, 0, kSide, 0}, m_strip);
        followScale(m_theme, m_strip, 0, kStripHeight);
        m_frame->addWidget(m_strip);
    }
    return m_stripRow;
}

void Page::setColumnWidth(int designPixels)
{
    m_columnWidth = designPixels;
    restyle();
}

void Page::setContentFills(bool fills)
{
    m_outer->setStretchFactor(m_content, fills ? 1 : 0);
}

void Page::setFilling(bool filling)
{
    m_outer->setStretchFactor(m_content, filling ? 1 : 0);
}

void Page::setDense(bool dense)
{
    m_isDense = dense;
    restyle();
}

void Page::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void Page::reveal(QWidget* widget)
{
    m_scroll->ensureWidgetVisible(widget, 0, m_theme.px(kSide));
    widget->setFocus(Qt::OtherFocusReason);
}

void Page::restyle()
{
    const int side = m_theme.px(kSide);
    const int above = m_theme.px(m_isDense ? 12 : 28);
    m_content->setContentsMargins(side, above, side, m_isDense ? above : side);
    m_content->setSpacing(m_theme.px(m_isDense ? 12 : 24));
    m_top->setContentsMargins(0, 0, 0, 0);
    m_column->setMaximumWidth(m_columnWidth > 0 ? m_theme.px(m_columnWidth) + 2 * side : QWIDGETSIZE_MAX);
}

} // namespace madang
