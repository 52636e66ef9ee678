#include "ui/events/events_page.h"

#include "ui/events/confirm.h"
#include "ui/events/elided_label.h"
#include "ui/events/event_delegate.h"
#include "ui/models/campaigns_model.h"
#include "ui/models/labels.h"
#include "ui/models/thumbnails_model.h"
#include "ui/shell/screen_models.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kPhases{CampaignPhase::Running, CampaignPhase::Coming, CampaignPhase::Draft, CampaignPhase::Ended};
constexpr std::array kActions{EventAction::Continue, EventAction::Results, EventAction::Customers, EventAction::Board,
                              EventAction::Like,     EventAction::EndNow,  EventAction::Remove};
constexpr int kListMinimum = 150;
constexpr int kAll = -2; ///< QButtonGroup keeps -1 for itself
} // namespace

EventsPage::EventsPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, tr("이벤트"), parent)
    , m_theme(theme)
    , m_models(models)
    , m_problem(new Banner(theme))
    , m_stack(new QStackedWidget)
{
    setAccessibleName(tr("이벤트"));
    QPushButton* add = makeButton(theme, ButtonKind::Primary, tr("새 이벤트 만들기"), u"plus"_s);
    add->setObjectName(u"newEventButton"_s);
    titleRow()->addWidget(add);
    connect(add, &QPushButton::clicked, this, &EventsPage::newRequested);

    content()->addLayout(makeFilters(theme));
    content()->addWidget(m_problem);
    makeList(theme);
    m_empty = new EmptyState(theme, u"empty-events"_s, {});
    m_empty->setObjectName(u"noEvents"_s);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_models.campaigns.isEmpty()) {
            emit sampleRequested();
            return;
        }
        m_search->setText({});
        m_phases->button(kAll)->setChecked(true);
        applyFilter();
    });
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);
    setFilling(true);
    makeStrip(theme);

    connect(&models.campaigns, &CampaignsModel::changed, this, &EventsPage::render);
    connect(&models.thumbnails, &ThumbnailsModel::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    render();
}

QHBoxLayout* EventsPage::makeFilters(const Theme& theme)
{
    QHBoxLayout* row = makeRow(theme, 4);
    m_phases = new QButtonGroup(this);
    const auto add = [&](int id, const QString& word) {
        QPushButton* button = makeButton(theme, ButtonKind::Quiet, word);
        button->setCheckable(true);
        button->setObjectName(u"phase%1"_s.arg(id));
        m_phases->addButton(button, id);
        row->addWidget(button);
    };
    add(kAll, tr("전체"));
    for (const CampaignPhase phase : kPhases)
        add(int(phase), phase == CampaignPhase::Ended ? tr("지난") : phaseLabel(phase));
    m_phases->button(kAll)->setChecked(true);
    row->addStretch(1);
    m_search = new SearchField(theme, tr("이벤트 찾기"));
    followScale(theme, m_search, 280, 0);
    row->addWidget(m_search, 0, Qt::AlignTop);
    onChosen(m_phases, this, [this](int) { applyFilter(); });
    connect(m_search, &SearchField::searched, this, &EventsPage::applyFilter);
    return row;
}

void EventsPage::makeList(const Theme& theme)
{
    m_list = new QListView;
    m_list->setObjectName(u"eventList"_s);
    m_list->setAccessibleName(tr("이벤트 목록"));
    m_list->setItemDelegate(new EventDelegate(theme, m_models.campaigns, m_models.thumbnails, m_list));
    m_list->setModel(&m_models.campaigns);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(theme.px(kListMinimum));
    m_list->setProperty("ownFocus", true);
    connect(&theme, &Theme::changed, m_list, [this] {
        m_list->setMinimumHeight(m_theme.px(kListMinimum));
        m_list->doItemsLayout();
    });
    // A list that is read anew keeps its place and its choice.
    connect(&m_models.campaigns, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scrolledTo = m_list->verticalScrollBar()->value(); });
    connect(&m_models.campaigns, &QAbstractItemModel::modelReset, this, &EventsPage::restoreSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_chosenId = current.data(CampaignsModel::IdRole).toString();
        renderStrip();
    });
    connect(m_list, &QListView::activated, this, [this] {
        if (const CampaignRow* row = selected())
            act(eventActionsFor(row->phase).first());
    });
}

