#pragma once

#include "domain/poster_work.h"
#include "domain/result.h"

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>

namespace madang {

/// The fields "style", "poster", "pictures", "designs" and "captions" of an event's document. Reading never fails: what
/// is missing or not allowed counts as usual.
nlohmann::json posterWorkToJson(const PosterWork& work);
PosterWork posterWorkFromJson(const nlohmann::json& document);

/// A poster's description as a file of its own ("madangPoster": 1): everything a poster is drawn from but the picture's
/// bytes, so that the same file gives the same poster in every size, on every machine that has the picture.
QByteArray posterSceneToJson(const PosterBrief& brief);
/// BadReply where it is not such a document, NewerData where a newer program has written it. A picture or logo in it
/// is only the name of a file in the folders of this data, never a path.
Result<PosterBrief> posterSceneFromJson(const QByteArray& bytes);

} // namespace madang
