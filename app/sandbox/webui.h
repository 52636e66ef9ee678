#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// A self-hosted Stable Diffusion WebUI (AUTOMATIC1111 or Forge, port 7860). One job at a time, the
/// others wait without a word; a job takes `msPerPicture` of the sandbox's time for each picture.
/// Failures: "oom" and "nan" in the flavour's shape, "401", "404". A fault's "outcome" "black" gives
/// the black picture of a card without enough precision.
/// State: flavour ("a1111", "a1111-old", "forge"), isApiOn (--api), needsLogin (--api-auth),
/// samplesFormat, msPerPicture, jobs.
class Webui final : public Provider {
public:
    explicit Webui(World& world);

    Response failure(const QString& code) override;
    Response serve(const Request& request) override;

protected:
    Json seeds() const override;
    void settle() override;
    Response noSuchRoute(int status) override;

private:
    bool isFlavour(const char* flavour);
    Json* runningJob();
    std::optional<Response> answerOf(qint64 job, bool isBlack);
    Response paint(const Request& request);
    Response pictures(const Json& job, bool isBlack);
    Response progress(const Request& request);
    Response stop(const char* how);
};

} // namespace madang::sandbox
