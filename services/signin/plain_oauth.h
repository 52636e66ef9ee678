#pragma once

#include "services/egress/egress.h"
#include "services/providers.h"
#include "services/signin/oauth_vendor.h"

class QObject;

namespace madang {

class Clock;

/// The part that Kakao and Naver share: one token address for codes and renewals, an access token of hours and a
/// refresh token beside it.
class PlainOAuth : public OAuthVendor {
public:
    const OAuthTraits& traits() const final { return m_traits; }
    QFuture<Result<Grant>> exchange(QObject* context, const SignInAttempt& attempt, const Secret& code) final;
    QFuture<Result<Grant>> renew(QObject* context, const Grant& grant) final;

protected:
    using Fields = QList<QPair<QString, QString>>;

    /// All outlive it. `tokenPath`: behind the door's address.
    PlainOAuth(OAuthTraits traits, QString tokenPath, Egress& egress, const ProviderTable& providers,
               const Clock& clock);

    /// What this provider wants to know besides.
    virtual Fields fieldsOf(const SignInAttempt& attempt) const = 0;

    ProviderAccess door() const { return m_providers.value(m_traits.door); }
    ProviderAccess access() const { return m_providers.value(m_traits.provider); }
    QString api() const { return m_traits.provider + QStringLiteral("/auth"); }
    Fields appFields() const;
    Egress& egress() { return m_egress; }

private:
    QFuture<Result<Grant>> ask(QObject* context, const QString& operation, const Fields& fields, const Grant& before);

    OAuthTraits m_traits;
    QString m_tokenPath;
    Egress& m_egress;
    const ProviderTable& m_providers;
    const Clock& m_clock;
};

} // namespace madang
