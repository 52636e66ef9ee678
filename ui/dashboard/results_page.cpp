#include "ui/dashboard/results_page.h"

#include "ui/dashboard/result_cards.h"
#include "ui/dashboard/result_charts.h"
#include "ui/dashboard/sales_card.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/labels.h"
#include "ui/models/results_model.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMost = 200; ///< events in the chooser
constexpr int kChooserWidth = 320;
} // namespace

ResultsPage::ResultsPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, {}, parent)
    , m_models(models)
    , m_sentence(makeLabel(theme, TextRole::Headline, {}))
    , m_problem(new Banner(theme))
    , m_stack(new QStackedWidget)
    , m_body(new QWidget)
    , m_cards(new ResultCards(theme))
    , m_charts(new ResultCharts(theme))
    , m_sales(new SalesCard(theme, models.sales, models.salesImport))
{
    setAccessibleName(tr("결과"));
    m_sentence->setObjectName(u"sentence"_s);
    QVBoxLayout* body = makeColumn(theme, 16, {}, m_body);
    body->addWidget(makeHead(theme));
    QHBoxLayout* said = makeRow(theme, 8);
    said->addWidget(m_sentence, 1);
    auto* fresh = new QWidget;
    QHBoxLayout* freshRow = makeRow(theme, 4, {}, fresh);
    freshRow->addWidget(m_freshness);
    freshRow->addWidget(m_refresh);
    said->addWidget(fresh, 0, Qt::AlignBottom);
    body->addLayout(said);
    body->addWidget(m_problem);
    body->addWidget(m_cards);
    body->addWidget(m_charts);
    body->addWidget(m_sales);
    body->addStretch(1);

    m_empty = new EmptyState(theme, u"empty-results"_s, tr("아직 볼 결과가 없어요"),
                             tr("이벤트를 올리면 손님과 본 횟수가 여기에 모여요. 어떤 모습인지 먼저 볼 수도 있어요."),
                             tr("예시 결과 보기"));
    m_empty->setObjectName(u"noResults"_s);
    connect(m_empty, &EmptyState::actionRequested, this, &ResultsPage::openSample);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);
    setFilling(true);

    connect(m_problem, &Banner::actionRequested, this, [this] { m_models.results.open(m_id); });
    connect(m_sales, &SalesCard::importRequested, this, &ResultsPage::salesImportRequested);
    connect(&models.results, &ResultsModel::changed, this, &ResultsPage::render);
    connect(&models.campaigns, &CampaignsModel::changed, this, &ResultsPage::renderChooser);
    renderChooser();
    render();
}

QWidget* ResultsPage::makeHead(const Theme& theme)
{
    auto* head = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, head);
    m_chooser = new QComboBox;
    m_chooser->setObjectName(u"eventChooser"_s);
    m_chooser->setAccessibleName(tr("어느 이벤트의 결과를 볼까요"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    followScale(theme, m_chooser, kChooserWidth, 0);
    m_name = makeLabel(theme, TextRole::Section, {}, Tone::Ink2);
    m_phase = new Chip(theme);
    m_mark = new Chip(theme, u"practice"_s, tr("연습"), Tone::Primary);
    m_mark->setObjectName(u"markChip"_s);
    m_freshness = makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No);
    m_freshness->setObjectName(u"freshness"_s);
    m_refresh = makeIconButton(theme, u"refresh"_s, tr("새로고침"));
    m_refresh->setObjectName(u"refreshButton"_s);
    m_board = makeButton(theme, ButtonKind::Quiet, tr("올린 곳"), u"send"_s);
    m_board->setObjectName(u"boardButton"_s);
    m_customers = makeButton(theme, ButtonKind::Quiet, tr("손님"), u"customers"_s);
    m_customers->setObjectName(u"customersButton"_s);
    row->addWidget(m_chooser);
    row->addWidget(m_name);
    row->addWidget(m_phase);
    row->addWidget(m_mark);
    row->addStretch(1);
    row->addWidget(m_customers);
    row->addWidget(m_board);
    connect(m_chooser, &QComboBox::activated, this, &ResultsPage::choose);
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_models.results.refresh(); });
    connect(m_board, &QPushButton::clicked, this, [this] { emit boardRequested(m_id); });
    connect(m_customers, &QPushButton::clicked, this, [this] { emit customersRequested(m_id); });
    return head;
}

