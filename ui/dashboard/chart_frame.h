#pragma once

#include "ui/widgets/card.h"

#include <QStringList>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace madang {

/// A chart with its title and, behind it, the same numbers as a table. Chart, table and the words for "nothing yet"
/// take the same place, so that nothing jumps.
class ChartFrame final : public Card {
    Q_OBJECT

public:
    /// `height` of the chart in design pixels.
    ChartFrame(const Theme& theme, const QString& title, QWidget* chart, int height, QWidget* parent = nullptr);

    /// After the title, before the switch.
    QHBoxLayout* titleRow() const { return m_titleRow; }
    /// The first column is words, the others are numbers.
    void setTable(const QStringList& heads, const QList<QStringList>& rows);
    /// Why there is nothing to see; empty text shows the chart again.
    void setEmpty(const QString& why);
    /// One line below: what the picture is made from.
    void setNote(const QString& note);
    bool showsTable() const;

private:
    void pick();

    QHBoxLayout* m_titleRow = nullptr;
    QPushButton* m_switch = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace madang
