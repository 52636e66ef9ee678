#pragma once

#include "sandbox/world.h"

namespace madang::sandbox {

struct Response;

/// The body and headers of one of Claude's failures: an error type ("overloaded_error"), or one of
/// "region", "unavailable", "usage_limit", "enforced_spend_limit_reached",
/// "contract_spend_limit_reached", "ramp_limit_exceeded", "too_large_page". Anything else is an
/// api_error. The message, where there is none given, is the one that is usual.
Response claudeError(World& world, const QString& code, const QString& message = {});

/// What every answer carries: the request's id and how much of the limits is left.
void addClaudeHeaders(World& world, Response& response);

} // namespace madang::sandbox
