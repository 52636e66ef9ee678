#include "domain/error.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kKeys{
    KeyOf{ErrorKind::Offline, "offline"},
    KeyOf{ErrorKind::Timeout, "timeout"},
    KeyOf{ErrorKind::ConnectionLost, "connection-lost"},
    KeyOf{ErrorKind::RateLimited, "rate-limited"},
    KeyOf{ErrorKind::Unauthorized, "unauthorized"},
    KeyOf{ErrorKind::Forbidden, "forbidden"},
    KeyOf{ErrorKind::Rejected, "rejected"},
    KeyOf{ErrorKind::ContentRejected, "content-rejected"},
    KeyOf{ErrorKind::ServerError, "server-error"},
    KeyOf{ErrorKind::BadReply, "bad-reply"},
    KeyOf{ErrorKind::NotFound, "not-found"},
    KeyOf{ErrorKind::Conflict, "conflict"},
    KeyOf{ErrorKind::OutcomeUnknown, "outcome-unknown"},
    KeyOf{ErrorKind::Cancelled, "cancelled"},
    KeyOf{ErrorKind::InvalidInput, "invalid-input"},
    KeyOf{ErrorKind::UnsupportedImage, "unsupported-image"},
    KeyOf{ErrorKind::FileTooLarge, "file-too-large"},
    KeyOf{ErrorKind::FileUnreadable, "file-unreadable"},
    KeyOf{ErrorKind::DiskFull, "disk-full"},
    KeyOf{ErrorKind::ReadOnly, "read-only"},
    KeyOf{ErrorKind::Damaged, "damaged"},
    KeyOf{ErrorKind::NewerData, "newer-data"},
    KeyOf{ErrorKind::Storage, "storage"},
    KeyOf{ErrorKind::Internal, "internal"},
};
} // namespace

QString errorKey(ErrorKind kind)
{
    return keyIn(kKeys, kind);
}

std::optional<ErrorKind> errorKindFromKey(QStringView key)
{
    return valueIn(kKeys, key);
}

bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerError:
        return true;
    default:
        return false;
    }
}

bool mayHaveHappened(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ServerError:
    case ErrorKind::BadReply:
    case ErrorKind::OutcomeUnknown:
        return true;
    default:
        return false;
    }
}

} // namespace madang
