#include "services/sealed_option.h"

#include "services/personal_cipher.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kMark = u"sealed:"_s;

SealedPlace placeOf(const QString& key)
{
    return {u"campaigns"_s, u"channel_option"_s, key};
}
} // namespace

bool isSealedOption(const QString& kept)
{
    return kept.startsWith(kMark);
}

Result<QString> sealedOption(const PersonalCipher& cipher, const QString& key, const QString& text)
{
    if (text.isEmpty())
        return text;
    const Result<QByteArray> sealed = cipher.seal(placeOf(key), text);
    if (!sealed)
        return sealed.error();
    return kMark + QString::fromLatin1(sealed->toBase64());
}

Result<QString> openedOption(const PersonalCipher* cipher, const QString& key, const QString& kept)
{
    if (!isSealedOption(kept))
        return kept;
    if (cipher == nullptr)
        return Error{ErrorKind::Locked, u"nothing personal is opened here"_s, {}};
    return cipher->open(placeOf(key), QByteArray::fromBase64(kept.mid(kMark.size()).toLatin1()));
}

} // namespace madang
