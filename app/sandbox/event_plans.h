#pragma once

#include "sandbox/json.h"

#include <optional>

namespace madang::sandbox {

/// What a model answers that has read its question: three plans for an event inside the budget and from the first day
/// on, where `schema` asks for plans with a mechanism and a message of `body` says {"budget", "firstDay"}. Nothing for
/// any other question.
std::optional<QByteArray> plansFor(const Json& body, const Json& schema);

} // namespace madang::sandbox
