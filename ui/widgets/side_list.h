#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace madang {

class Theme;

/// A quiet list at the left of a page: icon and word, one chosen at a time. Tab reaches the chosen one, the arrow keys
/// walk, and whoever is reached is chosen.
class SideList final : public QWidget {
    Q_OBJECT

public:
    SideList(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void addItem(const QString& id, const QString& icon, const QString& word);
    /// Does not emit chosen().
    void setCurrent(const QString& id);
    QString current() const;
    QStringList items() const { return m_ids; }

signals:
    void chosen(const QString& id);

private:
    const Theme& m_theme;
    QVBoxLayout* m_column = nullptr;
    QButtonGroup* m_group = nullptr;
    QStringList m_ids;
    bool m_isSetting = false;
};

} // namespace madang
