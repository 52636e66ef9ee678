#pragma once

#include "ui/models/tone.h"

#include <QColor>
#include <QHash>
#include <QString>

namespace madang {

enum class Scheme { Light, Dark };

/// Every colour of the product. Nothing outside ui/theme writes a colour literal. Each text colour
/// reads at 4.5:1 or better on every ground it is used on (tst_theme proves it).
struct Tokens {
    QColor canvas; ///< window
    QColor surface; ///< cards, fields
    QColor sunken; ///< rails, wells, table heads
    QColor line; ///< 1 px borders
    QColor lineStrong; ///< borders of controls, 3:1 on surface
    QColor ink; ///< text
    QColor ink2; ///< secondary text
    QColor ink3; ///< hints
    QColor primary;
    QColor primaryHover;
    QColor primaryPressed;
    QColor primaryWash;
    QColor onPrimary; ///< text on primary, primaryHover and primaryPressed
    QColor good;
    QColor goodWash;
    QColor warn;
    QColor warnFill; ///< bars and marks, never text
    QColor warnWash;
    QColor bad;
    QColor badWash;
    QColor ask;
    QColor askWash;
    QColor calm;
    QColor calmWash;
    QColor shadow; ///< under what floats, with alpha
    QHash<QString, QColor> channels; ///< by channel id, for charts; "store" is the shop itself
    QColor device; ///< the body of a drawn telephone or television, in either scheme a dark thing
    QColor onDevice; ///< text and marks on it

    /// The colour of a channel in charts; ink2 for one that is not known.
    QColor channel(const QString& id) const;
    /// The text or icon colour of a tone.
    QColor of(Tone tone) const;
    /// The quiet ground that belongs to a tone; sunken for the inks.
    QColor wash(Tone tone) const;
    /// The colour two thirds strong on a card: quieter, and still 3:1 against it.
    QColor quieter(const QColor& colour) const;
};

Tokens tokensFor(Scheme scheme);

/// WCAG 2.1 contrast ratio of two opaque colours, 1…21.
double contrastRatio(const QColor& a, const QColor& b);

/// The word of a tone in the dynamic property "tone" ("ink2", "primary", …).
QString toneKey(Tone tone);

} // namespace madang
