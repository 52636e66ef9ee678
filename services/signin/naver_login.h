#pragma once

#include "services/signin/plain_oauth.h"

namespace madang {

/// nid.naver.com, the classic pair (no PKCE, no scopes; the secret and `state` go with every code): an hour of access,
/// a refresh token that stays the same. Refusals come with status 200.
class NaverLogin final : public PlainOAuth {
public:
    NaverLogin(Egress& egress, const ProviderTable& providers, const Clock& clock);

    QUrl page(const SignInAttempt& attempt) const override;
    QFuture<Result<void>> revoke(QObject* context, const Grant& grant) override;

protected:
    Fields fieldsOf(const SignInAttempt& attempt) const override;
};

} // namespace madang
