#include "ui/events/home_page.h"

#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "ui/events/event_card.h"
#include "ui/events/event_section.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/channels_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/results_model.h"
#include "ui/models/sample_event.h"
#include "ui/models/store_model.h"
#include "ui/models/thumbnails_model.h"
#include "ui/models/wizard_model.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMost = 5;

SampleEvent sampleOf(QDate today)
{
    return sampleEvent(QDateTime(today, QTime(12, 0), koreanTime()));
}

CampaignRow rowOf(const SampleEvent& sample)
{
    CampaignRow row;
    row.id = sample.campaign.id;
    row.title = sample.campaign.poster.title;
    row.phase = CampaignPhase::Ended;
    row.period = formatPeriod(sample.campaign.period.first, sample.campaign.period.last);
    return row;
}
} // namespace

HomePage::HomePage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, {}, parent)
    , m_models(models)
    , m_attention(new Banner(theme))
    , m_day(makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No))
    , m_headline(makeLabel(theme, TextRole::Headline, {}))
    , m_headRow(makeRow(theme, 24))
    , m_new(makeButton(theme, ButtonKind::Primary, tr("새 이벤트 만들기"), u"plus"_s))
    , m_running(new EventCard(theme, {EventAction::Customers, EventAction::Results}))
    , m_alsoRunning(new EventSection(theme, tr("함께 진행 중"), {EventAction::Customers, EventAction::Results}))
    , m_drafts(new EventSection(theme, tr("이어서 만들기"), {EventAction::Continue}))
    , m_coming(new EventSection(theme, tr("예정"), {EventAction::Board}))
    , m_past(new EventSection(theme, tr("지난 이벤트"), {EventAction::Results, EventAction::Like}))
{
    m_welcome = makeWelcome(theme);
    setAccessibleName(tr("홈"));
    m_headline->setObjectName(u"todayLine"_s);
    m_new->setObjectName(u"newEventButton"_s);
    m_new->setProperty("large", true);
    m_running->setObjectName(u"runningCard"_s);
    m_alsoRunning->setObjectName(u"alsoRunning"_s);
    m_drafts->setObjectName(u"drafts"_s);
    m_coming->setObjectName(u"coming"_s);
    m_past->setObjectName(u"past"_s);

    QVBoxLayout* words = makeColumn(theme, 4);
    words->addWidget(m_day);
    words->addWidget(m_headline);
    m_headRow->addLayout(words, 1);
    m_attention->setObjectName(u"attention"_s);
    content()->addWidget(m_attention);
    content()->addLayout(m_headRow);
    content()->addWidget(m_welcome);
    for (QWidget* part : QList<QWidget*>{m_running, m_alsoRunning, m_drafts, m_coming, m_past})
        content()->addWidget(part);
    content()->addStretch(1);

    connect(m_new, &QPushButton::clicked, this, &HomePage::newRequested);
    connect(m_running, &EventCard::acted, this, &HomePage::act);
    for (EventSection* section : {m_alsoRunning, m_drafts, m_coming, m_past})
        connect(section, &EventSection::acted, this, &HomePage::act);
    connect(m_attention, &Banner::actionRequested, this, [this] { emit settingRequested(u"row-logins"_s); });
    connect(&models.channels, &ChannelsModel::changed, this, &HomePage::renderAttention);
    connect(&models.campaigns, &CampaignsModel::changed, this, &HomePage::render);
    connect(&models.thumbnails, &ThumbnailsModel::ready, this, &HomePage::render);
    connect(&models.results, &ResultsModel::changed, this, &HomePage::renderRunning);
    connect(&models.posters, &PosterModel::changed, this, [this] { renderWelcome(m_models.campaigns.isEmpty()); });
    render();
}

