#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

class QApplication;

namespace madang {

/// The type scale, in pixels at 100 %.
enum class Type { Hint13, Small15, Body17, Section20, Title26, Headline34, Number56 };

/// What the owner (or the system) chose for the eye.
struct Look {
    Scheme scheme = Scheme::Light;
    double scale = 1.0; ///< 1.0, 1.25 or 1.5; multiplies text, spacing and controls alike
    bool reducedMotion = false;
};

/// The one look of the program: colours, sizes, fonts and icons. One Theme is made in main() and
/// handed to every widget; it outlives them all. Sizes are given in design pixels (at 100 %) and
/// come back scaled. Icons returned here stay live: they are drawn in the colours of the moment, so
/// nobody needs to set them again after a change. Refuses scales outside 0.75…2.0 by clamping.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(Scheme scheme = Scheme::Light, double scale = 1.0, QObject* parent = nullptr);

    const Look& look() const { return m_look; }
    const Tokens& tokens() const { return m_tokens; }
    /// A design length in device-independent pixels at the present scale, at least 1 for what is at
    /// least 1.
    int px(int designPixels) const;
    QFont font(Type type, int weight = 400) const;
    /// A line icon of resources/icons by its name ("home"). Disabled states are drawn in hint
    /// colour.
    QIcon icon(const QString& name, Tone tone = Tone::Ink) const;
    /// An icon (by name) in one colour, or a drawing ("drawings/goal-sales") in the colours of the
    /// scheme, crisp at the given ratio. `size` is in device-independent pixels, already scaled. An
    /// unknown name gives an empty pixmap.
    QPixmap pixmap(const QString& name, QSize size, const QColor& colour = {}, qreal ratio = 1.0) const;

    void setScheme(Scheme scheme);
    void setScale(double scale);
    void setReducedMotion(bool reduced);
    /// Dresses the application: Fusion, font, palette, style sheet, keyboard focus ring; again at
    /// every change.
    void apply(QApplication& application);

Q_SIGNALS:
    /// Colours or sizes are different now; style sheets are already renewed.
    void changed();

private:
    void renew();
    void dress(QApplication& application);

    Look m_look;
    Tokens m_tokens;
    QString m_family;
    QApplication* m_application = nullptr;
};

} // namespace madang
