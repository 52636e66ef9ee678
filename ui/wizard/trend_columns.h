#pragma once

#include "domain/plan.h"

#include <QWidget>

namespace madang {

class Theme;

/// What is liked now in this trade, in this place and at this time of the year: three columns of words. The reason of
/// one word of each column is written below it, the others' follow a click, and stand in the tool tips.
class TrendColumns final : public QWidget {
    Q_OBJECT

public:
    explicit TrendColumns(const Theme& theme, QWidget* parent = nullptr);

    void setTrends(const Trends& trends);
    /// One word for each column and its reason only after a click, where there is little room.
    void setCompact(bool compact);

private:
    QWidget* makeColumnOf(const QString& heading, const QList<Trend>& trends);
    void rebuild();

    const Theme& m_theme;
    Trends m_trends;
    bool m_compact = false;
    QWidget* m_shown = nullptr;
};

} // namespace madang
