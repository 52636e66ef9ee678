#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace madang {

class Theme;

/// Shows a 2 px ring in the primary colour around whatever the keyboard brought the focus to,
/// outside its edge so that it is seen on every ground. A click with the mouse shows none. Text
/// inputs draw their own border and get no ring.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(const Theme& theme, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAround(QWidget* widget);
    void hide();

    const Theme& m_theme;
    QPointer<QFocusFrame> m_frame;
};

} // namespace madang
