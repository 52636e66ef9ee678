#pragma once

#include "domain/choices.h"
#include "domain/picture.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace madang {

/// The words on a poster. The picture carries none: the program sets them all.
struct PosterText {
    QString badge; ///< a short cry above the title, e.g. "오픈 3주년"
    QString title;
    QString prize;
    QString guide; ///< what a customer does
    QString period;
    QString storeLine; ///< name and phone

    friend bool operator==(const PosterText&, const PosterText&) = default;
};

/// Everything one poster is drawn from, for every size alike.
struct PosterBrief {
    PosterText text;
    PosterStyle style = PosterStyle::Simple;
    Industry industry = Industry::Restaurant;
    PosterPicture picture = {};
    QString logoPath; ///< may be empty; without a folder of its own: beside the folder of pictures
    QStringList colours = {}; ///< of the store (BrandColour), the main one first; none: the style's own
    QString joinUrl; ///< drawn as a QR code where the size has room; may be empty
    bool practice = false; ///< draws the 연습 mark so that it is never mistaken for real

    friend bool operator==(const PosterBrief&, const PosterBrief&) = default;
};

/// One use of a poster and its pixels; all of them live in resources/posters/sizes.json.
struct PosterSize {
    QString id; ///< "instagram-square"
    QString label; ///< "인스타그램 정사각형"
    QSize pixels;
    QString format; ///< "jpeg" | "png" | "pdf"
    qint64 maxBytes = 0; ///< 0: no limit
    double safeMargin = 0.05; ///< of the short side, kept free of text
    bool sparse = false; ///< almost no text allowed (booking pictures)
    bool phoneAllowed = true;
    bool qr = false;
    bool moves = false; ///< shown on a screen, where a film can be made of its layers

    friend bool operator==(const PosterSize&, const PosterSize&) = default;
};

/// One written poster file.
struct PosterFile {
    PosterStyle style = PosterStyle::Simple;
    QString sizeId;
    QString format;
    QSize pixels;
    qint64 bytes = 0;
    QString path;

    friend bool operator==(const PosterFile&, const PosterFile&) = default;
};

} // namespace madang
