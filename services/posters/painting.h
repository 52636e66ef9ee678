#pragma once

#include "services/posters/layout.h"
#include "services/posters/library.h"

#include <QPainter>

namespace madang::posters {

/// A laid out poster, ready to be painted on any device at any scale: first everything below the
/// words, then the inks are settled on those pixels, then the words.
class Painting {
public:
    Painting(const Library& library, const Scene& scene, Layout layout);

    const Layout& layout() const { return m_layout; }
    /// Everything below the words, in the poster's own pixels.
    void paintGround(QPainter& painter) const;
    /// Gives every text an ink that reads at 4.5:1 on the pixels below it; where none does, a plate
    /// goes under it. `ground` is paintGround at `scale`.
    void settleInks(const QImage& ground, double scale);
    /// The plates that settleInks() put under words; paintWords() begins with them.
    void paintScrims(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

private:
    void paintOwnGround(QPainter& painter) const;
    void paintMotif(QPainter& painter) const;
    void paintLogo(QPainter& painter) const;
    void paintPractice(QPainter& painter) const;

    const Library& m_library;
    const Palette& m_palette;
    Scene m_scene;
    Layout m_layout;
    QList<Plate> m_scrims;
};

/// One plate of any kind.
void paintPlate(QPainter& painter, const Plate& plate, const Layout& layout);

} // namespace madang::posters
