#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace madang {

/// What went wrong, as something a program can branch on. The sentence an owner reads is made from the
/// kind in one place (ui/models/error_text); `detail` below is for the log and the operator only.
enum class ErrorKind {
    Offline, ///< nothing left this machine: no route, name not found, connection refused
    Untrusted, ///< nothing left this machine: the other side's certificate or address is not to be trusted
    Timeout, ///< sent, no answer in time: it may have happened
    ConnectionLost, ///< sent, the line broke before the answer was whole: it may have happened
    Redirected, ///< pointed elsewhere, which we never follow: it may have happened
    RateLimited, ///< refused for now; when to come back may stand beside
    Unavailable, ///< the other side says that it cannot serve anybody now
    InProgress, ///< the same request with the same key is still being worked on
    BreakerOpen, ///< not sent: the API has failed too often lately
    LocalLimit, ///< not sent: our own limit of requests a minute
    Busy, ///< not sent: no place became free in time
    SpendLimit, ///< refused until somebody pays or raises a limit: the credit or budget there is used up
    CostCeiling, ///< not sent: it could cost more than the owner lets AI cost in a month
    NotAtThisHour, ///< not sent: advertising may not be sent now; when it may stands beside
    Unauthorized,
    Forbidden,
    ConsentMissing, ///< the person has signed in but not agreed to this; they can
    Rejected, ///< the other side understood and said no; repeating the same will not help
    ContentRejected, ///< refused because of the picture or the words
    PictureShape, ///< refused because of the picture's proportions: cropping helps
    ServerError,
    BadReply, ///< an answer that does not have the promised shape: it may have happened
    NotFound,
    Conflict,
    OutcomeUnknown, ///< an irreversible step was sent and nobody knows whether it took effect
    Cancelled,
    InvalidInput,
    CaptionRefused, ///< not sent: a channel would not take the owner's own words; the detail says which
    WordsTooLong, ///< words do not fit on a poster at its smallest letters; the detail says which, and where
    UnsupportedImage,
    FileTooLarge,
    FileUnreadable,
    DiskFull,
    ReadOnly,
    Damaged, ///< the database file is not a sound database
    NewerData, ///< written by a newer version of this program
    Locked, ///< what is personal or secret is sealed, and its key has not been opened yet
    KeyLost, ///< sealed with a key that is not here: not readable without it, and left as it is
    WrongPassphrase,
    Storage,
    ToolMissing, ///< a program that ours needs on this machine (ffmpeg) is not there
    ToolFailed, ///< such a program broke off, stood still or made something of no use
    UnsupportedSound,
    OtherMode, ///< not done: a rehearsal's event outside of practice mode, or a real one in it
    Internal,
};

/// A failure: a kind to branch on, a detail for the log, and when the other side asked to be left alone until.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable lower-case word for logs, journals and --json ("offline", "outcome-unknown", …).
QString errorKey(ErrorKind kind);
std::optional<ErrorKind> errorKindFromKey(QStringView key);

} // namespace madang
