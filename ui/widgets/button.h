#pragma once

#include <QButtonGroup>
#include <QString>

class QPushButton;
class QWidget;

namespace madang {

class Theme;

enum class ButtonKind { Primary, Secondary, Quiet, Danger, Link };

/// A 44 px button of the given kind. One Primary a screen. `icon` is a name of resources/icons; may
/// be empty.
QPushButton* makeButton(const Theme& theme, ButtonKind kind, const QString& text, const QString& icon = {},
                        QWidget* parent = nullptr);
/// A square button with an icon only; the name is its tool tip and what a screen reader says.
QPushButton* makeIconButton(const Theme& theme, const QString& icon, const QString& accessibleName,
                            QWidget* parent = nullptr);
/// Another icon on a button made here (its colour follows the kind).
void setButtonIcon(const Theme& theme, QPushButton* button, const QString& icon);
/// Another kind for a button made here; its icon is recoloured.
void setButtonKind(const Theme& theme, QPushButton* button, ButtonKind kind);

/// Calls `chosen` with the id of the button that has become the chosen one, by a click, a key, or a screen reader,
/// which only toggles.
template <typename F>
void onChosen(QButtonGroup* group, QObject* context, F chosen)
{
    QObject::connect(group, &QButtonGroup::idToggled, context, [chosen](int id, bool isOn) {
        if (isOn)
            chosen(id);
    });
}

} // namespace madang
