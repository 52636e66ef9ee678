#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// NCP SENS's brand messages (sens.apigw.ntruss.com): send to up to a hundred numbers, and ask for one message. Checks
/// the signature for real, refuses a clock that is more than five minutes off, and lets nothing advertising through
/// from 20:50 to 08:00 in Korea (3022). State: profiles {"@channel": true}, refusing {number: code}, requests [{…,
/// messages}], messages {id: …}.
class Sens final : public Provider {
public:
    explicit Sens(World& world);

    Response serve(const Request& request) override;
    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    void settle() override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    Response send(const Request& request);
    Response ask(const QString& messageId);
    Json take(const Json& message, const QString& requestId, bool isNight);
};

} // namespace madang::sandbox
