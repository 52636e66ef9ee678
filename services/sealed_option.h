#pragma once

#include "domain/result.h"

#include <QString>

namespace madang {

class PersonalCipher;

/// What names people among a channel's options (numbers to write to), as it stands in events, in the journal and in
/// their backups: sealed, bound to the option's key ("kakao-brand.receivers"), so that a copied event still has it.
/// Locked while there is no key; an empty text stays empty.
Result<QString> sealedOption(const PersonalCipher& cipher, const QString& key, const QString& text);
/// The text again; what was never sealed is handed back as it is. Locked, KeyLost, Damaged as PersonalCipher::open().
Result<QString> openedOption(const PersonalCipher* cipher, const QString& key, const QString& kept);
bool isSealedOption(const QString& kept);

} // namespace madang
