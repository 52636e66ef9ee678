#include "ui/wizard/trend_columns.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWords = 3;
}

TrendColumns::TrendColumns(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    makeColumn(theme, 0, {}, this);
    rebuild();
}

void TrendColumns::setTrends(const Trends& trends)
{
    if (trends == m_trends)
        return;
    m_trends = trends;
    rebuild();
}

void TrendColumns::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    rebuild();
}

void TrendColumns::rebuild()
{
    delete m_shown;
    m_shown = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 24, {}, m_shown);
    row->addWidget(makeColumnOf(tr("요즘 우리 업종은"), m_trends.industry), 1);
    row->addWidget(makeColumnOf(tr("우리 동네는"), m_trends.region), 1);
    row->addWidget(makeColumnOf(tr("이맘때는"), m_trends.season), 1);
    layout()->addWidget(m_shown);
}

QWidget* TrendColumns::makeColumnOf(const QString& heading, const QList<Trend>& trends)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 8, {}, box);
    column->addWidget(makeLabel(m_theme, TextRole::Small, heading, Tone::Ink2));
    auto* words = new QWidget;
    auto* flow = new FlowLayout(m_theme, 6, words);
    QLabel* why = makeLabel(m_theme, TextRole::Hint, {}, Tone::Ink2);
    QList<Chip*> chips;
    for (const Trend& trend : trends.mid(0, m_compact ? 1 : kWords)) {
        auto* chip = new Chip(m_theme, {}, trend.keyword, Tone::Ink2);
        chip->setActionable(true);
        chip->setToolTip(trend.why);
        chip->setAccessibleDescription(trend.why);
        flow->addWidget(chip);
        chips << chip;
    }
    const auto explain = [why, chips, trends](int index) {
        for (int i = 0; i < chips.size(); ++i)
            chips.at(i)->setState({}, trends.at(i).keyword, i == index ? Tone::Primary : Tone::Ink2);
        why->setText(trends.at(index).why);
        why->show();
    };
    for (int i = 0; i < chips.size(); ++i)
        connect(chips.at(i), &Chip::clicked, why, [explain, i] { explain(i); });
    if (!chips.isEmpty() && !m_compact)
        explain(0);
    why->setVisible(!m_compact);
    column->addWidget(words);
    column->addWidget(why);
    column->addStretch(1);
    return box;
}

} // namespace madang
