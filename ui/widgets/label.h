#pragma once

#include "ui/theme/tokens.h"

#include <QString>

class QFrame;
class QLabel;
class QWidget;

namespace madang {

class Theme;

/// 13 · 15 · 17 · 20 · 26 · 34 · 56 px.
enum class TextRole { Hint, Small, Body, Section, Title, Headline, Number };
enum class Wrap { No, Yes };

/// A plain-text label (text from outside is never read as markup). Wrapped unless told otherwise.
QLabel* makeLabel(const Theme& theme, TextRole role, const QString& text, Tone tone = Tone::Ink, Wrap wrap = Wrap::Yes,
                  QWidget* parent = nullptr);
/// Another tone for a label.
void setLabelTone(QLabel* label, Tone tone);
/// A label that shows a line icon of `designPixels` in a tone, and follows the theme.
/// `setIconLabel` changes it.
QLabel* makeIconLabel(const Theme& theme, const QString& icon, int designPixels = 20, Tone tone = Tone::Ink,
                      QWidget* parent = nullptr);
void setIconLabel(const Theme& theme, QLabel* label, const QString& icon, Tone tone);
/// A 1 px horizontal line.
QFrame* makeDivider(const Theme& theme, QWidget* parent = nullptr);

} // namespace madang
