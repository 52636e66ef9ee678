#pragma once

#include "services/poster_renderer.h"
#include "services/posters/composer.h"
#include "services/posters/contrast.h"
#include "services/posters/painting.h"
#include "services/posters/scene.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace madang::test {

/// Posters laid out and painted as the renderer does it, step by step, to be measured.
struct PosterProof {
    posters::Library library;
    posters::FontBook fonts;

    Result<posters::Layout> layout(const PosterBrief& brief, const PosterSize& size) const
    {
        const auto scene = posters::makeScene(brief, size);
        return scene ? posters::layOut(*scene, size, library, fonts) : Result<posters::Layout>(scene.error());
    }

    /// Its inks settled on a ground of `longSide` pixels, which is handed back.
    struct Painted {
        posters::Painting painting;
        QImage ground;
        double scale;
    };
    Painted paint(const PosterBrief& brief, const PosterSize& size, const posters::Layout& layout, int longSide) const
    {
        const double scale = double(longSide) / std::max(size.pixels.width(), size.pixels.height());
        QImage ground((layout.canvas * scale).toSize(), QImage::Format_RGB32);
        posters::Painting painting(library, *posters::makeScene(brief, size), layout);
        QPainter painter(&ground);
        painter.scale(scale, scale);
        painting.paintGround(painter);
        painter.end();
        painting.settleInks({ground}, scale);
        return {std::move(painting), ground, scale};
    }
};

/// What is wrong with where things stand; empty where all is well.
inline QStringList misplaced(const posters::Layout& layout)
{
    QStringList wrong;
    const auto name = [](const posters::TextBlock& text) { return posterPartKey(text.role); };
    struct Taken {
        QString what;
        QRectF rect;
    };
    QList<Taken> taken{
        {QStringLiteral("art"), layout.art}, {QStringLiteral("qr"), layout.qr}, {QStringLiteral("logo"), layout.logo}};
    taken.removeIf([](const Taken& one) { return one.rect.isEmpty(); });
    for (const posters::TextBlock& text : layout.texts) {
        const QRectF bounds = text.bounds();
        if (!layout.safe.adjusted(-1, -1, 1, 1).contains(bounds))
            wrong << name(text) + QStringLiteral(" leaves the safe area");
        if (text.font.pixelSize() < 0.025 * layout.unit)
            wrong << name(text) + QStringLiteral(" is too small");
        for (const Taken& other : std::as_const(taken)) {
            if (other.rect.adjusted(1, 1, -1, -1).intersects(bounds))
                wrong << name(text) + QStringLiteral(" overlaps ") + other.what;
        }
        taken.append({name(text), bounds});
    }
    return wrong;
}

/// The worst contrast of any words on their ground, with the scrims below them painted.
inline double worstContrastOf(const PosterProof::Painted& painted)
{
    QImage ground = painted.ground;
    QPainter painter(&ground);
    painter.scale(painted.scale, painted.scale);
    painted.painting.paintScrims(painter);
    painter.end();
    double worst = 21;
    for (const posters::TextBlock& text : painted.painting.layout().texts) {
        // Words with an edge stand on that.
        const posters::Tones tones = posters::tonesUnder(ground, text.boxes, painted.scale);
        worst = std::min(worst, posters::worstContrast(text.ink, tones));
    }
    return worst;
}

/// Without what only layout decides: spaces and lines.
inline QString squeezed(const QString& text)
{
    QString all = text;
    all.remove(QRegularExpression(QStringLiteral("[\\s\\x{A0}]+")));
    return all;
}

} // namespace madang::test
