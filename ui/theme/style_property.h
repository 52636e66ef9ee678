#pragma once

#include <QString>
#include <QVariant>

class QWidget;

namespace madang {

/// Sets a dynamic property the style sheet selects on (kind, role, tone, surface, invalid, …) and
/// restyles the widget. Does nothing where the value is already so.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

} // namespace madang
