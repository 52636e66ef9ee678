#include "ui/participants/customer_list.h"

#include "domain/money.h"
#include "ui/models/participants_model.h"
#include "ui/participants/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/skeleton.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTableHeight = 300;
constexpr int kRow = 44;
} // namespace

CustomerList::CustomerList(const Theme& theme, ParticipantsModel& customers, QWidget* parent)
    : QWidget(parent)
    , m_customers(customers)
    , m_count(makeLabel(theme, TextRole::Section, {}, Tone::Ink, Wrap::No))
    , m_buttons(new QWidget)
{
    m_count->setObjectName(u"customerCount"_s);
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    QHBoxLayout* head = makeRow(theme, 8);
    makeRow(theme, 4, {}, m_buttons);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_buttons);
    column->addLayout(head);
    column->addWidget(makeFilters(theme));
    column->addWidget(makeTable(theme), 1);
    connect(&m_customers, &ParticipantsModel::changed, this, &CustomerList::render);
    render();
}

void CustomerList::addButton(QWidget* button)
{
    m_buttons->layout()->addWidget(button);
}

QWidget* CustomerList::makeFilters(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 8, {}, part);
    m_search = new SearchField(theme, tr("뒷자리, 전체 번호, 응모 번호, 별명으로 찾기"));
    m_search->lineEdit()->setObjectName(u"customerSearch"_s);
    m_search->lineEdit()->installEventFilter(this);
    m_source = new QComboBox;
    m_source->setObjectName(u"sourceFilter"_s);
    m_source->setAccessibleName(tr("어디서 참여했나요"));
    followScale(theme, m_source, 140, 0);
    m_source->addItem(tr("어디서든"));
    for (const EntrySource source : {EntrySource::Counter, EntrySource::Kiosk, EntrySource::Phone, EntrySource::Import})
        m_source->addItem(entrySourceLabel(source), int(source));
    m_today = makeToggle(theme, tr("오늘"), "todayFilter");
    m_visited = makeToggle(theme, tr("매장에 온 손님"), "visitedFilter");
    m_news = makeToggle(theme, tr("소식 받는 손님"), "newsFilter");
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(m_source);
    for (QPushButton* toggle : {m_today, m_visited, m_news})
        row->addWidget(toggle);
    row->addStretch(1);
    column->addWidget(m_search);
    column->addLayout(row);
    connect(m_search, &SearchField::searched, &m_customers, &ParticipantsModel::search);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_customers.setSource(index > 0 ? std::optional(EntrySource(m_source->itemData(index).toInt())) : std::nullopt);
    });
    connect(m_today, &QPushButton::toggled, &m_customers, &ParticipantsModel::setToday);
    connect(m_visited, &QPushButton::toggled, &m_customers, &ParticipantsModel::setVisited);
    connect(m_news, &QPushButton::toggled, &m_customers, &ParticipantsModel::setNews);
    return part;
}

QPushButton* CustomerList::makeToggle(const Theme& theme, const QString& word, const char* name)
{
    QPushButton* toggle = makeButton(theme, ButtonKind::Secondary, word);
    toggle->setObjectName(QString::fromLatin1(name));
    toggle->setCheckable(true);
    return toggle;
}

QWidget* CustomerList::makeTable(const Theme& theme)
{
    m_table = new QTableView;
    m_table->setObjectName(u"customerTable"_s);
    m_table->setAccessibleName(tr("참여한 손님 목록"));
    m_table->setModel(&m_customers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    auto* text = new TableText(theme, m_table);
    text->setGoodColumn(ParticipantsModel::PrizeColumn);
    m_table->setItemDelegate(text);
    m_none = new EmptyState(theme, u"empty-customers"_s, {});
    m_none->setObjectName(u"noCustomers"_s);
    m_reading = new QWidget;
    QVBoxLayout* reading = makeColumn(theme, 12, {}, m_reading);
    reading->addWidget(makeLabel(theme, TextRole::Body, tr("손님 목록을 읽고 있어요."), Tone::Ink2));
    reading->addWidget(new Skeleton(theme, QList<SkeletonBlock>(4, {0, kRow - 12, 12})));
    reading->addStretch(1);
    m_stack = new QStackedWidget;
    for (QWidget* page : QList<QWidget*>{m_table, m_none, m_reading})
        m_stack->addWidget(page);
    fitTable(theme);
    connect(&theme, &Theme::changed, m_table, [this, &theme] { fitTable(theme); });
    connect(&m_customers, &QAbstractItemModel::modelAboutToBeReset, this, &CustomerList::keepPlace);
    connect(&m_customers, &QAbstractItemModel::modelReset, this, &CustomerList::restorePlace);
    connect(&m_customers, &QAbstractItemModel::rowsInserted, this, [this] {
        QScrollBar* bar = m_table->verticalScrollBar();
        if (bar->value() > 0) // who reads further down goes on reading there
            bar->setValue(bar->value()
                          + (m_table->verticalScrollMode() == QAbstractItemView::ScrollPerItem
                                 ? 1
                                 : m_table->verticalHeader()->defaultSectionSize()));
    });
    connect(m_table, &QTableView::doubleClicked, this, &CustomerList::openChosen);
    connect(m_none, &EmptyState::actionRequested, this, &CustomerList::showEverybody);
    m_open = makeButton(theme, ButtonKind::Quiet, tr("기록 보기"), u"eye"_s);
    m_open->setObjectName(u"openPerson"_s);
    connect(m_open, &QPushButton::clicked, this, &CustomerList::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_open->setEnabled(m_table->selectionModel()->hasSelection()); });
    addButton(m_open);
    return m_stack;
}

