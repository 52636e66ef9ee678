#pragma once

#include <QAbstractButton>
#include <QColor>

namespace madang {

class Theme;

/// A colour of the owner's as a button: a rounded field of it, with a ring where it is the chosen one. Empty: a dashed
/// field.
class ColourSwatch final : public QAbstractButton {
    Q_OBJECT

public:
    /// `name` is what a screen reader says before the colour.
    ColourSwatch(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// As QColor reads it ("#…"); empty for none.
    void setKey(const QString& key);
    const QString& key() const { return m_key; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    QString m_key;
};

} // namespace madang
