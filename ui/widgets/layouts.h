#pragma once

#include <QMargins>

class QHBoxLayout;
class QLayout;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace madang {

class Theme;

/// Layouts whose spacing and margins are design pixels and follow the scale of the theme. Give a
/// parent widget to install the layout on it, or none to add it to another layout.
QVBoxLayout* makeColumn(const Theme& theme, int spacing = 12, QMargins margins = {}, QWidget* parent = nullptr);
QHBoxLayout* makeRow(const Theme& theme, int spacing = 12, QMargins margins = {}, QWidget* parent = nullptr);
/// The same for a layout that exists (a grid, a form).
void followScale(const Theme& theme, QLayout* layout, int spacing, QMargins margins = {});
/// A fixed width, height or both (0: leave free) in design pixels that follows the scale.
void followScale(const Theme& theme, QWidget* widget, int width, int height);

/// A part of a page that scrolls up and down by itself, without a frame.
QScrollArea* makeScroll(QWidget* content);

} // namespace madang
