#pragma once

#include <QString>

namespace madang {

/// A setting as a search shows it.
struct FoundSetting {
    QString id; ///< of its row
    QString icon;
    QString name; ///< "화면 › 글자 크기"
    QString words; ///< everything it is found by
};

} // namespace madang
