#pragma once

#include "services/signin/plain_oauth.h"

namespace madang {

/// kauth.kakao.com (contracts of Kakao Login, REST): six hours of access, sixty days of refresh, prolonged by use in
/// the last month. Scopes the person has not agreed to are asked for by themselves.
class KakaoLogin final : public PlainOAuth {
public:
    KakaoLogin(Egress& egress, const ProviderTable& providers, const Clock& clock);

    QUrl page(const SignInAttempt& attempt) const override;
    QFuture<Result<void>> revoke(QObject* context, const Grant& grant) override;

protected:
    Fields fieldsOf(const SignInAttempt& attempt) const override;
};

} // namespace madang
