#pragma once

#include "domain/choices.h"
#include "domain/picture.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace madang {

/// The parts of a poster that carry words. The owner writes the first five; the rest follows from the store, the size
/// and the picture.
enum class PosterPart { Badge, Title, Prize, Guide, Period, Store, Caption, Label, Credit };
inline constexpr std::array kWrittenParts{PosterPart::Badge, PosterPart::Title, PosterPart::Prize, PosterPart::Guide,
                                          PosterPart::Period};
QString posterPartKey(PosterPart part);
std::optional<PosterPart> posterPartFromKey(QStringView key);

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

/// The words of one written part; empty for the parts that nobody writes.
QString wordsOf(const PosterText& text, PosterPart part);
void setWordsOf(PosterText& text, PosterPart part, const QString& words);

inline constexpr double kNearest = 4; ///< how much of a picture's detail a crop may bring near

/// Which part of a picture is seen where the room for it has another shape.
struct PictureCrop {
    QPointF focus{0.5, 0.5}; ///< what stays in sight, in shares of width and height
    double zoom = 1; ///< 1: as much as fits, up to kNearest

    friend bool operator==(const PictureCrop&, const PictureCrop&) = default;
};

/// What the owner has changed on the posters of one style, beyond words and picture.
struct PosterDesign {
    QString layout; ///< of PosterRenderer::layouts(); empty: whichever suits words and size
    PictureCrop crop;
    double veil = 0; ///< 0: as the style does it; else 0.2 to 1, how much of a picture is covered below words
    QStringList colours; ///< keys of BrandColour; empty: the store's
    bool logo = true;

    friend bool operator==(const PosterDesign&, const PosterDesign&) = default;
};

/// A design as it can be: what is not allowed counts as usual.
PosterDesign sound(PosterDesign design);

/// The description of one poster, from which it is laid out for every size alike.
struct PosterBrief {
    PosterText text;
    PosterStyle style = PosterStyle::Simple;
    Industry industry = Industry::Restaurant;
    PosterPicture picture = {};
    PosterDesign design = {};
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
    double bleed = 0; ///< pixels on every side that will be cut off; part of `pixels`, beyond the safe margin
    bool sparse = false; ///< almost no text allowed (booking pictures)
    bool phoneAllowed = true;
    bool qr = false;
    bool moves = false; ///< shown on a screen, where a film can be made of its layers

    friend bool operator==(const PosterSize&, const PosterSize&) = default;
};

/// The same size with `millimetres` more on every side for a printer to cut off; only for what is printed ("pdf").
PosterSize withBleed(PosterSize size, double millimetres);
inline constexpr double kBleed = 3; ///< millimetres, as printers ask for
inline constexpr double kPrintedPixels = 300 / 25.4; ///< in a millimetre

/// One way of arranging the parts of a style.
struct PosterLayout {
    QString id; ///< "simple-hill"
    PosterStyle style = PosterStyle::Simple;
    QString label; ///< "언덕"

    friend bool operator==(const PosterLayout&, const PosterLayout&) = default;
};

/// Where words stand on a drawn poster.
struct PosterBlock {
    PosterPart part = PosterPart::Title;
    QRectF rect; ///< in shares of the sheet

    friend bool operator==(const PosterBlock&, const PosterBlock&) = default;
};

/// Words that do not fit on a size at the smallest letters.
struct PosterProblem {
    PosterPart part = PosterPart::Title;
    QString sizeId;

    friend bool operator==(const PosterProblem&, const PosterProblem&) = default;
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
