#include "ui/imports/import_preview_part.h"

#include "domain/money.h"
#include "ui/imports/import_columns_card.h"
#include "ui/models/import_model.h"
#include "ui/participants/side_by_side.h"
#include "ui/participants/table_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLeftWidth = 340;
constexpr int kTableMinimum = 560;
constexpr int kTableHeight = 300;
constexpr int kListRow = 44;
constexpr qsizetype kListRows = 3; ///< more scroll
} // namespace

ImportPreviewPart::ImportPreviewPart(const Theme& theme, ImportModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_file(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_sentence(makeLabel(theme, TextRole::Section, {}))
    , m_problem(new Banner(theme))
{
    m_file->setObjectName(u"importFile"_s);
    m_sentence->setObjectName(u"importSentence"_s);
    QVBoxLayout* column = makeColumn(theme, 12, {}, this);
    column->addWidget(m_file);
    column->addWidget(m_sentence);
    column->addWidget(m_problem);
    if (model.kind() == ImportKind::Customers)
        column->addWidget(makeAgreement());
    column->addWidget(
        new SideBySide(theme, makeLeft(), makeRight(), SideBySide::Fixed::Left, kLeftWidth, kTableMinimum), 1);
    fit();
    connect(&theme, &Theme::changed, this, &ImportPreviewPart::fit);
}

/// Right below the sentence: without it the main button does nothing, so it must be seen.
QWidget* ImportPreviewPart::makeAgreement()
{
    auto* card = new Card(m_theme);
    card->setPadding(16, 4);
    m_agreed = new QCheckBox(tr("이 손님들은 참여에 동의했어요"));
    m_agreed->setObjectName(u"agreedBox"_s);
    card->body()->addWidget(m_agreed);
    card->body()->addWidget(makeLabel(
        m_theme, TextRole::Small,
        tr("이벤트에 참여하고 연락을 받는 데 동의한 손님만 넣을 수 있어요. 동의를 확인하면 넣기 단추가 켜져요."),
        Tone::Ink2));
    connect(m_agreed, &QCheckBox::toggled, &m_model, &ImportModel::setAgreed);
    return card;
}

QWidget* ImportPreviewPart::makeLeft()
{
    auto* left = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 16, {}, left);
    m_columns = new ImportColumnsCard(m_theme, m_model);
    column->addWidget(m_columns);
    column->addStretch(1);
    return left;
}

QWidget* ImportPreviewPart::makeRight()
{
    auto* right = new QWidget;
    QVBoxLayout* column = makeColumn(m_theme, 8, {}, right);
    m_tableTitle = makeLabel(m_theme, TextRole::Body, {}, Tone::Ink, Wrap::No);
    m_tableTitle->setObjectName(u"rowsTitle"_s);
    m_table = new QTableView;
    m_table->setObjectName(u"importRows"_s);
    m_table->setAccessibleName(tr("이렇게 저장돼요"));
    m_table->setModel(&m_model.rows());
    m_table->setItemDelegate(new TableText(m_theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_unusable = makeLabel(m_theme, TextRole::Body, {}, Tone::Warn);
    m_unusable->setObjectName(u"unusableLine"_s);
    m_unusableLines = new QStringListModel(this);
    m_unusableList = new QListView;
    m_unusableList->setObjectName(u"unusableList"_s);
    m_unusableList->setAccessibleName(tr("쓸 수 없는 줄과 그 까닭"));
    m_unusableList->setModel(m_unusableLines);
    m_unusableList->setItemDelegate(new TableText(m_theme, m_unusableList));
    m_unusableList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_tableTitle);
    column->addWidget(m_table, 1);
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_unusable);
    column->addWidget(m_unusableList);
    return right;
}

void ImportPreviewPart::fit()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(40));
    m_table->setMinimumHeight(m_theme.px(kTableHeight));
    const qsizetype lines = std::clamp<qsizetype>(m_unusableLines->rowCount(), 1, kListRows);
    m_unusableList->setFixedHeight(m_theme.px(kListRow) * int(lines) + m_theme.px(16));
}

void ImportPreviewPart::render()
{
    m_file->setText(m_model.fileLine());
    m_sentence->setText(m_model.sentence());
    m_sentence->setVisible(m_model.columns().isComplete(m_model.kind()));
    if (m_model.problem().isEmpty())
        m_problem->clear();
    else
        m_problem->say(Tone::Warn, m_model.problem());
    m_columns->render();
    if (m_agreed) {
        const QSignalBlocker quiet(m_agreed);
        m_agreed->setChecked(m_model.isAgreed());
    }
    const int rows = m_model.rows().rowCount();
    m_table->setVisible(rows > 0);
    m_tableTitle->setVisible(rows > 0);
    m_tableTitle->setText(rows < m_model.changing() ? tr("이렇게 저장돼요 (앞의 %1줄)").arg(formatCount(rows))
                                                    : tr("이렇게 저장돼요"));
    const QStringList lines = m_model.unusableLines();
    m_unusable->setText(m_model.unusableSentence());
    m_unusable->setVisible(!lines.isEmpty());
    m_unusableList->setVisible(!lines.isEmpty());
    if (m_unusableLines->stringList() != lines)
        m_unusableLines->setStringList(lines);
    fit();
}

} // namespace madang
