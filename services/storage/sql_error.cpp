#include "services/storage/sql_error.h"

#include <QSqlError>

namespace madang {

namespace {
// Primary result codes, https://sqlite.org/rescode.html
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;
} // namespace

Error storageError(const QSqlError& error)
{
    const QString detail = error.text();
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case kReadOnly:
    case kCannotOpen:
        return {ErrorKind::ReadOnly, detail, {}};
    case kFull:
        return {ErrorKind::DiskFull, detail, {}};
    case kCorrupt:
    case kNotADatabase:
        return {ErrorKind::Damaged, detail, {}};
    case kConstraint:
        return {ErrorKind::Conflict, detail, {}};
    case kIoError:
    default:
        return {ErrorKind::Storage, detail, {}};
    }
}

} // namespace madang
