#include "ui/participants/side_by_side.h"

#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

namespace madang {

namespace {
constexpr int kGap = 24;
} // namespace

SideBySide::SideBySide(const Theme& theme, QWidget* left, QWidget* right, Fixed fixed, int fixedWidth, int otherMinimum,
                       QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_fixed(fixed == Fixed::Left ? left : right)
    , m_fixedWidth(fixedWidth)
    , m_otherMinimum(otherMinimum)
{
    followScale(theme, m_row, kGap);
    m_row->addWidget(left, fixed == Fixed::Left ? 0 : 1);
    m_row->addWidget(right, fixed == Fixed::Left ? 1 : 0);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &SideBySide::arrange);
    arrange();
}

bool SideBySide::isStacked() const
{
    return m_row->direction() == QBoxLayout::TopToBottom;
}

void SideBySide::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SideBySide::arrange()
{
    const bool stacked = width() < m_theme.px(m_fixedWidth + kGap + m_otherMinimum);
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_fixed->setMinimumWidth(stacked ? 0 : m_theme.px(m_fixedWidth));
    m_fixed->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : m_theme.px(m_fixedWidth));
}

} // namespace madang
