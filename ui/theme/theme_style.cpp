#include "ui/theme/theme_style.h"

#include "ui/theme/theme.h"

#include <QDateTimeEdit>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kControlHeight = 44;
constexpr int kInputPadding = 12;
constexpr int kArrowRoom = 40;
} // namespace

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(theme)
{
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(22);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(10);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return m_theme.px(2) + 2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return m_theme.px(20);
    case PM_HeaderDefaultSectionSizeVertical:
        return m_theme.px(kControlHeight);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_theme.look().reducedMotion ? 0 : 140;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    if (type != CT_ComboBox && type != CT_SpinBox)
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    return {size.width() + m_theme.px(kInputPadding + kArrowRoom), m_theme.px(kControlHeight)};
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const QRect all = option->rect;
    const int arrow = m_theme.px(kArrowRoom);
    const QRect arrowRect(all.right() - arrow + 1, all.top(), arrow, all.height());
    const QRect text = all.adjusted(m_theme.px(kInputPadding), 2, -arrow, -2);
    QRect rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        rect = arrowRect;
    else if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        rect = text;
    else if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        rect = text;
    else if (control == CC_SpinBox && part == SC_SpinBoxUp)
        rect = arrowRect.adjusted(0, 2, -2, -all.height() / 2);
    else if (control == CC_SpinBox && part == SC_SpinBoxDown)
        rect = arrowRect.adjusted(0, all.height() / 2, -2, -2);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, all, rect);
}

QIcon ThemeStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_ArrowLeft:
        return m_theme.icon(u"chevron-left"_s, Tone::Ink2);
    case SP_ArrowRight:
        return m_theme.icon(u"chevron-right"_s, Tone::Ink2);
    case SP_MessageBoxQuestion:
        return m_theme.icon(u"question"_s, Tone::Calm);
    case SP_MessageBoxInformation:
        return m_theme.icon(u"info"_s, Tone::Calm);
    case SP_MessageBoxWarning:
        return m_theme.icon(u"warning"_s, Tone::Warn);
    case SP_MessageBoxCritical:
        return m_theme.icon(u"error"_s, Tone::Bad);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // A style sheet cannot give these a height without drawing them as well.
    if (qobject_cast<QAbstractSpinBox*>(widget) && widget->objectName() != u"qt_calendar_yearedit") {
        widget->setMinimumHeight(m_theme.px(kControlHeight));
        widget->setMaximumHeight(m_theme.px(kControlHeight));
    }
    // Rows of tables keep their height in step with the scale; "rowHeight" on the header says
    // another one.
    if (auto* header = qobject_cast<QHeaderView*>(widget); header && header->orientation() == Qt::Vertical) {
        const QVariant own = header->property("rowHeight");
        header->setDefaultSectionSize(m_theme.px(own.isValid() ? own.toInt() : kControlHeight));
    }
}

QPixmap ThemeStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap, const QStyleOption* option) const
{
    if (mode != QIcon::Disabled)
        return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    QPixmap faded(pixmap.size());
    faded.setDevicePixelRatio(pixmap.devicePixelRatio());
    faded.fill(Qt::transparent);
    QPainter painter(&faded);
    painter.setOpacity(0.45);
    painter.drawPixmap(0, 0, pixmap);
    return faded;
}

void ThemeStyle::drawIcon(const QString& name, const QRect& rect, QPainter& painter, bool enabled) const
{
    const int side = std::min({m_theme.px(18), rect.width(), rect.height()});
    const Tokens& tokens = m_theme.tokens();
    const QPixmap pixmap = m_theme.pixmap(name, QSize(side, side), enabled ? tokens.ink2 : tokens.ink3,
                                          painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.center() - QPoint(side / 2 - 1, side / 2 - 1), pixmap);
}

void ThemeStyle::drawCheck(const QStyleOption& option, QPainter& painter, bool round) const
{
    const Tokens& tokens = m_theme.tokens();
    const bool on = option.state.testFlag(State_On) || option.state.testFlag(State_NoChange);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool hover = enabled && option.state.testFlag(State_MouseOver);
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 2;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    QColor fill = on ? tokens.primary : hover ? tokens.primaryWash : tokens.surface;
    QColor edge = on || hover ? tokens.primary : tokens.lineStrong;
    if (!enabled) {
        fill = on ? tokens.ink3 : tokens.sunken;
        edge = on ? tokens.ink3 : tokens.line;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(fill);
    const qreal radius = round ? side / 2 : m_theme.px(6);
    painter.drawRoundedRect(box, radius, radius);
    const QColor mark = enabled ? tokens.onPrimary : tokens.surface;
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter.setPen(QPen(mark, side * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
        if (option.state.testFlag(State_NoChange))
            painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter.drawPolyline(QPolygonF{at(0.26, 0.53), at(0.43, 0.69), at(0.75, 0.34)});
    }
    painter.restore();
}

void ThemeStyle::drawInputFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    const Tokens& tokens = m_theme.tokens();
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool focused = enabled && option.state.testFlag(State_HasFocus);
    const bool invalid = widget && widget->property("invalid").toBool();
    const qreal width = focused || invalid ? 2.0 : 1.0;
    const QColor edge = invalid ? tokens.bad : focused ? tokens.primary : enabled ? tokens.lineStrong : tokens.line;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, width));
    painter.setBrush(enabled ? tokens.surface : tokens.sunken);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), m_theme.px(10), m_theme.px(10));
    painter.restore();
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(*option, *painter, true);
        return;
    case PE_FrameFocusRect:
        return;
    case PE_IndicatorArrowDown:
        drawIcon(u"chevron-down"_s, option->rect, *painter, enabled);
        return;
    case PE_IndicatorArrowUp:
        drawIcon(u"chevron-up"_s, option->rect, *painter, enabled);
        return;
    case PE_IndicatorArrowLeft:
        drawIcon(u"chevron-left"_s, option->rect, *painter, enabled);
        return;
    case PE_IndicatorArrowRight:
        drawIcon(u"chevron-right"_s, option->rect, *painter, enabled);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    if (control == CC_ComboBox) {
        drawInputFrame(*option, *painter, widget);
        const bool date = qobject_cast<const QDateTimeEdit*>(widget);
        drawIcon(date ? u"calendar"_s : u"chevron-down"_s, subControlRect(control, option, SC_ComboBoxArrow, widget),
                 *painter, enabled);
    } else if (control == CC_SpinBox) {
        drawInputFrame(*option, *painter, widget);
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
            const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
            drawIcon(u"chevron-up"_s, subControlRect(control, option, SC_SpinBoxUp, widget), *painter, enabled && up);
            drawIcon(u"chevron-down"_s, subControlRect(control, option, SC_SpinBoxDown, widget), *painter,
                     enabled && down);
        }
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace madang
