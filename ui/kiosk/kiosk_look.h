#pragma once

#include "ui/theme/theme.h"

#include <QSize>

namespace madang {

/// Lengths of the kiosk's screens, in pixels.
struct KioskSizes {
    int margin = 24; ///< around and between the parts; not zoomed, the room is for the letters
    int bar = 96; ///< height of what can be pressed above and below
    int key = 96;
    int keyGap = 12;
    int question = 30; ///< letters
    int number = 56;
    int keyText = 36;
    int button = 30;
    int side = 22; ///< what is not the main thing, and what is read once
    int notice = 17;

    friend bool operator==(const KioskSizes&, const KioskSizes&) = default;
};

/// Everything as large as the zoom asks for, and what is to be read as high as 12 mm where the screen has been measured
/// (pixelsPerMillimetre), as long as all of it has room. A key is never smaller than 96 pixels.
KioskSizes kioskSizes(QSize screen, double zoom, double pixelsPerMillimetre);

/// How the kiosk looks: a theme of its own in the owner's colours, zoomed, and the sizes for its screen.
class KioskLook final : public QObject {
    Q_OBJECT

public:
    explicit KioskLook(const Theme& owners, QObject* parent = nullptr);

    const Theme& theme() const { return m_theme; }
    const KioskSizes& sizes() const { return m_sizes; }
    QString styleSheet() const;
    /// A screen with more room than 1366×768 is used with larger letters.
    void fit(QSize screen, double zoom, double pixelsPerMillimetre);

signals:
    void changed();

private:
    Theme m_theme;
    KioskSizes m_sizes;
};

/// How a kiosk's label or button looks ("question", "main", …): the style sheet's word for it.
void setKioskRole(QWidget* widget, const char* role);

} // namespace madang
