#pragma once

#include <QAbstractButton>

namespace madang {

class Theme;

/// One trade to choose: its icon above its word. Chosen is told by border, wash and weight together; arrows walk and
/// choose within the group.
class IndustryTile final : public QAbstractButton {
    Q_OBJECT

public:
    IndustryTile(const Theme& theme, const QString& icon, const QString& word, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
};

} // namespace madang
