#include "ui/draw/state_text.h"

#include "ui/models/handover_model.h"
#include "ui/theme/theme.h"

namespace madang {

namespace {
constexpr int kIcon = 20;
}

StateText::StateText(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void StateText::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = m_theme.font(Type::Small15);
    const QVariant tone = index.data(HandoverModel::ToneRole);
    if (!tone.isValid())
        return;
    option->font = m_theme.font(Type::Small15, 600);
    option->icon = m_theme.icon(index.data(HandoverModel::IconRole).toString(), Tone(tone.toInt()));
    option->decorationSize = QSize(m_theme.px(kIcon), m_theme.px(kIcon));
    option->features |= QStyleOptionViewItem::HasDecoration;
    const QColor colour = m_theme.tokens().of(Tone(tone.toInt()));
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
}

} // namespace madang
