#include "ui/settings/ai_costs_page.h"

#include "ui/models/costs_model.h"
#include "ui/participants/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/range_bar.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace madang {

AiCostsPage::AiCostsPage(const Theme& theme, CostsModel& costs, QWidget* parent)
    : Page(theme, tr("AI 비용"), parent)
    , m_costs(costs)
    , m_problem(new Banner(theme))
{
    setAccessibleName(tr("AI 비용"));
    QPushButton* back = makeButton(theme, ButtonKind::Quiet, tr("설정으로"), u"back"_s);
    back->setObjectName(u"backToSettings"_s);
    titleRow()->addWidget(back);
    titleRow()->addWidget(makeMonths(theme));
    content()->addWidget(m_problem);
    content()->addWidget(makeSum(theme));
    content()->addWidget(makeTable(theme), 1);
    setFilling(true);
    connect(back, &QPushButton::clicked, this, &AiCostsPage::backRequested);
    connect(&m_costs, &CostsModel::changed, this, &AiCostsPage::render);
    render();
}

QWidget* AiCostsPage::makeMonths(const Theme& theme)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 4, {}, part);
    QPushButton* earlier = makeIconButton(theme, u"chevron-left"_s, tr("이전 달"));
    earlier->setObjectName(u"earlierMonth"_s);
    m_month = makeLabel(theme, TextRole::Body, {}, Tone::Ink, Wrap::No);
    m_month->setObjectName(u"costMonth"_s);
    m_next = makeIconButton(theme, u"chevron-right"_s, tr("다음 달"));
    m_next->setObjectName(u"laterMonth"_s);
    row->addWidget(earlier);
    row->addWidget(m_month);
    row->addWidget(m_next);
    connect(earlier, &QPushButton::clicked, this, [this] { m_costs.moveMonth(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_costs.moveMonth(1); });
    return part;
}

QWidget* AiCostsPage::makeSum(const Theme& theme)
{
    auto* card = new Card(theme);
    m_spent = makeLabel(theme, TextRole::Title, {});
    m_spent->setObjectName(u"costSpent"_s);
    m_bar = new RangeBar(theme);
    m_ceiling = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_ceiling->setObjectName(u"costCeiling"_s);
    card->body()->addWidget(m_spent);
    card->body()->addWidget(m_bar);
    card->body()->addWidget(m_ceiling);
    card->body()->addWidget(makeLabel(theme, TextRole::Hint,
                                      tr("달러로 받는 값을 정해 둔 환율로 바꾼 금액이에요. 카드 명세서의 금액과 조금 "
                                         "다를 수 있어요. 끝을 알 수 없었던 "
                                         "물음은 가장 많이 들었을 때의 값으로 세요."),
                                      Tone::Ink3));
    return card;
}

QWidget* AiCostsPage::makeTable(const Theme& theme)
{
    m_table = new QTableView;
    m_table->setObjectName(u"costTable"_s);
    m_table->setAccessibleName(tr("AI 비용 내역"));
    m_table->setModel(&m_costs);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setItemDelegate(new TableText(theme, m_table));
    auto* none = new EmptyState(theme, u"empty-results"_s, tr("이달에는 AI에 쓴 돈이 없어요"),
                                tr("AI에 기획안을 부탁하면 하나하나 여기에 적혀요."));
    none->setObjectName(u"noCosts"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(none);
    fitTable(theme);
    connect(&theme, &Theme::changed, m_table, [this, &theme] { fitTable(theme); });
    return m_stack;
}

void AiCostsPage::fitTable(const Theme& theme)
{
    QHeaderView* header = m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(44));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->resizeSection(CostsModel::DayColumn, theme.px(190));
    header->resizeSection(CostsModel::TimeColumn, theme.px(92));
    header->resizeSection(CostsModel::PurposeColumn, theme.px(120));
    header->setSectionResizeMode(CostsModel::ModelColumn, QHeaderView::Stretch);
    header->resizeSection(CostsModel::AmountColumn, theme.px(110));
    header->resizeSection(CostsModel::StateColumn, theme.px(190));
}

void AiCostsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_costs.reload(); // the month may have ended meanwhile
}

void AiCostsPage::render()
{
    if (m_costs.error().isEmpty())
        m_problem->clear();
    else
        m_problem->say(Tone::Bad, m_costs.error());
    m_month->setText(m_costs.monthLabel());
    m_next->setEnabled(!m_costs.isThisMonth());
    m_spent->setText(m_costs.spentLine());
    const QString ceiling = m_costs.ceilingLine();
    m_ceiling->setText(ceiling);
    m_ceiling->setVisible(!ceiling.isEmpty());
    m_bar->setVisible(m_costs.isThisMonth() && m_costs.ceiling() > 0);
    m_bar->setAmount(m_costs.spent(), m_costs.ceiling());
    m_bar->setAccessibleName(u"%1, %2"_s.arg(m_costs.spentLine(), ceiling));
    m_stack->setCurrentIndex(m_costs.rowCount() > 0 ? 0 : 1);
}

} // namespace madang
