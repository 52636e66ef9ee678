#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace madang {

class Theme;

/// The 96 px navigation at the left: icon above word, one chosen at a time, settings at the bottom.
/// Arrow keys walk.
class Rail : public QFrame {
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    void addItem(const QString& id, const QString& icon, const QString& word);
    void addBottomItem(const QString& id, const QString& icon, const QString& word);
    /// Does not emit chosen().
    void setCurrent(const QString& id);
    QString current() const;

Q_SIGNALS:
    /// The owner chose an item (also the current one again).
    void chosen(const QString& id);

private:
    QToolButton* makeItem(const QString& id, const QString& icon, const QString& word);
    void restyle();

    const Theme& m_theme;
    QVBoxLayout* m_top = nullptr;
    QVBoxLayout* m_bottom = nullptr;
    QButtonGroup* m_group = nullptr;
    QHash<QString, QToolButton*> m_items;
    bool m_isSetting = false;
    bool m_wasCurrent = false; ///< the one that is being pressed
};

} // namespace madang
