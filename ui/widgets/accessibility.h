#pragma once

namespace madang {

/// What screen readers meet where Qt's own answer is not good enough. Call once, before the first window.
/// Our checkable buttons (choice cards, industry tiles) can be pressed: Qt only toggles them without a click, which a
/// page does not take for the owner's choice. Scroll areas refuse a child that is not there: Qt 6.4 reads past the end
/// of its list when a scroll bar has gone since the reader counted, and the program dies.
void installAccessibility();

} // namespace madang
