#include "domain/hangul_keys.h"

#include <array>

namespace madang {

namespace {
constexpr char16_t kFirstSyllable = 0xAC00;
constexpr char16_t kLastSyllable = 0xD7A3;
constexpr int kVowels = 21;
constexpr int kFinals = 28;

constexpr std::array<const char*, 19> kInitialKeys{"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                                                   "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array<const char*, kVowels> kVowelKeys{"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                                                      "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array<const char*, kFinals> kFinalKeys{"",   "r",  "R",  "rt", "s",  "sw", "sg", "e", "f",  "fr",
                                                      "fa", "fq", "ft", "fx", "fv", "fg", "a",  "q", "qt", "t",
                                                      "T",  "d",  "w",  "c",  "z",  "x",  "v",  "g"};
/// Letters by themselves, from U+3131 on.
constexpr char16_t kFirstLetter = 0x3131;
constexpr std::array<const char*, 51> kLetterKeys{
    "r", "R", "rt", "s", "sw", "sg", "e",  "E",  "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T",  "d",  "w",  "W",  "c", "z",  "x",  "v",  "g",  "k",  "o",  "i",  "O",
    "j", "p", "u",  "P", "h",  "hk", "ho", "hl", "y", "n",  "nj", "np", "nl", "b",  "m",  "ml", "l"};
} // namespace

QString asLatinKeys(QStringView typed)
{
    QString keys;
    for (const QChar c : typed) {
        const char16_t letter = c.unicode();
        if (letter >= kFirstSyllable && letter <= kLastSyllable) {
            const std::size_t at = letter - kFirstSyllable;
            keys += QLatin1StringView(kInitialKeys.at(at / (kVowels * kFinals)));
            keys += QLatin1StringView(kVowelKeys.at(at / kFinals % kVowels));
            keys += QLatin1StringView(kFinalKeys.at(at % kFinals));
        } else if (letter >= kFirstLetter && letter < kFirstLetter + kLetterKeys.size()) {
            keys += QLatin1StringView(kLetterKeys.at(std::size_t(letter - kFirstLetter)));
        } else {
            keys += c;
        }
    }
    return keys;
}

} // namespace madang
