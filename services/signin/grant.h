#pragma once

#include "services/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace madang {

/// What a provider gave when the owner signed in.
struct Grant {
    Secret access;
    QDateTime accessUntil;
    Secret refresh; ///< empty where the access token is renewed by itself
    QDateTime refreshUntil; ///< invalid: as long as it is used
    QStringList scopes; ///< empty: the provider does not say
    QString account; ///< the store's id there, where the provider says it

    bool isUsable() const { return !access.isEmpty() || !refresh.isEmpty(); }
};

/// As it lies in the store of keys. An ended one keeps the account and no token.
Secret toSecret(const Grant& grant);
/// Nothing where the bytes are no grant.
std::optional<Grant> grantFrom(const Secret& kept);

} // namespace madang
