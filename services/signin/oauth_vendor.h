#pragma once

#include "domain/result.h"
#include "services/secret.h"
#include "services/signin/grant.h"

#include <QFuture>
#include <QStringList>
#include <QUrl>

#include <chrono>

class QObject;

namespace madang {

/// One way through a provider's sign-in page; forgotten when it is over.
struct SignInAttempt {
    QString redirect; ///< the same letters for the page and for the code
    QByteArray state;
    QByteArray verifier; ///< of PKCE (RFC 7636)
    QStringList scopes;
};

/// What a provider's sign-in is like.
struct OAuthTraits {
    QString provider; ///< whose calls the tokens are for: "kakao"
    QString door; ///< key of the sign-in's address in the settings; its credential is the app, "id:secret"
    QStringList scopes; ///< asked for at first
    bool takesLoopback = true; ///< false: only a registered https address; the owner brings back what the browser shows
    std::chrono::hours renewAhead{0}; ///< so long before its end a sign-in is prolonged
};

/// One provider's sign-in in the words of its wire. An app's secret goes to the provider's own address only.
class OAuthVendor {
public:
    OAuthVendor() = default;
    OAuthVendor(const OAuthVendor&) = delete;
    OAuthVendor& operator=(const OAuthVendor&) = delete;
    virtual ~OAuthVendor() = default;

    virtual const OAuthTraits& traits() const = 0;
    virtual QUrl page(const SignInAttempt& attempt) const = 0;
    /// A code works once: whatever becomes of this, it is used up. Unauthorized: not this code; Forbidden: not this
    /// app.
    virtual QFuture<Result<Grant>> exchange(QObject* context, const SignInAttempt& attempt, const Secret& code) = 0;
    /// What the provider leaves out of its answer stays as it was. Unauthorized: the sign-in has ended.
    virtual QFuture<Result<Grant>> renew(QObject* context, const Grant& grant) = 0;
    /// The provider is told that these tokens are not wanted any more.
    virtual QFuture<Result<void>> revoke(QObject* context, const Grant& grant) = 0;
};

} // namespace madang
