#pragma once

#include "services/secret.h"

#include <QHash>
#include <QString>
#include <QUrl>

#include <memory>

namespace madang {

class TokenSource;

/// Where one outside service is and how this store is known there.
struct ProviderAccess {
    QUrl baseUrl; ///< no trailing slash; invalid: not set up
    Secret credential; ///< bearer token, API key or "id:secret", as the provider's adapter says
    QString account; ///< "ig-id", "clubid/menuid", the store's line …, as the adapter says
    /// Hands out tokens in place of the credential, where the owner has signed in.
    std::shared_ptr<TokenSource> tokens = {};
    bool isSetUp() const { return baseUrl.isValid() && (tokens || !credential.isEmpty()); }
};

/// All outside services by their key in the settings: "instagram", "naver", "kakao", "sens", "kt", "nts", "media".
using ProviderTable = QHash<QString, ProviderAccess>;

/// How one of them is reached. OpenAI's key opens both of its doors: "openaiImages" without one of its own takes that
/// of "openai" where both are the same server; nobody else's server is shown it.
ProviderAccess accessTo(const ProviderTable& providers, const QString& key);

} // namespace madang
