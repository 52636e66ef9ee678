#include "ui/dashboard/result_charts.h"

#include "ui/dashboard/channels_chart.h"
#include "ui/dashboard/chart_frame.h"
#include "ui/dashboard/money_chart.h"
#include "ui/dashboard/people_chart.h"
#include "ui/dashboard/result_words.h"
#include "ui/models/channels_model.h"
#include "ui/models/labels.h"
#include "ui/models/results_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kStore = u"store"_s;

QString counted(const ChannelNumbers& channel, MetricKind kind)
{
    const auto it = channel.counters.constFind(kind);
    if (it == channel.counters.cend())
        return u"–"_s;
    return kind == MetricKind::Spend ? formatWon(*it) : formatCount(*it);
}
} // namespace

ResultCharts::ResultCharts(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_people(new PeopleChart(theme))
    , m_channels(new ChannelsChart(theme))
    , m_money(new MoneyChart(theme))
{
    m_peopleFrame = new ChartFrame(theme, tr("언제 참여했나요"), m_people, 280);
    m_channelsFrame = new ChartFrame(theme, tr("어디에서 많이 봤나요"), m_channels, 260);
    m_moneyFrame = new ChartFrame(theme, tr("돈은 어디에 썼나요"), m_money, 260);
    m_peopleFrame->setObjectName(u"peopleFrame"_s);
    m_channelsFrame->setObjectName(u"channelsFrame"_s);
    m_moneyFrame->setObjectName(u"moneyFrame"_s);
    addViews(theme);

    QVBoxLayout* column = makeColumn(theme, 16, {}, this);
    column->addWidget(m_peopleFrame);
    auto* halves = new QWidget;
    auto* flow = new FlowLayout(theme, 16, halves);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setCellWidth(460);
    flow->addWidget(m_channelsFrame);
    flow->addWidget(m_moneyFrame);
    column->addWidget(halves);
}

void ResultCharts::addViews(const Theme& theme)
{
    m_views = new QButtonGroup(this);
    const QList<std::pair<PeopleView, QString>> views{
        {PeopleView::Hours, tr("시간별")}, {PeopleView::Days, tr("일별")}, {PeopleView::Total, tr("누적")}};
    for (const auto& [view, word] : views) {
        QPushButton* button = makeButton(theme, ButtonKind::Quiet, word);
        button->setCheckable(true);
        button->setObjectName(u"peopleView%1"_s.arg(int(view)));
        button->setAccessibleName(tr("손님을 %1로 보기").arg(word));
        m_views->addButton(button, int(view));
        m_peopleFrame->titleRow()->insertWidget(m_peopleFrame->titleRow()->count() - 1, button);
    }
    m_views->button(int(PeopleView::Days))->setChecked(true);
    onChosen(m_views, this, [this](int) { showPeople(); });
}

void ResultCharts::show(const ResultsModel& results)
{
    m_results = results.results();
    m_period = results.campaign().period;
    showPeople();
    showChannels(results);
    showMoney(results);
}

void ResultCharts::showPeople()
{
    const PeopleView view = PeopleView(m_views->checkedId());
    const QList<PeoplePoint> points = peoplePoints(m_results, m_period, view);
    m_people->show(points, view, m_results.expectedParticipants);
    m_people->setAccessibleName(tr("참여한 손님 그림, 모두 %1명").arg(formatCount(m_results.participants)));
    QList<QStringList> rows;
    for (const PeoplePoint& point : points) {
        if (point.past)
            rows.append({point.name, formatCount(point.count)});
    }
    m_peopleFrame->setTable(
        {view == PeopleView::Hours ? tr("시간") : tr("날짜"), view == PeopleView::Total ? tr("모두") : tr("손님")},
        rows);
    m_peopleFrame->setEmpty(m_results.participants > 0 ? QString()
                                                       : tr("아직 참여한 손님이 없어요. 첫 손님부터 여기에 그려져요."));
}

void ResultCharts::showChannels(const ResultsModel& results)
{
    QList<ChannelBar> bars;
    QList<QStringList> rows;
    QStringList old;
    for (const ChannelNumbers& channel : m_results.channels) {
        if (channel.channel == kStore)
            continue;
        const QString name = results.channels().name(channel.channel);
        rows.append({name, counted(channel, MetricKind::Views), counted(channel, MetricKind::Likes),
                     counted(channel, MetricKind::Calls), counted(channel, MetricKind::Spend)});
        ChannelBar bar{channel.channel, name, std::nullopt};
        if (const auto views = channel.counters.constFind(MetricKind::Views); views != channel.counters.cend())
            bar.views = *views;
        bars << bar;
        if (channel.old)
            old << name;
    }
    m_channels->show(bars);
    m_channels->setAccessibleName(tr("채널마다 본 횟수 그림"));
    m_channelsFrame->setTable({tr("채널"), metricLabel(MetricKind::Views), metricLabel(MetricKind::Likes), tr("전화"),
                               metricLabel(MetricKind::Spend)},
                              rows);
    m_channelsFrame->setEmpty(bars.isEmpty() ? tr("올린 채널이 아직 없어요. 채널에 올리면 여기에서 견줘 볼 수 있어요.")
                                             : QString());
    m_channelsFrame->setNote(old.isEmpty() ? QString()
                                           : tr("%1: 지금 답이 없어서 전에 받은 숫자예요.").arg(old.join(u", "_s)));
}

void ResultCharts::showMoney(const ResultsModel& results)
{
    const std::optional<Plan>& plan = results.campaign().plan;
    const QList<MoneyPart> parts = moneyParts(toldSpend(m_results), plan ? plan->cost.range.max : 0);
    m_money->show(parts);
    m_money->setAccessibleName(tr("쓴 돈을 나눈 그림"));
    QList<QStringList> rows;
    for (const MoneyPart& part : parts)
        rows.append({part.label, part.amount ? formatWon(*part.amount) : u"–"_s,
                     part.estimated ? tr("추정") : tr("채널이 알려 줌")});
    m_moneyFrame->setTable({tr("어디에"), tr("금액"), tr("어떻게 알았나요")}, rows);
    m_moneyFrame->setEmpty(plan ? QString() : tr("기획안이 없어서 쓴 돈을 나눌 수 없어요."));
    m_moneyFrame->setNote(tr("빗금은 계획에서 어림한 돈이에요. 광고비만 채널이 알려 준 돈이에요."));
}

} // namespace madang
