#include "services/resilience/outcome.h"

#include <algorithm>
#include <array>

namespace madang {

namespace {

struct Row {
    ErrorKind kind;
    SendState sent;
    Counts counts;
    Again read;
    Again paid;
    Again keyed;
    Again unkeyed;
};

using enum Again;
using enum SendState;
using enum Counts;

/// What a change in the world that may have happened needs is a look, not a repetition; with a key the repetition is
/// the look.
constexpr std::array kRows{
    //  outcome                    did it arrive?     breaker   READ     PAID     keyed    unkeyed
    Row{ErrorKind::Offline, NotSent, Failure, Yes, Yes, Yes, Yes},
    Row{ErrorKind::Untrusted, NotSent, Failure, Never, Never, Never, Never},
    Row{ErrorKind::Timeout, Unknown, Failure, Yes, Never, Yes, Never},
    Row{ErrorKind::ConnectionLost, Unknown, Failure, Yes, Never, Yes, Never},
    Row{ErrorKind::BadReply, Unknown, Failure, Yes, Once, Yes, Never},
    Row{ErrorKind::Redirected, Unknown, Failure, Never, Never, Never, Never},
    Row{ErrorKind::ServerError, Unknown, Failure, Yes, Yes, Yes, Never},
    Row{ErrorKind::Unavailable, Unknown, Failure, Yes, Yes, Yes, Never},
    Row{ErrorKind::InProgress, Unknown, Success, Yes, Yes, Yes, Never},
    Row{ErrorKind::OutcomeUnknown, Unknown, Excluded, Never, Never, Never, Never},
    Row{ErrorKind::RateLimited, Refused, Excluded, Yes, Yes, Yes, Yes},
    Row{ErrorKind::SpendLimit, Refused, Success, Never, Never, Never, Never},
    Row{ErrorKind::Unauthorized, Refused, Excluded, Renewed, Renewed, Renewed, Renewed},
    Row{ErrorKind::Forbidden, Refused, Excluded, Never, Never, Never, Never},
    Row{ErrorKind::ConsentMissing, Refused, Excluded, Never, Never, Never, Never},
    Row{ErrorKind::Rejected, Refused, Success, Never, Never, Never, Never},
    Row{ErrorKind::ContentRejected, Refused, Success, Never, Never, Never, Never},
    Row{ErrorKind::PictureShape, Refused, Success, Never, Never, Never, Never},
    Row{ErrorKind::NotFound, Refused, Success, Never, Never, Never, Never},
    Row{ErrorKind::Conflict, Refused, Success, Never, Never, Never, Never},
};

/// Whatever else goes wrong, goes wrong on this side of the line, before anything is sent.
constexpr Row kLocal{ErrorKind::Internal, NotSent, Excluded, Never, Never, Never, Never};

const Row& rowOf(ErrorKind kind)
{
    const auto* const row = std::ranges::find(kRows, kind, &Row::kind);
    return row == kRows.end() ? kLocal : *row;
}

Again againFor(const Row& row, EffectClass effect)
{
    switch (effect) {
    case EffectClass::Read:
        return row.read;
    case EffectClass::PaidPure:
        return row.paid;
    case EffectClass::PaidOnce:
        return row.paid == Once ? Never : row.paid;
    case EffectClass::EffectKeyed:
        return row.keyed;
    case EffectClass::EffectUnkeyed:
        return row.unkeyed;
    }
    return Never;
}

} // namespace

Verdict verdictOf(std::optional<ErrorKind> error, EffectClass effect, bool refusesWhenUnavailable)
{
    if (!error)
        return {Done, Success, Never, false, false};
    const Row& row = rowOf(*error);
    Verdict verdict{row.sent, row.counts, againFor(row, effect), false, false};
    verdict.isLocalOrigin = *error == ErrorKind::Offline;
    verdict.closesGate = *error == ErrorKind::RateLimited || *error == ErrorKind::Unavailable;
    if (*error == ErrorKind::Unavailable && refusesWhenUnavailable) {
        verdict.sent = Refused;
        verdict.again = Yes;
    }
    return verdict;
}

bool mayHaveHappened(ErrorKind kind)
{
    return rowOf(kind).sent == Unknown;
}

} // namespace madang
