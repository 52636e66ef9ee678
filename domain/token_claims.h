#pragma once

#include "domain/roles.h"

#include <QDateTime>

namespace madang {

/// What a session's token says (RFC 7519), here and to the hub.
struct TokenClaims {
    QString issuer; ///< iss: "madang"
    QString subject; ///< sub: the account's id, nothing about a person
    QDateTime issuedAt; ///< iat, UTC, whole seconds
    QDateTime expiresAt; ///< exp
    QString id; ///< jti: the session
    Role role = Role::Owner;

    friend bool operator==(const TokenClaims&, const TokenClaims&) = default;
};

enum class TokenProblem { None, WrongIssuer, NoSubject, NotYetIssued, Expired };
/// A minute of difference between two clocks is nothing; a token is never longer than a day.
TokenProblem judgeClaims(const TokenClaims& claims, const QString& issuer, const QDateTime& now);

} // namespace madang
