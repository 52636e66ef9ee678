#pragma once

#include <QStyledItemDelegate>

namespace madang {

class Theme;

/// Draws the cells of a table in the small letters of tables, and one column, where asked for, as a good state.
class TableText final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TableText(const Theme& theme, QObject* parent = nullptr);

    void setGoodColumn(int column) { m_goodColumn = column; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_goodColumn = -1;
};

} // namespace madang
