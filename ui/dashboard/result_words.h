#pragma once

#include "domain/campaign.h"
#include "domain/metrics.h"
#include "ui/models/tone.h"

#include <QString>

#include <functional>

namespace madang {

/// What one card of the results says. A number that is not known is "–", and `line` says why.
struct CardWords {
    QString number;
    QString unit;
    QString line;
    Tone tone = Tone::Ink2;
    QString how; ///< the formula in words, with its real numbers; empty where there is nothing to compute
};

/// The name of a channel by its id.
using ChannelNames = std::function<QString(const QString&)>;

CardWords participantsWords(const Campaign& campaign, const Results& results);
CardWords viewsWords(const Results& results, const ChannelNames& names);
CardWords returnWords(const Campaign& campaign, const Results& results);
CardWords salesWords(const Results& results);

/// At least one channel has told how often it was seen.
bool areViewsKnown(const Results& results);
/// What the channels say they have spent; empty where none has told.
std::optional<Won> toldSpend(const Results& results);

} // namespace madang
