#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// Instagram's sign-in (www. and api.instagram.com) and publishing (graph.instagram.com): container, status, publish,
/// read, quota, insights, token refresh. Looks a picture up at the sandbox's own picture host and refuses what Meta
/// refuses, in Meta's error shape. State: tokens {token: {expiresAt}}, codes, redirects, consent, flatTokens (the older
/// form of its answer), containers, media, quotaTotal.
class Instagram final : public Provider {
public:
    explicit Instagram(World& world);

    Response serve(const Request& request) override;
    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    void settle() override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    bool isOwnAccount(const QString& id) const;
    std::optional<Response> pictureRefusal(const QString& imageUrl);
    Response createContainer(const Request& request);
    Response publish(const Request& request);
    Response readNode(const Request& request, const QString& id);
    Response readAccount(const Request& request, const QString& id);
    Response listMedia(const Request& request);
    Response quota();
    Response insights(const Request& request, const QString& mediaId);
    void addSignIn();
    static bool isSignIn(const QString& path);
    Response codeForToken(const Request& request);
    Response lengthen(const Request& request);
    Response refreshToken(const Request& request);
    int publishedInWindow();
    Json metric(const QString& mediaId, const QString& name, qint64 value) const;
    Json publicMedia(const Json& media) const;
    qint64 metricValue(const Json& media, const QString& name) const;
};

} // namespace madang::sandbox
