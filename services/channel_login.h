#pragma once

#include "domain/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace madang {

/// Where the owner stands with a provider that wants people to sign in.
enum class LoginState {
    NoApp, ///< no app is registered with the provider: nobody can sign in
    SignedOut,
    Given, ///< a token came with the settings file, the environment or practice mode
    Waiting, ///< the browser shows the provider's page
    SignedIn,
    ConsentMissing, ///< signed in, but not agreed to something that is needed
    Ended, ///< was signed in; must sign in again
};

struct ChannelLogin {
    QString provider; ///< "kakao"
    QString door; ///< where its app is registered in the settings: "kakaoLogin"
    LoginState state = LoginState::NoApp;
    std::optional<QDateTime> until; ///< when the owner must sign in again, unless it is used before
    QStringList missingScopes;
    std::optional<Error> problem; ///< of the last try
    bool hasApp = false;
    bool isAppKept = false; ///< in the store of keys
    bool isKept = true; ///< false: there is no store of keys, it lasts for this run
    bool comesBackByItself = true; ///< false: the owner brings the address back (a registered https redirect)
    QString account; ///< the store's id there; Naver: its cafe and board
    QString redirect; ///< the registered https address, where one is needed
};

} // namespace madang
