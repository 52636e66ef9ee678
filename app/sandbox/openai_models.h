#pragma once

#include "sandbox/json.h"

namespace madang::sandbox {

struct OpenAiModel {
    enum Family { Classic, Reasoning, Image };

    const char* id;
    Family family;
    int version; ///< 60 is GPT-6, 25 of a picture model is 2.5
    qint64 created; ///< seconds since 1970
    const char* shutdown; ///< a day, or empty
};

/// Null where there is none of this name, or none any more.
const OpenAiModel* openAiModel(const QString& id, qint64 nowMs);
Json openAiModelInfo(const OpenAiModel& model);
Json openAiModelInfos(qint64 nowMs);

} // namespace madang::sandbox
