#pragma once

#include <QStyledItemDelegate>

namespace madang {

class Theme;

/// Draws cells in the small letters of tables; a cell whose model tells a state (HandoverModel::ToneRole, IconRole) by
/// icon, word and colour together.
class StateText final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit StateText(const Theme& theme, QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace madang
