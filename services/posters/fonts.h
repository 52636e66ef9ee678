#pragma once

#include <QFont>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QStringList>

namespace madang::posters {

/// One wish for a typeface: families in order of taste, and a weight for those that have one.
struct Face {
    QStringList families;
    bool bold = false;
    double tracking = 100; ///< percent
};

/// Chooses fonts by what they can really draw. Some display fonts map rare syllables to empty
/// glyphs: a text goes to the first family of its face that draws all of it, so one word never
/// mixes two faces; emoji come from the system's emoji font. Characters that no installed font
/// draws are left out rather than shown as boxes. Thread-safe.
class FontBook {
public:
    /// A font of 100 pixels for `text`; scale it with setPixelSize.
    QFont fontFor(const Face& face, const QString& text) const;
    /// `text` without what nothing on this computer can draw.
    QString drawable(const QString& text) const;

private:
    bool covers(const QString& family, bool bold, const QString& text) const;
    bool hasBold(const QString& family) const;

    mutable QMutex m_mutex;
    mutable QHash<QString, QHash<char32_t, bool>> m_known; // family → character → drawn
    mutable QHash<char32_t, bool> m_anywhere;
    mutable QHash<QString, bool> m_installed;
    mutable QHash<QString, bool> m_bold;
};

} // namespace madang::posters
