#include "ui/wizard/plan_grid.h"

#include "ui/models/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/range_bar.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
enum Row {
    TierRow,
    TitleRow,
    MechanismRow,
    PrizeRow,
    CostRow,
    CostButtonRow,
    CostLinesRow,
    ExpectedRow,
    StepsRow,
    ReasonRow,
    PeakRow,
    RowCount
};
constexpr int kSide = 20;
constexpr int kTierHeight = 56;

QString rangeWords(qint64 min, qint64 max, const QString& unit)
{
    const QString last = formatCount(max) + unit;
    return min == max ? last : formatCount(min) + u"~"_s + last;
}

/// An estimate is not known to the thousand won.
Won rounded(Won amount)
{
    constexpr Won kStep = 10'000;
    return amount < 10 * kStep ? amount : (amount + kStep / 2) / kStep * kStep;
}

QString wonRangeWords(const WonRange& range)
{
    const QString first = formatWonShort(rounded(range.min));
    const QString last = formatWonShort(rounded(range.max));
    return first == last ? last : first + u" ~ "_s + last;
}

QString peakWords(int orders)
{
    return orders > 0 ? PlanGrid::tr("한 시간에 %1건쯤 더 들어와요").arg(orders) : PlanGrid::tr("거의 늘지 않아요");
}

QString prizeWords(const Prize& prize)
{
    if (prize.quantity <= 1)
        return prize.name;
    return PlanGrid::tr("%1 · %2명까지").arg(prize.name, formatCount(prize.quantity));
}

QString spoken(const Plan& plan)
{
    const Expected& e = plan.expected;
    return QStringList{
        mechanismLabel(plan.mechanism),
        plan.customerSteps.join(u", "_s),
        PlanGrid::tr("경품 %1").arg(prizeWords(plan.prize)),
        PlanGrid::tr("쓰는 돈 많아야 %1").arg(formatWonShort(plan.cost.range.max)),
        PlanGrid::tr("기대하는 손님 %1").arg(rangeWords(e.participants.min, e.participants.max, PlanGrid::tr("명"))),
        PlanGrid::tr("기대하는 매출 %1").arg(wonRangeWords(e.sales)),
        plan.reason}
        .join(u". "_s);
}
} // namespace

PlanGrid::PlanGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    makeColumn(theme, 0, {}, this);
    connect(&theme, &Theme::changed, this, &PlanGrid::rebuild);
}

void PlanGrid::show(const QList<Plan>& plans, Won ceiling, int chosen)
{
    if (plans != m_plans || ceiling != m_ceiling || m_shown == nullptr) {
        m_plans = plans;
        m_ceiling = ceiling;
        rebuild();
    }
    renderChosen(chosen);
}

void PlanGrid::rebuild()
{
    int chosen = -1;
    for (int i = 0; i < m_cards.size(); ++i)
        chosen = m_cards.at(i)->isChecked() ? i : chosen;
    delete m_shown;
    m_cards.clear();
    m_costButtons.clear();
    m_costLines.clear();
    m_shown = new QWidget;
    auto* grid = new QGridLayout(m_shown);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(0);
    grid->setRowMinimumHeight(TierRow, m_theme.px(kTierHeight));
    auto* group = new QButtonGroup(m_shown);
    for (int i = 0; i < m_plans.size(); ++i) {
        grid->setColumnStretch(i, 1);
        addPlan(*grid, i, m_plans.at(i));
        group->addButton(m_cards.at(i));
    }
    layout()->addWidget(m_shown);
    toggleCosts(m_costsShown);
    renderChosen(chosen);
    Q_EMIT rebuilt();
}

void PlanGrid::renderChosen(int chosen)
{
    if (m_cards.isEmpty())
        return;
    QButtonGroup* group = m_cards.first()->group();
    group->setExclusive(false);
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setChecked(i == chosen);
    group->setExclusive(true);
}

