#pragma once

#include <QString>

namespace madang {

class Theme;

/// The whole style sheet of the program, made from the tokens and the scale of a theme.
///
/// Dynamic properties it knows:
///   QPushButton[kind="primary|secondary|quiet|danger|link"], [square="true"] for icon-only buttons
///   QLabel[role="hint|small|body|section|title|headline|number"],
///   QLabel[tone="ink|ink2|ink3|primary|on-primary|good|warn|bad|ask|calm"]
///   QFrame[surface="canvas|card|sunken|wash-primary|wash-good|wash-warn|wash-bad|wash-ask|wash-calm"]
///   inputs: [invalid="true"]; QLineEdit[large="true"]; QTableView/QListView[plain="true"] without a frame
/// `more` comes after it; there too "$name" is a token and "12dp" a length that follows the scale.
QString makeStyleSheet(const Theme& theme, const QString& more = {});

} // namespace madang
