#pragma once

#include "services/egress/egress.h"
#include "services/providers.h"
#include "services/signin/oauth_vendor.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

class Clock;

/// Instagram API with Instagram Login: a code becomes a token of an hour, that becomes one of about sixty days, which
/// is renewed by itself from its second day on. Takes no redirect to this machine: the app's own registered https
/// address (account of "instagramLogin") is used, and the owner brings back what the browser then shows.
class InstagramLogin final : public OAuthVendor {
public:
    InstagramLogin(Egress& egress, const ProviderTable& providers, const Clock& clock);

    const OAuthTraits& traits() const override { return m_traits; }
    QUrl page(const SignInAttempt& attempt) const override;
    QFuture<Result<Grant>> exchange(QObject* context, const SignInAttempt& attempt, const Secret& code) override;
    QFuture<Result<Grant>> renew(QObject* context, const Grant& grant) override;
    QFuture<Result<void>> revoke(QObject* context, const Grant& grant) override;

private:
    QFuture<Result<Grant>> lengthen(QObject* context, const Secret& brief);
    QFuture<Result<Grant>> askGraph(QObject* context, const QString& path, const QString& operation,
                                    const QList<QPair<QString, QString>>& query, const Grant& before);
    /// Whose token it is.
    QFuture<Result<Grant>> identified(QObject* context, const Grant& grant);

    OAuthTraits m_traits;
    Egress& m_egress;
    const ProviderTable& m_providers;
    const Clock& m_clock;
};

} // namespace madang
