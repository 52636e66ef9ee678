#pragma once

#include <QString>

namespace madang {

/// Makes an INI file harmless for QSettings, which turns text into objects of any kind ("@Variant(…)") and reads a file
/// of any size. Lines that it would not have written itself are taken out, a file of over 1 MB is put aside whole; what
/// was there before is kept beside it as "<name>.set-aside". Nothing where there is no such file.
void cleanIni(const QString& path);

} // namespace madang
