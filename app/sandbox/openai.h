#pragma once

#include "sandbox/openai_errors.h"
#include "sandbox/provider.h"

namespace madang::sandbox {

/// OpenAI (api.openai.com): chat completions, pictures, models. A fault's "outcome" makes a
/// completion a "refusal", "length" (half of it), "length_null" (thought about, nothing said),
/// "content_filter" or "empty"; and lets a DALL-E order through ("dall-e").
/// State: keys, answers (texts to be given next), dialect ("openai", or "compatible": a self-hosted
/// server of the old manner), banned (words pictures are refused for), files (DALL-E's, by name).
class OpenAi final : public Provider {
public:
    explicit OpenAi(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<OpenAiRefusal> signInRefusal(const Request& request);
    bool isCompatible();
    Response chat(const Request& request);
    Response models(const Request& request, const QString& id);
    Response images(const Request& request, const Json& body, const char* events);
    Response edit(const Request& request);
    Response paintedByGpt(const Request& request, const Json& body, const char* events);
    Response paintedByDallE(const Json& body);
    Response file(const Request& request, const QString& name);
    Response refused(const OpenAiRefusal& refusal) { return openAiError(world(), refusal); }
    Response finished(Response response);
};

} // namespace madang::sandbox
