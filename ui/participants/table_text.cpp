#include "ui/participants/table_text.h"

#include "ui/theme/theme.h"

namespace madang {

TableText::TableText(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TableText::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool good = index.column() == m_goodColumn;
    option->font = m_theme.font(Type::Small15, good ? 700 : 400);
    if (!good)
        return;
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, m_theme.tokens().good);
}

} // namespace madang
