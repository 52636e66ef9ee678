#pragma once

#include <QWidget>

namespace madang {

class Theme;

/// The store as apps show it beside its name: its first letter in a circle.
class StoreAvatar final : public QWidget {
    Q_OBJECT

public:
    StoreAvatar(const Theme& theme, int designPixels, QWidget* parent = nullptr);

    void setStore(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_letter;
};

} // namespace madang
