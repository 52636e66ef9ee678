#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace madang {

class Theme;

/// One quiet line at the bottom of its host for what needs no answer ("복사했어요"). Goes by
/// itself; a newer line replaces it. Never used for errors.
class Toast : public QFrame {
    Q_OBJECT

public:
    /// Lies over `host` (a window or page) and follows its size.
    explicit Toast(const Theme& theme, QWidget* host);

    void say(const QString& sentence, const QString& icon = {}, int milliseconds = 4000);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void drawIcon();

    const Theme& m_theme;
    QString m_iconName;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QTimer m_timer;
};

} // namespace madang
