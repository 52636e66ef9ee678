#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace madang {

/// What went wrong, as something a program can branch on. The sentence an owner reads is made from the
/// kind in one place (ui/models/error_text); `detail` below is for the log and the operator only.
enum class ErrorKind {
    Offline, ///< nothing left this machine: no route, name not found, connection refused
    Timeout, ///< sent, no answer in time: it may have happened
    ConnectionLost, ///< sent, the line broke before the answer was whole: it may have happened
    RateLimited,
    Unauthorized,
    Forbidden,
    Rejected, ///< the other side understood and said no; repeating the same will not help
    ContentRejected, ///< refused because of the picture or the words
    ServerError,
    BadReply, ///< an answer that does not have the promised shape: it may have happened
    NotFound,
    Conflict,
    OutcomeUnknown, ///< an irreversible step was sent and nobody knows whether it took effect
    Cancelled,
    InvalidInput,
    UnsupportedImage,
    FileTooLarge,
    FileUnreadable,
    DiskFull,
    ReadOnly,
    Damaged, ///< the database file is not a sound database
    NewerData, ///< written by a newer version of this program
    Storage,
    Internal,
};

/// A failure: a kind to branch on, a detail for the log, and when the other side asked to be left alone until.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    std::optional<std::chrono::seconds> retryAfter;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable lower-case word for logs, journals and --json ("offline", "outcome-unknown", …).
QString errorKey(ErrorKind kind);
std::optional<ErrorKind> errorKindFromKey(QStringView key);

/// True where repeating a harmless request later may succeed.
bool isTransient(ErrorKind kind);

/// True where the request may have taken effect although no good answer came.
bool mayHaveHappened(ErrorKind kind);

} // namespace madang
