#pragma once

#include "services/posters/layouts.h"
#include "services/posters/scene.h"

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
    /// The two halves of the ground in a film: what moves (the ground itself, or the picture, and the motif where no
    /// plate stands on it), without a hole; and what stands still above it, on a transparent sheet.
    void paintMoving(QPainter& painter) const;
    void paintStill(QPainter& painter) const;
    /// Gives every text an ink that reads at 4.5:1 on the pixels below it; where none does, a plate
    /// goes under it. `grounds` are paintGround at `scale`, in a film at the beginning and at the end of the movement.
    void settleInks(const QList<QImage>& grounds, double scale);
    /// The plates that settleInks() put under words; paintWords() begins with them.
    void paintScrims(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

private:
    Ground ground() const { return {m_layout, m_palette, m_library, m_scene.industry}; }
    bool showsOwnGround() const { return m_scene.picture.isNull() || !m_layout.window.rect.isEmpty(); }
    void paintPictureOrOwn(QPainter& painter) const;
    void paintFront(QPainter& painter) const;
    void paintMotif(QPainter& painter) const;
    bool isMotifFree() const;
    void paintFixtures(QPainter& painter) const;
    void paintLogo(QPainter& painter) const;
    void paintPractice(QPainter& painter) const;

    const Library& m_library;
    Palette m_palette;
    Scene m_scene;
    Layout m_layout;
    QList<Plate> m_scrims;
};

/// One plate of any kind.
void paintPlate(QPainter& painter, const Plate& plate, const Layout& layout);

} // namespace madang::posters
