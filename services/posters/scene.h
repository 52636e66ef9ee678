#pragma once

#include "domain/poster.h"
#include "domain/result.h"

#include <QImage>

namespace madang::posters {

using Role = PosterPart;

/// What is on one poster, after the rules of its size: a booking picture keeps title and store name
/// only, a size that forbids phone numbers loses them everywhere, a size without room for a QR code
/// has none. Where things stand is the layout's business.
struct Scene {
    PosterStyle style = PosterStyle::Simple;
    Industry industry = Industry::Restaurant;
    QString badge;
    QString title;
    QString prize;
    QString guide;
    QString period;
    QString store;
    QString joinUrl;
    QImage logo;
    QImage picture; ///< null: the painter's own ground
    bool isByAi = false; ///< which is said on the sheet
    PosterDesign design;
    QStringList colours; ///< of the store
    bool practice = false;
};

/// Everything but the picture. UnsupportedImage / FileTooLarge / FileUnreadable for the logo.
Result<Scene> makeScene(const PosterBrief& brief, const PosterSize& size);

/// "수원왕갈비통닭 · 031-123-4567" → "수원왕갈비통닭"; words without a number stay as they are.
QString withoutPhone(const QString& text);

} // namespace madang::posters
