#include "ui/settings/records_page.h"

#include "ui/models/records_words.h"
#include "ui/participants/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kKinds{RecordsModel::Kind::Coming, RecordsModel::Kind::Destroyed, RecordsModel::Kind::Exports,
                            RecordsModel::Kind::Notices};

QString lineOf(RecordsModel::Kind kind)
{
    switch (kind) {
    case RecordsModel::Kind::Coming:
        return RecordsPage::tr("손님께 약속한 때가 되면 전화번호와 별명을 저절로 지워요.");
    case RecordsModel::Kind::Destroyed:
        return RecordsPage::tr("언제, 어느 이벤트에서, 몇 명을, 왜 지웠는지만 남겨요. 누구였는지는 남기지 않아요.");
    case RecordsModel::Kind::Exports:
        return RecordsPage::tr("손님 정보를 파일이나 종이로 내보낼 때마다 적어 두어요.");
    case RecordsModel::Kind::Notices:
        return RecordsPage::tr("손님이 참여할 때 본 안내예요. 글이 바뀌면 새 판이 되고 예전 판도 그대로 두어요.");
    }
    return {};
}
} // namespace

RecordsPage::RecordsPage(const Theme& theme, RecordsModel& records, QWidget* parent)
    : Page(theme, tr("개인정보 기록"), parent)
    , m_theme(theme)
    , m_records(records)
    , m_problem(new Banner(theme))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_detail(makeLabel(theme, TextRole::Small, {}, Tone::Ink))
{
    setAccessibleName(tr("개인정보 기록"));
    QPushButton* back = makeButton(theme, ButtonKind::Quiet, tr("설정으로"), u"back"_s);
    back->setObjectName(u"backToSettings"_s);
    m_save = makeButton(theme, ButtonKind::Secondary, tr("CSV로 저장"), u"download"_s);
    m_save->setObjectName(u"saveRecords"_s);
    m_detail->setObjectName(u"recordDetail"_s);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    titleRow()->addWidget(back);
    titleRow()->addWidget(m_save);
    content()->addWidget(m_problem);
    content()->addWidget(makeKinds(theme));
    content()->addWidget(m_line);
    content()->addWidget(makeTable(theme), 1);
    content()->addWidget(m_detail);
    setFilling(true);
    m_toast = new Toast(theme, this);
    connect(back, &QPushButton::clicked, this, &RecordsPage::backRequested);
    connect(m_save, &QPushButton::clicked, this, &RecordsPage::chooseFile);
    connect(&m_records, &RecordsModel::changed, this, &RecordsPage::render);
    connect(&m_records, &RecordsModel::ended, this, [this](const QString& sentence, Tone tone) {
        if (tone == Tone::Bad)
            m_problem->say(tone, sentence);
        else
            m_toast->say(sentence, u"check-circle"_s);
    });
    render();
}

QWidget* RecordsPage::makeKinds(const Theme& theme)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, part);
    m_kinds = new QButtonGroup(this);
    for (const RecordsModel::Kind kind : kKinds) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, recordKindLabel(kind));
        button->setObjectName(u"records-%1"_s.arg(int(kind)));
        button->setCheckable(true);
        button->setChecked(kind == m_records.kind());
        m_kinds->addButton(button, int(kind));
        row->addWidget(button);
    }
    row->addStretch(1);
    onChosen(m_kinds, this, [this](int id) { m_records.show(RecordsModel::Kind(id)); });
    return part;
}

QWidget* RecordsPage::makeTable(const Theme& theme)
{
    m_table = new QTableView;
    m_table->setObjectName(u"recordTable"_s);
    m_table->setAccessibleName(tr("개인정보 기록"));
    m_table->setModel(&m_records);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setItemDelegate(new TableText(theme, m_table));
    m_none = new EmptyState(theme, u"empty-results"_s, {});
    m_none->setObjectName(u"noRecords"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    connect(&theme, &Theme::changed, m_table, [this, &theme] { fitTable(theme); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsPage::showDetail);
    return m_stack;
}

void RecordsPage::fitTable(const Theme& theme)
{
    QHeaderView* header = m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(44));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setMinimumSectionSize(theme.px(72));
    header->setSectionResizeMode(m_records.wideColumn(), QHeaderView::Stretch);
}

void RecordsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_records.reload(); // the day may be another one
}

void RecordsPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("기록을 어디에 둘까요?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_records.proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &RecordsPage::saveTo);
    dialog->open();
}

void RecordsPage::saveTo(const QString& file)
{
    m_records.saveTo(file);
}

void RecordsPage::showDetail()
{
    const QString detail = m_records.detail(m_table->currentIndex().row());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void RecordsPage::render()
{
    if (m_records.error().isEmpty())
        m_problem->clear();
    else
        m_problem->say(Tone::Bad, m_records.error());
    const bool isEmpty = m_records.rowCount() == 0;
    m_line->setText(lineOf(m_records.kind()));
    m_none->setTexts(recordKindNone(m_records.kind()), {}, {});
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_save->setEnabled(!isEmpty);
    fitTable(m_theme);
    if (m_records.kind() == RecordsModel::Kind::Notices && !isEmpty)
        m_table->selectRow(0);
    showDetail();
}

} // namespace madang
