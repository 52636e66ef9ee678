#include "ui/dashboard/chart_frame.h"

#include "ui/participants/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace madang {

ChartFrame::ChartFrame(const Theme& theme, const QString& title, QWidget* chart, int height, QWidget* parent)
    : Card(theme, parent)
    , m_titleRow(makeRow(theme, 4))
    , m_switch(makeButton(theme, ButtonKind::Quiet, tr("표로 보기"), u"article"_s))
    , m_stack(new QStackedWidget)
    , m_chart(chart)
    , m_table(new QTableWidget)
    , m_empty(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_note(makeLabel(theme, TextRole::Hint, {}, Tone::Ink2))
{
    setPadding(20, 12);
    setAccessibleName(title);
    m_titleRow->addWidget(makeLabel(theme, TextRole::Section, title, Tone::Ink, Wrap::No));
    m_titleRow->addStretch(1);
    m_titleRow->addWidget(m_switch);
    m_switch->setObjectName(u"tableSwitch"_s);
    m_switch->setCheckable(true);
    m_switch->setAccessibleName(tr("%1, 표로 보기").arg(title));
    body()->addLayout(m_titleRow);

    m_table->setProperty("plain", true);
    m_table->setAccessibleName(tr("%1 표").arg(title));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new TableText(theme, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    const auto fit = [this, &theme] { m_table->verticalHeader()->setDefaultSectionSize(theme.px(44)); };
    fit();
    connect(&theme, &Theme::changed, m_table, fit);

    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    followScale(theme, m_stack, 0, height);
    body()->addWidget(m_stack);
    body()->addWidget(m_note);
    body()->addStretch(1);
    m_note->hide();
    connect(m_switch, &QPushButton::toggled, this, &ChartFrame::pick);
}

void ChartFrame::setTable(const QStringList& heads, const QList<QStringList>& rows)
{
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setRowCount(int(rows.size()));
    for (int column = 0; column < heads.size(); ++column) {
        const Qt::Alignment align = (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        m_table->horizontalHeaderItem(column)->setTextAlignment(align);
        for (int row = 0; row < rows.size(); ++row) {
            QTableWidgetItem* item = m_table->item(row, column);
            if (item == nullptr) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(rows.at(row).value(column));
            item->setTextAlignment(align);
        }
    }
}

void ChartFrame::setEmpty(const QString& why)
{
    m_empty->setText(why);
    m_switch->setEnabled(why.isEmpty());
    pick();
}

void ChartFrame::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

bool ChartFrame::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartFrame::pick()
{
    QWidget* picked = m_switch->isChecked() ? static_cast<QWidget*>(m_table) : m_chart;
    m_stack->setCurrentWidget(m_empty->text().isEmpty() ? picked : m_empty);
}

} // namespace madang
