#pragma once

#include "domain/error.h"

#include <optional>

namespace madang {

/// What sending an operation twice would mean; declared for each operation in egress/api_rules, never guessed from the
/// HTTP verb.
enum class EffectClass {
    Read, ///< harmless to repeat
    PaidPure, ///< harmless but billed: text by AI
    PaidOnce, ///< the same, and an answer of no use has been billed too: pictures by AI
    EffectKeyed, ///< changes the world; the provider drops a repetition with the same key
    EffectUnkeyed, ///< changes the world; never sent again before somebody has looked
};

/// What a wire attempt did at the other side.
enum class SendState {
    NotSent, ///< provably nothing arrived
    Refused, ///< the other side says that it did not do it
    Done,
    Unknown,
};

/// What an attempt says about the health of an API.
enum class Counts {
    Failure,
    Success,
    Excluded, ///< gives its permit back and changes nothing
};

/// Whether the same bytes may be sent once more.
enum class Again {
    Never,
    Once, ///< it may have been billed
    Yes,
    Renewed, ///< with another token
};

/// Everything the policies need to know about how an attempt ended.
struct Verdict {
    SendState sent = SendState::Unknown;
    Counts counts = Counts::Excluded;
    Again again = Again::Never;
    bool closesGate = false; ///< the API asked to be left alone
    bool isLocalOrigin = false; ///< failed before a byte left: our line, perhaps
};

/// The one table of outcomes. `error` is what the transport or the adapter's reading of the answer says; none: done.
/// `refusesWhenUnavailable`: the provider documents that 503 means "not done".
Verdict verdictOf(std::optional<ErrorKind> error, EffectClass effect, bool refusesWhenUnavailable = false);

/// True where the operation may have taken effect although no good answer came.
bool mayHaveHappened(ErrorKind kind);

} // namespace madang
