#pragma once

#include "sandbox/openai_errors.h"
#include "sandbox/openai_models.h"

#include <optional>

namespace madang::sandbox {

/// What is wrong with a body for chat completions.
std::optional<OpenAiRefusal> openAiChatRefusal(const Json& body, const OpenAiModel& model);
/// The little that an old compatible server looks at: it knows max_tokens only.
std::optional<OpenAiRefusal> compatibleChatRefusal(const Json& body);

/// What is wrong with an order for pictures from a GPT image model. A multipart body's texts have
/// become members before.
std::optional<OpenAiRefusal> openAiImageRefusal(const Json& body, const OpenAiModel& model);
/// The same in the manner of DALL-E 3.
std::optional<OpenAiRefusal> dallEImageRefusal(const Json& body);

} // namespace madang::sandbox
