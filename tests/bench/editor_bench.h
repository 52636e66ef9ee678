#pragma once

#include <QJsonObject>
#include <QString>

namespace madang {
class Runtime;
}

namespace madang::bench {

/// From a key press in the poster editor to the new picture on its canvas, with the film strip live below.
QJsonObject editor(Runtime& runtime, const QString& draftId);

} // namespace madang::bench