void ResultsPage::open(const QString& campaignId)
{
    m_id = campaignId;
    m_sample = false;
    m_models.results.open(campaignId);
    renderChooser();
    scrollToTop();
}

void ResultsPage::openSample()
{
    m_id.clear();
    m_sample = true;
    m_models.results.openSample();
    renderChooser();
    scrollToTop();
}

void ResultsPage::choose(int index)
{
    const QString id = m_chooser->itemData(index).toString();
    if (id.isEmpty())
        openSample();
    else if (id != m_id)
        open(id);
}

void ResultsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    look();
}

void ResultsPage::look()
{
    if (m_sample) {
        if (!m_models.results.isSample())
            m_models.results.openSample();
        return;
    }
    if (m_id.isEmpty() && m_chooser->count() > 0)
        m_id = m_chooser->itemData(0).toString();
    if (!m_id.isEmpty() && !isMine())
        m_models.results.open(m_id);
    renderChooser();
    render();
}

bool ResultsPage::isMine() const
{
    const ResultsModel& results = m_models.results;
    return m_sample ? results.isSample() : !results.isSample() && results.isOpen() && results.campaign().id == m_id;
}

void ResultsPage::renderChooser()
{
    QList<std::pair<QString, QString>> events;
    if (m_sample)
        events.append({tr("예시 이벤트"), QString()});
    for (const CampaignPhase phase : {CampaignPhase::Running, CampaignPhase::Ended, CampaignPhase::Coming}) {
        for (const CampaignRow& row : m_models.campaigns.ofPhase(phase, kMost))
            events.append({row.title, row.id});
    }
    QList<std::pair<QString, QString>> shown;
    for (int i = 0; i < m_chooser->count(); ++i)
        shown.append({m_chooser->itemText(i), m_chooser->itemData(i).toString()});
    const QSignalBlocker quiet(m_chooser);
    if (shown != events) {
        m_chooser->clear();
        for (const auto& [title, id] : std::as_const(events))
            m_chooser->addItem(title, id);
    }
    m_chooser->setCurrentIndex(m_chooser->findData(m_id));
    m_chooser->setVisible(events.size() > 1);
    m_name->setVisible(events.size() <= 1);
}

void ResultsPage::render()
{
    const ResultsModel& results = m_models.results;
    const bool failed = !m_sample && !m_id.isEmpty() && !results.error().isEmpty();
    m_stack->setCurrentWidget(isMine() || failed ? m_body : static_cast<QWidget*>(m_empty));
    if (failed)
        m_problem->say(Tone::Bad, results.error(), tr("다시 보기"));
    else
        m_problem->clear();
    m_cards->setVisible(isMine());
    m_charts->setVisible(isMine());
    m_sales->setVisible(isMine() && !m_sample);
    if (!isMine())
        return;
    const StateWords phase = phaseWords(results.phase());
    m_phase->setState(phase.icon, phase.label, phase.tone);
    m_name->setText(results.campaign().poster.title);
    if (m_sample)
        m_mark->setState(u"info"_s, tr("예시"), Tone::Calm);
    else
        m_mark->setState(u"practice"_s, tr("연습"), Tone::Primary);
    m_mark->setHatched(!m_sample);
    m_mark->setVisible(m_sample || results.campaign().practice);
    m_sentence->setText(results.sentence());
    m_freshness->setText(m_sample ? tr("지어낸 숫자예요") : results.freshness());
    for (QPushButton* button : {m_refresh, m_board, m_customers})
        button->setEnabled(!m_sample);
    m_cards->show(results);
    m_charts->show(results);
    if (!m_sample)
        m_sales->show(results.campaign().period);
}

} // namespace madang
