#pragma once

#include <QList>
#include <QString>

class QButtonGroup;
class QWidget;

namespace madang {

class Theme;

struct ButtonChoice {
    int id;
    QString word;
    QString icon;
};

/// Buttons of which one is down, in a row where there is room; they are named `name` and their id.
QWidget* makeChoiceButtons(const Theme& theme, QButtonGroup* group, const QString& name,
                           const QList<ButtonChoice>& choices);

} // namespace madang
