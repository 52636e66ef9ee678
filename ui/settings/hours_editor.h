#pragma once

#include "domain/opening_hours.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace madang {

class HoursLine;
class Theme;

/// The opening hours of a week: one line for the weekdays and one for each day of the weekend, or seven lines; each
/// with its break.
class HoursEditor final : public QWidget {
    Q_OBJECT

public:
    HoursEditor(const Theme& theme, QWidget* parent = nullptr);

    OpeningHours hours() const;
    /// Does not emit edited().
    void setHours(const OpeningHours& hours);
    /// False: said beside it, and nothing that can be kept.
    bool isSound() const;

signals:
    void edited();

private:
    void change();
    void render();

    QCheckBox* m_isKnown = nullptr;
    QCheckBox* m_isAlike = nullptr;
    QList<HoursLine*> m_lines; ///< the weekdays together, then Monday to Sunday
    QWidget* m_rest = nullptr;
    QLabel* m_problem = nullptr;
    bool m_isSetting = false;
};

} // namespace madang
