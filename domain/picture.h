#pragma once

#include "domain/choices.h"

#include <QString>
#include <QStringList>

namespace madang {

/// What a picture for a poster is asked for with. The program sets all words: the picture carries none.
struct PictureWish {
    PosterStyle style = PosterStyle::Simple;
    Industry industry = Industry::Restaurant;
    QString idea; ///< what the event is about, in the owner's Korean; without names and numbers
    int variation = 0; ///< above 0: the owner has asked for another one
    QStringList colours = {}; ///< of the store, in plain English

    friend bool operator==(const PictureWish&, const PictureWish&) = default;
};

/// Who made a picture that the owner brought along.
inline const QString kOwnPhoto = QStringLiteral("photo");

/// A picture by AI, or a photo of the owner's, that a poster stands on.
struct PosterPicture {
    QString file; ///< in the folder of pictures; empty: the painter's own ground
    QString provider; ///< who made it: "stability", "openai", "webui", or kOwnPhoto
    QString model;

    bool isThere() const { return !file.isEmpty(); }
    bool isByAi() const { return isThere() && provider != kOwnPhoto; }
    friend bool operator==(const PosterPicture&, const PosterPicture&) = default;
};

/// True for the name of a file in that folder, "<SHA-256>.jpg": no path leads anywhere else.
bool isPictureFile(QStringView name);

} // namespace madang