void EventsPage::makeStrip(const Theme& theme)
{
    QHBoxLayout* strip = bottomStrip();
    m_chosen = new ElidedLabel;
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setProperty("role", u"body"_s);
    m_chosen->setProperty("strong", true);
    m_chosen->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_chosen->setObjectName(u"chosenEvent"_s);
    strip->addWidget(m_chosen, 1);
    for (const EventAction action : kActions) {
        const EventActionWords words = eventActionWords(action);
        QPushButton* button = makeButton(theme, words.kind, words.label, words.icon);
        button->setObjectName(words.id + u"Button"_s);
        connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
        strip->addWidget(button);
        m_buttons << button;
    }
}

void EventsPage::applyFilter()
{
    const int id = m_phases->checkedId();
    m_models.campaigns.setFilter(id == kAll ? std::nullopt : std::optional(CampaignPhase(id)),
                                 m_search->text().trimmed());
}

void EventsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    applyFilter();
    restoreSelection();
}

void EventsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_problem->clear();
}

void EventsPage::restoreSelection()
{
    const int rows = m_models.campaigns.rowCount();
    int found = rows > 0 ? 0 : -1;
    for (int i = 0; i < rows; ++i) {
        if (m_models.campaigns.row(i).id == m_chosenId)
            found = i;
    }
    if (found >= 0) {
        const QModelIndex index = m_models.campaigns.index(found);
        m_list->setCurrentIndex(index);
        m_list->verticalScrollBar()->setValue(m_scrolledTo);
    }
    renderStrip();
}

const CampaignRow* EventsPage::selected() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_models.campaigns.row(current.row()) : nullptr;
}

void EventsPage::render()
{
    const CampaignsModel& campaigns = m_models.campaigns;
    m_empty->setDrawing(campaigns.isEmpty() ? u"empty-events"_s : QString());
    if (campaigns.isEmpty())
        m_empty->setTexts(tr("아직 만든 이벤트가 없어요"), tr("새 이벤트를 만들면 여기에 모여요."),
                          tr("예시 결과 보기"));
    else if (campaigns.rowCount() == 0)
        m_empty->setTexts(tr("찾는 이벤트가 없어요"), tr("다른 말로 찾거나 전체를 보세요."), tr("전체 보기"));
    m_stack->setCurrentWidget(campaigns.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_list);
    if (!campaigns.lastError().isEmpty())
        m_problem->say(Tone::Bad, campaigns.lastError());
    else
        m_problem->clear();
    renderStrip();
}

void EventsPage::renderStrip()
{
    const CampaignRow* row = m_stack->currentWidget() == m_list ? selected() : nullptr;
    m_chosen->parentWidget()->setVisible(row != nullptr);
    m_chosen->setText(row != nullptr ? row->title : QString());
    const QList<EventAction> offered = row != nullptr ? eventActionsFor(row->phase) : QList<EventAction>{};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const EventAction action = kActions.at(std::size_t(i));
        m_buttons.at(i)->setVisible(offered.contains(action));
        if (row != nullptr)
            m_buttons.at(i)->setAccessibleName(u"%1, %2"_s.arg(row->title, eventActionWords(action).label));
    }
}

void EventsPage::act(EventAction action)
{
    const CampaignRow* row = selected();
    if (row == nullptr)
        return;
    const QString id = row->id;
    switch (action) {
    case EventAction::Continue:
        emit draftRequested(id);
        break;
    case EventAction::Results:
        emit resultsRequested(id);
        break;
    case EventAction::Customers:
        emit customersRequested(id);
        break;
    case EventAction::Board:
        emit boardRequested(id);
        break;
    case EventAction::Like:
        emit likeRequested(id);
        break;
    case EventAction::Remove:
        askRemove(id, row->title);
        break;
    case EventAction::EndNow:
        askEnd(id, row->title);
        break;
    }
}

void EventsPage::askRemove(const QString& campaignId, const QString& title)
{
    auto* ask = new Confirm(
        m_theme, {tr("‘%1’ 임시저장을 지울까요?").arg(title), tr("지우면 되돌릴 수 없어요."), tr("지우기"), true},
        this);
    connect(ask, &QDialog::accepted, this, [this, campaignId] {
        m_models.campaigns.removeDraft(campaignId);
        render();
    });
    ask->open();
}

void EventsPage::askEnd(const QString& campaignId, const QString& title)
{
    auto* ask = new Confirm(m_theme,
                            {tr("‘%1’ 이벤트를 지금 끝낼까요?").arg(title),
                             tr("끝내면 손님이 더 참여할 수 없고 다시 열 수 없어요. 채널에 올린 글은 그대로 있어요."),
                             tr("지금 끝내기"), true},
                            this);
    connect(ask, &QDialog::accepted, this, [this, campaignId] {
        m_models.campaigns.endNow(campaignId);
        render();
    });
    ask->open();
}

} // namespace madang
