#pragma once

#include "sandbox/world.h"

namespace madang::sandbox {

struct Response;

/// Why a request is refused: a code of openAiError(), a message, the member it is about.
struct OpenAiRefusal {
    QString code;
    QString message;
    QString param;
};

/// One of OpenAI's failures by its code ("rate_limit_exceeded", "insufficient_quota",
/// "moderation_blocked"), or one of "region", "unverified", "too_large", "unprocessable". Anything
/// else is a server_error. The message, where there is none, is the one that is usual.
Response openAiError(World& world, const OpenAiRefusal& refusal);

/// What every answer carries: the request's id and how much of the limits is left.
void addOpenAiHeaders(World& world, Response& response);

} // namespace madang::sandbox