void PlanGrid::addPlan(QGridLayout& grid, int column, const Plan& plan)
{
    auto* card = new ChoiceCard(m_theme, tierLabel(plan.tier));
    card->setObjectName(u"plan-%1"_s.arg(column));
    card->setAccessibleName(tierLabel(plan.tier) + u", "_s + plan.title);
    card->setAccessibleDescription(spoken(plan));
    grid.addWidget(card, 0, column, RowCount, 1);
    m_cards << card;
    connect(card, &QAbstractButton::clicked, this, [this, column] { Q_EMIT chosen(column); });

    const auto label = [this](const QString& text) { return makeLabel(m_theme, TextRole::Small, text); };
    const auto strong = [this](const QString& text) {
        QLabel* words = makeLabel(m_theme, TextRole::Body, text);
        words->setProperty("strong", true);
        return words;
    };
    addCell(grid, TitleRow, column, {}, {makeLabel(m_theme, TextRole::Section, plan.title)});
    addCell(grid, MechanismRow, column, {},
            {new Chip(m_theme, mechanismIcon(plan.mechanism), mechanismLabel(plan.mechanism), Tone::Ink2)});
    const QStringList icons{u"store"_s, mechanismIcon(plan.mechanism), u"gift"_s};
    QList<QWidget*> steps;
    for (int i = 0; i < plan.customerSteps.size(); ++i)
        steps << makeStep(icons.value(i, u"next"_s), plan.customerSteps.at(i));
    addCell(grid, StepsRow, column, tr("손님은 이렇게"), steps);
    addCell(grid, PrizeRow, column, tr("드리는 것"), {label(prizeWords(plan.prize))});

    auto* bar = new RangeBar(m_theme);
    bar->setAmount(plan.cost.range.max, m_ceiling);
    bar->setAccessibleName(
        tr("예산 %1 가운데 많아야 %2").arg(formatWonShort(m_ceiling), formatWonShort(plan.cost.range.max)));
    addCell(grid, CostRow, column, tr("쓰는 돈, 많아야"), {strong(formatWonShort(plan.cost.range.max)), bar});
    QPushButton* open = makeButton(m_theme, ButtonKind::Link, tr("비용 자세히"));
    open->setObjectName(u"cost-%1"_s.arg(column));
    open->setAccessibleName(tr("%1 비용 자세히").arg(tierLabel(plan.tier)));
    auto* openRow = new QWidget;
    makeRow(m_theme, 0, {kSide - 2, 0, kSide, 8}, openRow)->addWidget(open, 0, Qt::AlignLeft);
    grid.addWidget(openRow, CostButtonRow, column);
    m_costButtons << open;
    connect(open, &QPushButton::clicked, this, [this] { toggleCosts(!m_costsShown); });
    QWidget* lines = makeCostLines(plan.cost);
    grid.addWidget(lines, CostLinesRow, column);
    m_costLines << lines;

    qint64 people = 1;
    Won sales = 1;
    for (const Plan& each : m_plans) {
        people = std::max<qint64>(people, each.expected.participants.max);
        sales = std::max(sales, each.expected.sales.max);
    }
    const Expected& e = plan.expected;
    addCell(grid, ExpectedRow, column, tr("기대 (어림한 값)"),
            {makeEstimate(tr("손님 %1").arg(rangeWords(e.participants.min, e.participants.max, tr("명"))),
                          e.participants.min, e.participants.max, people),
             makeEstimate(tr("매출 %1").arg(wonRangeWords(e.sales)), e.sales.min, e.sales.max, sales)});
    addCell(grid, ReasonRow, column, tr("왜 우리 가게에"), {label(plan.reason)});
    addCell(grid, PeakRow, column, tr("가장 바쁠 때 주문"), {label(peakWords(e.extraOrdersAtPeak))});
}

void PlanGrid::addCell(QGridLayout& grid, int row, int column, const QString& label, const QList<QWidget*>& parts)
{
    // Cells lie over the card; clicks go through them.
    auto* cell = new QWidget;
    cell->setAttribute(Qt::WA_TransparentForMouseEvents);
    QVBoxLayout* lines = makeColumn(m_theme, 6, {kSide, 0, kSide, 14}, cell);
    if (!label.isEmpty())
        lines->addWidget(makeLabel(m_theme, TextRole::Hint, label, Tone::Ink3));
    for (QWidget* part : parts)
        lines->addWidget(part);
    lines->addStretch(1);
    grid.addWidget(cell, row, column);
}

QWidget* PlanGrid::makeStep(const QString& icon, const QString& text)
{
    auto* step = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 10, {}, step);
    row->addWidget(makeIconLabel(m_theme, icon, 20, Tone::Primary), 0, Qt::AlignTop);
    row->addWidget(makeLabel(m_theme, TextRole::Small, text), 1);
    return step;
}

QWidget* PlanGrid::makeEstimate(const QString& words, qint64 min, qint64 max, qint64 end)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 4, {}, box);
    auto* bar = new RangeBar(m_theme);
    bar->setRange(min, max, end);
    bar->setTone(Tone::Calm);
    bar->setAccessibleName(words);
    column->addWidget(makeLabel(m_theme, TextRole::Small, words));
    column->addWidget(bar);
    return box;
}

QWidget* PlanGrid::makeCostLines(const Cost& cost)
{
    auto* box = new QWidget;
    box->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* grid = new QGridLayout(box);
    followScale(m_theme, grid, 6, {kSide, 0, kSide, 14});
    int row = 0;
    const auto add = [&](const QString& words, Won amount, bool total) {
        QLabel* name = makeLabel(m_theme, TextRole::Hint, words, total ? Tone::Ink : Tone::Ink2);
        QLabel* sum = makeLabel(m_theme, TextRole::Hint, formatWon(amount), total ? Tone::Ink : Tone::Ink2, Wrap::No);
        name->setProperty("strong", total);
        sum->setProperty("strong", total);
        grid->addWidget(name, row, 0);
        grid->addWidget(sum, row++, 1, Qt::AlignRight | Qt::AlignTop);
    };
    for (const CostLine& line : cost.lines)
        add(line.label, line.amount, false);
    grid->addWidget(makeDivider(m_theme), row++, 0, 1, 2);
    add(tr("다 더하면"), cost.range.max, true);
    add(tr("손님이 적으면"), cost.range.min, false);
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    return box;
}

void PlanGrid::toggleCosts(bool shown)
{
    m_costsShown = shown;
    for (QWidget* lines : m_costLines)
        lines->setVisible(shown);
    for (QPushButton* button : m_costButtons)
        button->setText(shown ? tr("비용 접기") : tr("비용 자세히"));
}

} // namespace madang
