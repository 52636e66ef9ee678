#pragma once

class QDateEdit;
class QWidget;

namespace madang {

class Theme;

/// A date input as owners write dates ("2026. 10. 21.(수)") with a Korean calendar that opens on
/// click; Sundays in the bad tone, Saturdays in the calm one. Put it into a Field; range and value
/// are the page's part.
QDateEdit* makeDateEdit(const Theme& theme, QWidget* parent = nullptr);

} // namespace madang
