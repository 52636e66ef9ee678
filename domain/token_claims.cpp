#include "domain/token_claims.h"

namespace madang {

namespace {
constexpr qint64 kClockSkewSeconds = 60;
constexpr qint64 kLongestSeconds = 24 * 60 * 60;
} // namespace

TokenProblem judgeClaims(const TokenClaims& claims, const QString& issuer, const QDateTime& now)
{
    if (claims.issuer != issuer)
        return TokenProblem::WrongIssuer;
    if (claims.subject.isEmpty() || claims.id.isEmpty())
        return TokenProblem::NoSubject;
    if (now.secsTo(claims.issuedAt) > kClockSkewSeconds)
        return TokenProblem::NotYetIssued;
    const bool isTooLong = claims.issuedAt.secsTo(claims.expiresAt) > kLongestSeconds;
    return isTooLong || now >= claims.expiresAt ? TokenProblem::Expired : TokenProblem::None;
}

} // namespace madang