void CustomerList::fitTable(const Theme& theme)
{
    QHeaderView* header = m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(kRow));
    m_stack->setMinimumHeight(theme.px(kTableHeight));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->resizeSection(ParticipantsModel::NumberColumn, theme.px(206));
    header->resizeSection(ParticipantsModel::PhoneColumn, theme.px(142));
    header->resizeSection(ParticipantsModel::SourceColumn, theme.px(100));
    header->resizeSection(ParticipantsModel::PrizeColumn, theme.px(70));
    header->setSectionResizeMode(ParticipantsModel::NicknameColumn, QHeaderView::Stretch);
    header->resizeSection(ParticipantsModel::TimeColumn, theme.px(172));
}

void CustomerList::keepPlace()
{
    m_scrolledTo = m_table->verticalScrollBar()->value();
    const QModelIndex chosen = m_table->currentIndex();
    m_chosen = chosen.isValid() ? m_customers.entry(chosen.row()).id : QString();
}

void CustomerList::restorePlace()
{
    m_table->verticalScrollBar()->setValue(m_scrolledTo);
    const int row = m_chosen.isEmpty() ? -1 : m_customers.rowOf(m_chosen);
    if (row >= 0)
        m_table->selectionModel()->setCurrentIndex(m_customers.index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_open->setEnabled(m_table->selectionModel()->hasSelection());
}

bool CustomerList::reveal(const QString& entryId)
{
    showEverybody();
    const int row = m_customers.rowOf(entryId);
    if (row < 0)
        return false;
    m_table->selectRow(row);
    m_table->scrollTo(m_customers.index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void CustomerList::focusSearch()
{
    m_search->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_search->lineEdit()->selectAll();
}

void CustomerList::openChosen()
{
    const QModelIndex chosen = m_table->currentIndex();
    if (chosen.isValid() && m_table->selectionModel()->hasSelection())
        emit personRequested(m_customers.entry(chosen.row()));
}

void CustomerList::showEverybody()
{
    clearControls();
    m_customers.showEverybody();
}

void CustomerList::clearControls()
{
    const QSignalBlocker quietSource(m_source);
    const QSignalBlocker quietToday(m_today);
    const QSignalBlocker quietVisited(m_visited);
    const QSignalBlocker quietNews(m_news);
    m_search->lineEdit()->clear();
    m_source->setCurrentIndex(0);
    for (QPushButton* toggle : {m_today, m_visited, m_news})
        toggle->setChecked(false);
}

/// Down goes from the search into the list, Enter in the list opens a customer, Escape in the search empties it.
bool CustomerList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_table && isEnter) {
        openChosen();
        return true;
    }
    if (watched == m_search->lineEdit()) {
        if (key == Qt::Key_Escape && !m_search->lineEdit()->text().isEmpty()) {
            m_search->lineEdit()->clear();
            return true;
        }
        if ((key == Qt::Key_Down || isEnter) && m_customers.rowCount() > 0) {
            m_table->setFocus(Qt::TabFocusReason);
            m_table->selectRow(std::max(0, m_table->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerList::render()
{
    if (m_campaign != m_customers.campaign().id) {
        m_campaign = m_customers.campaign().id;
        clearControls();
    }
    const int total = m_customers.total();
    const int shown = m_customers.rowCount();
    const bool isFiltered = !m_customers.filter().isEmpty();
    m_count->setText(isFiltered ? tr("%1명 가운데 %2명").arg(formatCount(total), formatCount(shown))
                                : tr("참여한 손님 %1명").arg(formatCount(total)));
    m_table->setColumnHidden(ParticipantsModel::PrizeColumn, !m_customers.isDrawn());
    m_table->setColumnHidden(ParticipantsModel::SourceColumn, m_customers.isDrawn());
    m_open->setEnabled(m_table->selectionModel()->hasSelection());
    if (isFiltered && shown == 0)
        m_none->setTexts(tr("찾는 손님이 없어요"), tr("번호를 다시 확인하거나 조건을 지워 보세요."), tr("모두 보기"));
    else
        m_none->setTexts(tr("아직 참여한 손님이 없어요"), tr("첫 손님의 번호를 넣어 보세요."), {});
    const bool isWaiting = m_customers.isReading() && shown == 0;
    m_stack->setCurrentWidget(shown > 0 ? m_table : isWaiting ? m_reading : static_cast<QWidget*>(m_none));
}

} // namespace madang
