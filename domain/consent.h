#pragma once

#include <QString>

namespace madang {

/// What somebody agrees to, word for word. A changed text gets the next version; what was agreed to is kept with the
/// version it had.
struct ConsentText {
    QString id; ///< "terms", "privacy", "news"
    int version = 0;
    bool isRequired = true; ///< where not, the box is unticked and nothing depends on it
    QString title;
    QString body;
};

} // namespace madang
