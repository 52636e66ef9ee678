#include "ui/wizard/plan_page.h"

#include "ui/models/plans_model.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/skeleton.h"
#include "ui/wizard/chosen_plan.h"
#include "ui/wizard/plan_grid.h"
#include "ui/wizard/trend_columns.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Below this room (in design pixels) the plans need the height more than the trends do.
constexpr QSize kRoomForTrends{860, 700};
} // namespace

PlanPage::PlanPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("어떤 이벤트가 좋으세요?"), parent)
    , m_wizard(models.wizard)
    , m_plans(models.plans)
    , m_banner(new Banner(theme))
    , m_notice(new Banner(theme))
    , m_trends(new TrendColumns(theme))
    , m_grid(new PlanGrid(theme))
    , m_empty(new EmptyState(theme, u"empty-events"_s, tr("아직 기획안이 없어요"),
                             tr("받기를 누르면 세 가지를 보여 드려요."), tr("기획안 받기")))
{
    m_banner->setObjectName(u"planBanner"_s);
    m_skeleton = makeSkeleton(theme);
    titleRow()->addWidget(makeStatus(theme));
    m_notice->setObjectName(u"planNotice"_s);
    content()->addWidget(m_banner);
    content()->addWidget(m_notice);
    content()->addWidget(m_trends);
    content()->addWidget(m_grid);
    content()->addWidget(m_skeleton);
    content()->addWidget(m_empty);
    content()->addStretch(1);

    connect(m_grid, &PlanGrid::chosen, this,
            [this](int index) { m_wizard.choosePlan(m_plans.answer().plans.at(index)); });
    connect(m_grid, &PlanGrid::rebuilt, this, &PlanPage::watchCards);
    connect(m_banner, &Banner::actionRequested, this, [this] { m_plans.askAgain(); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_plans.askAgain(); });
    connect(&m_plans, &PlansModel::changed, this, &PlanPage::render);
    connect(&m_wizard, &WizardModel::changed, this, &PlanPage::render);
    connect(&theme, &Theme::changed, this, &PlanPage::fit);
    render();
}

QWidget* PlanPage::makeStatus(const Theme& theme)
{
    auto* box = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, box);
    m_source = makeLabel(theme, TextRole::Hint, {}, Tone::Ink3, Wrap::No);
    m_source->setObjectName(u"planSource"_s);
    m_again = makeButton(theme, ButtonKind::Quiet, tr("다시 받기"), u"refresh"_s);
    m_again->setObjectName(u"askAgainButton"_s);
    m_cancel = makeButton(theme, ButtonKind::Quiet, tr("멈추기"), u"pause"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAccessibleName(tr("기획안 만들기 멈추기"));
    row->addWidget(m_source);
    row->addWidget(m_again);
    row->addWidget(m_cancel);
    connect(m_again, &QPushButton::clicked, this, [this] { m_plans.askAgain(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_plans.cancel(); });
    return box;
}

QWidget* PlanPage::makeSkeleton(const Theme& theme)
{
    auto* box = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 24, {}, box);
    QHBoxLayout* trends = makeRow(theme, 24);
    QHBoxLayout* cards = makeRow(theme, 16);
    for (int i = 0; i < 3; ++i) {
        trends->addWidget(new Skeleton(theme, {{110, 16, 12}, {200, 30, 10}, {0, 14, 0}}));
        auto* card = new Card(theme);
        card->body()->addWidget(new Skeleton(theme,
                                             {{90, 22, 22},
                                              {0, 24, 14},
                                              {110, 30, 22},
                                              {0, 16, 10},
                                              {0, 16, 10},
                                              {180, 16, 24},
                                              {0, 16, 24},
                                              {120, 22, 10},
                                              {0, 12, 24},
                                              {0, 12, 12},
                                              {0, 12, 0}}));
        cards->addWidget(card);
    }
    column->addLayout(trends);
    column->addLayout(cards);
    return box;
}

QString PlanPage::mainWords() const
{
    return tr("이 기획안으로");
}

bool PlanPage::isReady() const
{
    return m_plans.state() == PlansModel::State::Ready && chosenPlanIndex(m_wizard.draft()) >= 0;
}

void PlanPage::enter()
{
    m_plans.ensure();
    render();
}

QWidget* PlanPage::firstField() const
{
    const QList<ChoiceCard*> cards = m_grid->cards();
    if (cards.isEmpty() || m_grid->isHidden())
        return m_cancel->isHidden() ? m_again : m_cancel;
    return cards.at(std::max(0, chosenPlanIndex(m_wizard.draft())));
}

void PlanPage::hideEvent(QHideEvent* event)
{
    // Whoever leaves the step may change the answers: plans for the old ones would come too late.
    if (!event->spontaneous() && m_plans.state() == PlansModel::State::Busy)
        m_plans.cancel();
    WizardPage::hideEvent(event);
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    fit();
}

void PlanPage::fit()
{
    const QSize room = designSize();
    m_trends->setCompact(room.width() < kRoomForTrends.width() || room.height() < kRoomForTrends.height());
}

void PlanPage::watchCards()
{
    for (ChoiceCard* card : m_grid->cards())
        goOnByEnterOn(card);
}

void PlanPage::render()
{
    const PlansModel::State state = m_plans.state();
    const PlanAnswer& answer = m_plans.answer();
    const bool busy = state == PlansModel::State::Busy;
    const bool known = !answer.plans.isEmpty();
    const bool waited = m_cancel->hasFocus();
    m_source->setText(busy ? m_plans.progressLine() : known ? m_plans.sourceLine() : QString());
    m_again->setVisible(!busy && known);
    const QString price = m_plans.priceWords();
    m_again->setText(tr("다시 받기 (%1)").arg(price));
    m_again->setAccessibleName(tr("기획안 다시 받기, %1").arg(price));
    m_empty->setTexts(tr("아직 기획안이 없어요"),
                      tr("받기를 누르면 세 가지를 보여 드려요. %1").arg(m_plans.offerLine()), tr("기획안 받기"));
    m_cancel->setVisible(busy);
    if (state == PlansModel::State::Failed)
        m_banner->say(Tone::Bad, m_plans.error(), tr("다시"));
    else
        m_banner->clear();
    const QString notice = busy || !known ? QString() : m_plans.noticeLine();
    if (notice.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Tone::Warn, notice);
    m_trends->setVisible(!busy && known);
    m_grid->setVisible(!busy && known);
    m_skeleton->setVisible(busy);
    m_empty->setVisible(state == PlansModel::State::Idle && !known);
    if (known) {
        m_trends->setTrends(answer.trends);
        m_grid->show(answer.plans, m_wizard.draft().budget, chosenPlanIndex(m_wizard.draft()));
    }
    // Whoever waited with the keyboard goes on with the cards.
    if (waited && !busy)
        firstField()->setFocus(Qt::OtherFocusReason);
    Q_EMIT readyChanged();
}

} // namespace madang
