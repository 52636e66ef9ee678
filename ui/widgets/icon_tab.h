#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace madang {

/// One of several places to be: icon above word. The chosen one is told by wash, colour and weight together. Its size
/// is its owner's part.
class IconTab : public QToolButton {
    Q_OBJECT

public:
    /// `type` of the word, `iconSide` in design pixels.
    IconTab(const Theme& theme, const QString& icon, const QString& word, Type type, int iconSide,
            QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    Type m_type;
    int m_side;
};

} // namespace madang
