#include "domain/error.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kKeys{
    KeyOf{ErrorKind::Offline, "offline"},
    KeyOf{ErrorKind::Untrusted, "untrusted"},
    KeyOf{ErrorKind::Timeout, "timeout"},
    KeyOf{ErrorKind::ConnectionLost, "connection-lost"},
    KeyOf{ErrorKind::Redirected, "redirected"},
    KeyOf{ErrorKind::RateLimited, "rate-limited"},
    KeyOf{ErrorKind::Unavailable, "unavailable"},
    KeyOf{ErrorKind::InProgress, "in-progress"},
    KeyOf{ErrorKind::BreakerOpen, "breaker-open"},
    KeyOf{ErrorKind::LocalLimit, "local-limit"},
    KeyOf{ErrorKind::Busy, "busy"},
    KeyOf{ErrorKind::SpendLimit, "spend-limit"},
    KeyOf{ErrorKind::CostCeiling, "cost-ceiling"},
    KeyOf{ErrorKind::NotAtThisHour, "not-at-this-hour"},
    KeyOf{ErrorKind::Unauthorized, "unauthorized"},
    KeyOf{ErrorKind::ConsentMissing, "consent-missing"},
    KeyOf{ErrorKind::Forbidden, "forbidden"},
    KeyOf{ErrorKind::Rejected, "rejected"},
    KeyOf{ErrorKind::ContentRejected, "content-rejected"},
    KeyOf{ErrorKind::PictureShape, "picture-shape"},
    KeyOf{ErrorKind::ServerError, "server-error"},
    KeyOf{ErrorKind::BadReply, "bad-reply"},
    KeyOf{ErrorKind::NotFound, "not-found"},
    KeyOf{ErrorKind::Conflict, "conflict"},
    KeyOf{ErrorKind::OutcomeUnknown, "outcome-unknown"},
    KeyOf{ErrorKind::Cancelled, "cancelled"},
    KeyOf{ErrorKind::InvalidInput, "invalid-input"},
    KeyOf{ErrorKind::CaptionRefused, "caption-refused"},
    KeyOf{ErrorKind::WordsTooLong, "words-too-long"},
    KeyOf{ErrorKind::UnsupportedImage, "unsupported-image"},
    KeyOf{ErrorKind::FileTooLarge, "file-too-large"},
    KeyOf{ErrorKind::FileUnreadable, "file-unreadable"},
    KeyOf{ErrorKind::DiskFull, "disk-full"},
    KeyOf{ErrorKind::ReadOnly, "read-only"},
    KeyOf{ErrorKind::Damaged, "damaged"},
    KeyOf{ErrorKind::NewerData, "newer-data"},
    KeyOf{ErrorKind::Locked, "locked"},
    KeyOf{ErrorKind::KeyLost, "key-lost"},
    KeyOf{ErrorKind::WrongPassphrase, "wrong-passphrase"},
    KeyOf{ErrorKind::Storage, "storage"},
    KeyOf{ErrorKind::ToolMissing, "tool-missing"},
    KeyOf{ErrorKind::ToolFailed, "tool-failed"},
    KeyOf{ErrorKind::UnsupportedSound, "unsupported-sound"},
    KeyOf{ErrorKind::OtherMode, "other-mode"},
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

} // namespace madang
