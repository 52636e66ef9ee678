#include "ui/dashboard/result_cards.h"

#include "ui/dashboard/result_words.h"
#include "ui/models/channels_model.h"
#include "ui/models/results_model.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/stat_card.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kCellWidth = 256;

void say(StatCard* card, const CardWords& words)
{
    card->setNumber(words.number, words.unit);
    card->setChange(words.line, words.tone);
    card->setExplanation(words.how.isEmpty() ? QString() : ResultCards::tr("어떻게 계산했나요?"), words.how);
}
} // namespace

ResultCards::ResultCards(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_participants(new StatCard(theme, tr("참여한 손님")))
    , m_views(new StatCard(theme, tr("본 횟수")))
    , m_return(new StatCard(theme, tr("쓴 돈 대비 번 돈 (ROI, 추정)")))
    , m_sales(new StatCard(theme, tr("늘어난 매출 (추정)")))
{
    auto* flow = new FlowLayout(theme, 16, this);
    flow->setCellWidth(kCellWidth);
    flow->setContentsMargins(0, 0, 0, 0);
    for (StatCard* card : {m_participants, m_views, m_return, m_sales})
        flow->addWidget(card);
    m_participants->setObjectName(u"participantsCard"_s);
    m_views->setObjectName(u"viewsCard"_s);
    m_return->setObjectName(u"returnCard"_s);
    m_sales->setObjectName(u"salesCard"_s);
    m_return->setEstimated(true);
    m_sales->setEstimated(true);
}

void ResultCards::show(const ResultsModel& results)
{
    const ChannelsModel& channels = results.channels();
    say(m_participants, participantsWords(results.campaign(), results.results()));
    say(m_views, viewsWords(results.results(), [&channels](const QString& id) { return channels.name(id); }));
    say(m_return, returnWords(results.campaign(), results.results()));
    say(m_sales, salesWords(results.results()));
}

} // namespace madang
