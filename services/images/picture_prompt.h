#pragma once

#include "domain/picture.h"
#include "services/image_provider.h"

namespace madang {

/// What models of pictures are asked: resources/prompts/picture-2.json, which turns a style, an industry and the words
/// of the idea that it knows into English; whoever changes it gives it the next number. It asks for a picture without
/// any text: the program sets the words.
namespace picture_prompt {

inline constexpr auto kVersion = "2";

PicturePrompt forWish(const PictureWish& wish);
/// For models that read Korean: English, and the idea in the owner's words.
QString withIdea(const PicturePrompt& prompt);
/// What decides the answer, as JSON.
QByteArray requestJson(const PictureWish& wish);

} // namespace picture_prompt
} // namespace madang
