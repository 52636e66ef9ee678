#pragma once

#include "sandbox/http_message.h"

namespace madang::sandbox {

struct World;

/// What an authorize page of an OAuth provider is like; what differs between them.
struct SignInPage {
    QString name; ///< said on the page
    bool wantsState = false; ///< Naver refuses to go on without
    bool wantsScope = false;
    QByteArray tail; ///< Instagram puts "#_" behind its redirects
};

/// The page a person signs in at, played: shows two buttons, or answers at once as ?auto=allow|deny|error or the
/// state's "consent" says. A redirect address that is not in the state's "redirects" gets a page and no redirect. What
/// it hands out is one entry of the state's "codes": {redirect, challenge, scopes, expiresAt}.
Response authorize(World& world, Json& state, const Request& request, const SignInPage& page);

/// The code's entry, which it can be had once; null where it is unknown, used or too old.
Json takeCode(World& world, Json& state, const QString& code);

/// What PKCE asks for: true where no challenge was sent, or `verifier` is the one it was made of.
bool isVerified(const Json& code, const QString& verifier);

/// "codes", "redirects" and "consent" as they are at first.
Json signInSeeds();

} // namespace madang::sandbox
