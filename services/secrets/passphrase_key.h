#pragma once

#include "domain/result.h"
#include "services/passphrase_cost.h"
#include "services/secret.h"

#include <QByteArray>

namespace madang {

/// The head of a file that a passphrase opens, and the key the passphrase makes with it:
///
///     8 bytes what the file is ("MDGKEYS" or "MDGBACK", and the version as a byte) · 4 passes · 4 mebibytes (little
///     endian) · 16 salt · 16 verifier · 16 checksum (BLAKE2b of all before)
///
/// argon2id makes 64 bytes: 32 are the key, 32 make the verifier (BLAKE2b of the head before it), so that a wrong
/// passphrase is told from a file that was changed. The checksum tells a damaged head from a wrong passphrase; somebody
/// who changes the head on purpose and mends the checksum only makes it look like a wrong passphrase.
struct PassphraseHead {
    QByteArray bytes;
    Secret key;
};
inline constexpr qsizetype kPassphraseHeadSize = 8 + 4 + 4 + 16 + 16 + 16;
inline constexpr qsizetype kMagicSize = 8;

/// Takes as long as `cost` says: not on the GUI thread. Unavailable where there is not enough memory for it.
Result<PassphraseHead> makeHead(const QByteArray& magic, const Secret& passphrase, const PassphraseCost& cost);

/// The key. WrongPassphrase; NewerData for a later version; Damaged, also where the cost is beyond what this program
/// ever writes (a file that wants the memory of a whole computer). Unavailable where there is not enough memory. Not on
/// the GUI thread.
Result<Secret> openHead(const QByteArray& magic, const QByteArray& head, const Secret& passphrase);

} // namespace madang