QWidget* HomePage::makeWelcome(const Theme& theme)
{
    auto* welcome = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 24, {}, welcome);
    auto* card = new Card(theme);
    card->setPadding(24, 0);
    auto* drawing = new QLabel;
    const auto draw = [&theme, drawing] {
        drawing->setPixmap(theme.pixmap(u"drawings/empty-events"_s, QSize(theme.px(240), theme.px(160)), {},
                                        drawing->devicePixelRatioF()));
    };
    draw();
    connect(&theme, &Theme::changed, drawing, draw);
    m_welcomeWords = makeColumn(theme, 8);
    m_welcomeWords->addStretch(1);
    m_welcomeWords->addWidget(makeLabel(theme, TextRole::Title, tr("다섯 가지만 고르면 포스터까지 만들어 드려요")));
    m_welcomeWords->addWidget(
        makeLabel(theme, TextRole::Body, tr("목적, 예산, 기획안, 포스터, 올릴 곳. 5분이면 끝나요."), Tone::Ink2));
    m_welcomeWords->addSpacing(theme.px(8));
    QHBoxLayout* row = makeRow(theme, 32);
    row->addWidget(drawing);
    row->addLayout(m_welcomeWords, 1);
    card->body()->addLayout(row);
    column->addWidget(card);
    QLabel* what
        = makeLabel(theme, TextRole::Body, tr("끝나면 이런 결과를 볼 수 있어요. 아래는 지어낸 예시예요."), Tone::Ink2);
    column->addWidget(what);
    m_sample = new EventCard(theme, {EventAction::Results});
    m_sample->setObjectName(u"sampleCard"_s);
    m_sample->setMark(u"info"_s, tr("예시"), Tone::Calm);
    connect(m_sample, &EventCard::acted, this, &HomePage::sampleRequested);
    column->addWidget(m_sample);
    return welcome;
}

void HomePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    render();
}

void HomePage::render()
{
    const CampaignsModel& campaigns = m_models.campaigns;
    renderAttention();
    m_day->setText(formatDate(m_models.wizard.today()));
    m_headline->setText(campaigns.todayLine());
    const QList<CampaignRow> running = campaigns.ofPhase(CampaignPhase::Running, kMost);
    renderRunning();
    m_alsoRunning->show(running.mid(1), m_models.thumbnails);
    m_drafts->show(campaigns.ofPhase(CampaignPhase::Draft, kMost), m_models.thumbnails);
    m_coming->show(campaigns.ofPhase(CampaignPhase::Coming, kMost), m_models.thumbnails);
    m_past->show(campaigns.ofPhase(CampaignPhase::Ended, kMost), m_models.thumbnails);
    renderWelcome(campaigns.isEmpty());
}

/// What only the owner can mend, before it keeps an event from going out.
void HomePage::renderAttention()
{
    const HealthWords attention = m_models.channels.attention();
    if (attention.line.isEmpty())
        m_attention->clear();
    else
        m_attention->say(attention.tone, attention.line, tr("채널 연결 보기"));
}

void HomePage::renderRunning()
{
    const QList<CampaignRow> running = m_models.campaigns.ofPhase(CampaignPhase::Running, 1);
    if (running.isEmpty()) {
        m_running->hide();
        return;
    }
    m_running->show(running.first(), resultsOf(running.first().id));
    m_running->setPoster(m_models.thumbnails.thumbnail(running.first().id));
}

/// The curve comes from the results model, which looks at one event at a time: at this one while the screen is seen.
const Results* HomePage::resultsOf(const QString& campaignId)
{
    ResultsModel& results = m_models.results;
    if (isVisible() && (results.campaign().id != campaignId || results.isSample()))
        results.open(campaignId);
    return results.campaign().id == campaignId ? &results.results() : nullptr;
}

void HomePage::renderWelcome(bool empty)
{
    placeNewButton(empty);
    m_welcome->setVisible(empty);
    if (!empty || !isVisible())
        return;
    const SampleEvent sample = sampleOf(m_models.wizard.today());
    m_sample->show(rowOf(sample), &sample.results);
    m_models.posters.setSample(posterBriefFor(sample.campaign, m_models.store.profile(), sample.campaign.style));
    m_sample->setPoster(m_models.posters.sample());
}

/// On an empty screen the one button stands where the eye is; else at the end of the head row.
void HomePage::placeNewButton(bool empty)
{
    if (empty && m_welcomeWords->indexOf(m_new) < 0) {
        m_welcomeWords->addWidget(m_new, 0, Qt::AlignLeft);
        m_welcomeWords->addStretch(1);
    } else if (!empty && m_headRow->indexOf(m_new) < 0) {
        m_headRow->addWidget(m_new, 0, Qt::AlignBottom);
    }
}

void HomePage::act(EventAction action, const QString& campaignId)
{
    switch (action) {
    case EventAction::Continue:
        emit draftRequested(campaignId);
        break;
    case EventAction::Results:
        emit resultsRequested(campaignId);
        break;
    case EventAction::Board:
        emit boardRequested(campaignId);
        break;
    case EventAction::Customers:
        emit customersRequested(campaignId);
        break;
    case EventAction::Like:
        emit likeRequested(campaignId);
        break;
    case EventAction::Remove:
    case EventAction::EndNow:
        break; // not offered here
    }
}

} // namespace madang
