#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QString>

#include <optional>

namespace madang {

/// A data key beside the data, where no store of keys takes it: FOLDER/data-<fingerprint>.key, hexadecimal text, for
/// nobody but this user to read (0600). It is in no backup, so that a copied database or backup alone is of no use;
/// whoever copies the whole folder has both. Named by its key: none is ever overwritten by another.
QString keyFilePath(const QString& folder, const QByteArray& fingerprint);

/// On the disk when this returns; ReadOnly or DiskFull.
Result<void> saveKeyFile(const QString& folder, const Secret& dataKey);
/// NotFound; Damaged where what is in it is not that key; FileUnreadable.
Result<Secret> loadKeyFile(const QString& folder, const QByteArray& fingerprint);
Result<void> removeKeyFile(const QString& folder, const QByteArray& fingerprint);

/// MADANG_SECRET_DATA: 64 hexadecimal digits. Nothing where it is not set, InvalidInput where it is something else.
Result<std::optional<Secret>> dataKeyOfEnvironment();

} // namespace madang
