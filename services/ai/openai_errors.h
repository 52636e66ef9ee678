#pragma once

#include "domain/error.h"

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>

namespace madang {

/// The error that an answer of OpenAI's other than 200 stands for, by its code; for text and for pictures.
Error openAiError(int status, const QByteArray& body);
/// The same of the object that describes it: {"type", "code", "message"}.
Error openAiErrorIn(const nlohmann::json& error, int status);

} // namespace madang
