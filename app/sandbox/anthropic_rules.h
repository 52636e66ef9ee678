#pragma once

#include "sandbox/anthropic_models.h"
#include "sandbox/http_message.h"

#include <optional>

namespace madang::sandbox {

/// Why a request is refused: one of claudeError()'s codes and a message.
struct ClaudeRefusal {
    QString code;
    QString message;
};

/// Its headers: exactly one credential that is known, and a version.
std::optional<ClaudeRefusal> claudeHeaderRefusal(const Request& request, const Json& keys);
/// Its body, for a model that exists; counting needs no max_tokens.
std::optional<ClaudeRefusal> claudeBodyRefusal(const Request& request, const Json& body, const ClaudeModel& model,
                                               bool isCounting);

} // namespace madang::sandbox
