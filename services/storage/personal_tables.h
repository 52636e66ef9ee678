#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QByteArray>

namespace madang {

class Database;

/// Version 5: what is personal of customers is sealed, and what goes for good is recorded. It makes the data key where
/// there is something to seal (new rows are sealed by PersonalCipher with the same), and orders the sweep of
/// sweepPlainText().
Result<void> sealPersonalData(Database& database);

/// Nothing of what stood there in the open before version 5 is left in free pages, the log or older backups: a backup
/// is brought up to date with the same key, or removed where that cannot be done. Nothing to do but once.
Result<void> sweepPlainText(Database& database);

/// The fingerprint of the key that rows are sealed with now; empty before the first.
Result<QByteArray> currentFingerprint(Database& database);
/// From now on rows are sealed with this key. What others sealed stays as it is.
Result<void> recordDataKey(Database& database, const QByteArray& fingerprint);
/// Whether anything is sealed with the current key, or another.
Result<bool> holdsSealed(Database& database);

} // namespace madang
