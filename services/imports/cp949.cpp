#include "services/imports/cp949.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <iconv.h>
#endif

namespace madang::imports {

#ifdef Q_OS_WIN

std::optional<QString> decodeCp949(QByteArrayView bytes)
{
    constexpr UINT kKorean = 949;
    if (bytes.isEmpty())
        return QString();
    if (bytes.size() > INT_MAX)
        return std::nullopt;
    const int size = MultiByteToWideChar(kKorean, MB_ERR_INVALID_CHARS, bytes.data(), int(bytes.size()), nullptr, 0);
    if (size <= 0)
        return std::nullopt;
    QString text(size, Qt::Uninitialized);
    MultiByteToWideChar(kKorean, MB_ERR_INVALID_CHARS, bytes.data(), int(bytes.size()),
                        reinterpret_cast<wchar_t*>(text.data()), size);
    return text;
}

#else

std::optional<QString> decodeCp949(QByteArrayView bytes)
{
    constexpr bool kLittle = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;
    iconv_t converter = iconv_open(kLittle ? "UTF-16LE" : "UTF-16BE", "CP949");
    if (converter == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): how POSIX says no
        return std::nullopt;
    // No character of the code page takes more than one unit of UTF-16, and each takes at least one byte.
    QString text(bytes.size(), Qt::Uninitialized);
    char* in = const_cast<char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast): iconv only reads
    std::size_t inLeft = std::size_t(bytes.size());
    char* out = reinterpret_cast<char*>(text.data());
    std::size_t outLeft = std::size_t(text.size()) * sizeof(QChar);
    const std::size_t done = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    if (done == std::size_t(-1) || inLeft > 0)
        return std::nullopt;
    text.chop(qsizetype(outLeft / sizeof(QChar)));
    return text;
}

#endif

} // namespace madang::imports
