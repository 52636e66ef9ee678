#include "domain/picture.h"

#include <algorithm>

namespace madang {

bool isPictureFile(QStringView name)
{
    constexpr qsizetype kHash = 64;
    const QStringView hash = name.left(kHash);
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return hash.size() == kHash && std::ranges::all_of(hash, isHex) && name.sliced(kHash) == u".jpg";
}

} // namespace madang
