#pragma once

#include "sandbox/json.h"

#include <optional>

namespace madang::sandbox {

/// An order for txt2img with every default in its place.
Json webuiOrder(const Json& body);
/// The "detail" of a 422, or nothing where every member has its type.
std::optional<Json> webuiProblem(const Json& body);

bool isWebuiSampler(const QString& name);
Json webuiSamplers();
Json webuiSchedulers();

} // namespace madang::sandbox
