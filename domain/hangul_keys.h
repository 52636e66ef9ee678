#pragma once

#include <QString>

namespace madang {

/// The Latin keys behind Hangul typed on a Korean keyboard (두벌식): "ㅁㅠㅊ" → "abc", "묵" → "anr". A scanner of codes
/// presses keys and does not know to what the keyboard is set. Everything else stays.
QString asLatinKeys(QStringView typed);

} // namespace madang
