#include "services/imports/text_decoding.h"

#include "services/imports/cp949.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::imports {

namespace {
constexpr qsizetype kSample = 4096; ///< bytes that are looked at to tell UTF-16

/// Zeros at the odd (or even) places, of the first bytes: text in UTF-16 has commas, digits and line ends.
double zerosAt(const QByteArray& bytes, qsizetype first)
{
    const qsizetype size = std::min(bytes.size(), kSample) & ~qsizetype(1);
    qsizetype zeros = 0;
    for (qsizetype at = first; at < size; at += 2)
        zeros += bytes.at(at) == '\0' ? 1 : 0;
    return size > 0 ? double(zeros) / (double(size) / 2) : 0;
}

std::optional<QStringConverter::Encoding> utf16Of(const QByteArray& bytes)
{
    constexpr double kMany = 0.2;
    if (bytes.startsWith("\xFF\xFE"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return QStringConverter::Utf16BE;
    const double even = zerosAt(bytes, 0);
    const double odd = zerosAt(bytes, 1);
    if (odd > kMany && even == 0)
        return QStringConverter::Utf16LE;
    if (even > kMany && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QString> decodeWith(QStringConverter::Encoding encoding, const QByteArray& bytes)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless); // what is cut off at the end is an error too
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

/// Text has tabs and line ends below the blank, and now and then an old printer's form feed.
bool isText(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f' && c != u'\x1a') || c == u'\x7f'
            || c == u'\xfffe' || c == u'\xffff';
    });
}
} // namespace

DecodedText decodeText(const QByteArray& bytes)
{
    DecodedText decoded;
    std::optional<QString> text;
    if (const auto utf16 = utf16Of(bytes)) {
        decoded.encoding = u"UTF-16"_s;
        if (bytes.size() % 2 == 0)
            text = decodeWith(*utf16, bytes);
    } else {
        decoded.encoding = u"UTF-8"_s;
        text = decodeWith(QStringConverter::Utf8, bytes);
        if (!text && !bytes.startsWith("\xEF\xBB\xBF")) {
            decoded.encoding = u"CP949"_s;
            text = decodeCp949(bytes);
        }
    }
    if (!text) {
        decoded.refusal = bytes.contains('\0') ? ImportRefusal::NotText : ImportRefusal::UnknownLetters;
    } else if (!isText(*text)) {
        decoded.refusal = ImportRefusal::NotText;
    } else {
        decoded.text = *text;
    }
    return decoded;
}

} // namespace madang::imports
