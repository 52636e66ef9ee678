#pragma once

#include "sandbox/json.h"

#include <optional>

namespace madang::sandbox {

/// Whether a vendor takes a JSON schema for its answer; if not, why, in the vendor's manner.
///
/// Claude: additionalProperties false on every object, no lengths, ranges or recursion, references
/// only within, at most 24 optional properties and 16 unions.
std::optional<QString> claudeSchemaProblem(const Json& schema);
/// OpenAI with "strict": an object at the root, every property required, additionalProperties false,
/// at most 10 levels, 5,000 properties and 1,000 enum values.
std::optional<QString> openAiSchemaProblem(const Json& schema);

} // namespace madang::sandbox
