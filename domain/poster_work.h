#pragma once

#include "domain/campaign.h"

namespace madang {

/// All that an owner edits on the posters of an event: what undo, and going back to an earlier version, bring back.
struct PosterWork {
    PosterStyle style = PosterStyle::Simple;
    PosterText text;
    QMap<PosterStyle, PosterPicture> pictures;
    QMap<PosterStyle, PosterDesign> designs;
    QMap<QString, QString> captions; ///< Campaign::captions

    friend bool operator==(const PosterWork&, const PosterWork&) = default;
};

PosterWork posterWorkOf(const Campaign& campaign);
void setPosterWork(Campaign& campaign, const PosterWork& work);

} // namespace madang
