#pragma once

#include "domain/opening_hours.h"

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace madang {

class Theme;

/// One day's opening hours: open or not, from when to when, and the break.
class HoursLine final : public QWidget {
    Q_OBJECT

public:
    HoursLine(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    DayHours day() const;
    /// Does not emit edited().
    void setDay(const DayHours& day);

signals:
    void edited();

private:
    QTimeEdit* makeTime(const Theme& theme, const QString& name);
    void change();
    void render();

    QCheckBox* m_isOpen = nullptr;
    QCheckBox* m_hasBreak = nullptr;
    QTimeEdit* m_opens = nullptr;
    QTimeEdit* m_closes = nullptr;
    QTimeEdit* m_breakFrom = nullptr;
    QTimeEdit* m_breakTo = nullptr;
    QWidget* m_times = nullptr;
    QWidget* m_break = nullptr;
    bool m_isSetting = false;
};

} // namespace madang
