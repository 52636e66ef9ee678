#pragma once

#include "sandbox/http_message.h"
#include "sandbox/json_invention.h"

/// What the imitations of language models have in common: where their words come from and how they
/// are counted, cut and told bit by bit.
namespace madang::sandbox {

/// A fault's "outcome", or nothing.
QString outcomeOf(const Request& request);

/// The words of an answer: the next of those the control plane put into data["answers"], else plans
/// for an event or words valid for the schema at `pointer` of the request's body, else a few sentences. Nothing where
/// the schema has a pattern that cannot be written.
std::optional<QString> answerText(Json& data, const Request& request, const char* pointer, const Muse& muse);

/// About as many as the vendors count: a quarter of one for ASCII, one for anything else.
qint64 tokensIn(const QString& text);
/// All text values in it, and 1 at least.
qint64 tokensIn(const Json& value);
/// As much of the beginning as so many tokens hold, never half a character.
QString firstTokens(const QString& text, qint64 tokens);
/// The text in bits of a few characters.
QStringList bitsOf(const QString& text);

} // namespace madang::sandbox
