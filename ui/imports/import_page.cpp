#include "ui/imports/import_page.h"

#include "domain/money.h"
#include "ui/imports/import_preview_part.h"
#include "ui/models/import_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
bool isOfCustomers(const ImportModel& model)
{
    return model.kind() == ImportKind::Customers;
}
} // namespace

ImportPage::ImportPage(const Theme& theme, ImportModel& model, QWidget* parent)
    : Page(theme, isOfCustomers(model) ? tr("파일에서 손님 가져오기") : tr("파일에서 매출 가져오기"), parent)
    , m_model(model)
    , m_event(makeLabel(theme, TextRole::Body, {}, Tone::Ink2, Wrap::No))
    , m_choosing(new EmptyState(theme, isOfCustomers(model) ? u"empty-customers"_s : u"empty-results"_s, {}))
    , m_preview(new ImportPreviewPart(theme, model))
{
    setAccessibleName(isOfCustomers(model) ? tr("파일에서 손님 가져오기") : tr("파일에서 매출 가져오기"));
    m_choosing->setObjectName(u"importChoosing"_s);
    titleRow()->addWidget(m_event);
    for (QWidget* part : QList<QWidget*>{m_choosing, makeReading(theme), m_preview, makeDone(theme)})
        content()->addWidget(part, 1);
    setFilling(true);
    makeStrip(theme);
    connect(&model, &ImportModel::changed, this, &ImportPage::render);
    render();
}

QWidget* ImportPage::makeReading(const Theme& theme)
{
    m_reading = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, m_reading);
    m_readingLine = makeLabel(theme, TextRole::Section, {});
    m_readingLine->setObjectName(u"readingLine"_s);
    m_progress = new ProgressLine(theme);
    QPushButton* stop = makeButton(theme, ButtonKind::Secondary, tr("멈추기"), u"close"_s);
    stop->setObjectName(u"stopReading"_s);
    column->addWidget(m_readingLine);
    column->addWidget(m_progress);
    column->addWidget(stop, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(stop, &QPushButton::clicked, this, [this] { m_model.cancel(); });
    return m_reading;
}

QWidget* ImportPage::makeDone(const Theme& theme)
{
    m_done = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, m_done);
    m_doneSentence = makeLabel(theme, TextRole::Title, {});
    m_doneSentence->setObjectName(u"doneSentence"_s);
    m_doneLine = makeLabel(theme, TextRole::Body,
                           tr("잘못 가져왔으면 프로그램을 닫기 전까지 한꺼번에 되돌릴 수 있어요."), Tone::Ink2);
    m_doneProblem = makeLabel(theme, TextRole::Body, {}, Tone::Bad);
    m_doneProblem->setObjectName(u"doneProblem"_s);
    m_undo = makeButton(theme, ButtonKind::Secondary, tr("방금 가져온 것 되돌리기"), u"undo"_s);
    m_undo->setObjectName(u"undoImport"_s);
    column->addWidget(m_doneSentence);
    column->addWidget(m_doneLine);
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    column->addWidget(m_doneProblem);
    column->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_model.undo(); });
    return m_done;
}

void ImportPage::makeStrip(const Theme& theme)
{
    m_back = makeButton(theme, ButtonKind::Quiet, tr("뒤로"), u"back"_s);
    m_back->setObjectName(u"importBack"_s);
    m_other = makeButton(theme, ButtonKind::Secondary, tr("다른 파일 고르기"), u"folder"_s);
    m_other->setObjectName(u"importOther"_s);
    m_main = makeButton(theme, ButtonKind::Primary, {});
    m_main->setObjectName(u"importNow"_s);
    bottomStrip()->addWidget(m_back);
    bottomStrip()->addStretch(1);
    bottomStrip()->addWidget(m_other);
    bottomStrip()->addWidget(m_main);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::left);
    connect(m_other, &QPushButton::clicked, this, &ImportPage::choose);
    connect(m_main, &QPushButton::clicked, this, &ImportPage::goOn);
}

void ImportPage::goOn()
{
    switch (m_model.state()) {
    case ImportModel::State::Preview:
        return m_model.import();
    case ImportModel::State::Done:
        emit left();
        return;
    default:
        return choose();
    }
}

void ImportPage::open(const QString& campaignId)
{
    m_model.open(campaignId);
    scrollToTop();
}

void ImportPage::choose()
{
    auto* dialog = new QFileDialog(this, tr("가져올 파일을 골라 주세요"), QString(),
                                   tr("엑셀과 CSV (*.xlsx *.csv *.txt *.tsv);;모든 파일 (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_model, &ImportModel::read);
    dialog->open();
}

void ImportPage::render()
{
    using State = ImportModel::State;
    const State state = m_model.state();
    m_event->setText(m_model.campaign().poster.title);
    m_event->setVisible(!m_event->text().isEmpty());
    switch (state) {
    case State::Choosing:
        m_choosing->setTexts(
            tr("엑셀이나 CSV 파일을 골라 주세요"),
            isOfCustomers(m_model)
                ? tr("전화번호가 적힌 손님 명단이면 돼요. 넣기 전에 무엇이 들어가는지 먼저 보여 드려요.")
                : tr("포스나 카드 단말기에서 저장한 파일이면 돼요. 적기 전에 무엇이 바뀌는지 먼저 보여 드려요."),
            {});
        showPart(m_choosing);
        break;
    case State::Refused:
        m_choosing->setTexts(tr("가져오지 못했어요"), m_model.problem(), {});
        showPart(m_choosing);
        break;
    case State::Reading:
        m_readingLine->setText(tr("%1 파일을 읽고 있어요.").arg(m_model.fileLine()));
        m_progress->setPercent(m_model.percent());
        showPart(m_reading);
        break;
    case State::Preview:
        m_preview->render();
        showPart(m_preview);
        break;
    case State::Done:
        m_doneSentence->setText(m_model.sentence());
        m_doneProblem->setText(m_model.undoProblem());
        m_doneProblem->setVisible(!m_model.undoProblem().isEmpty());
        showPart(m_done);
        break;
    }
    renderStrip();
}

/// One step at a time, from its top. No stack: that is as high as the highest of its pages.
void ImportPage::showPart(QWidget* part)
{
    if (m_shown == part)
        return;
    m_shown = part;
    for (QWidget* other : QList<QWidget*>{m_choosing, m_reading, m_preview, m_done})
        other->setVisible(other == part);
    scrollToTop();
}

void ImportPage::renderStrip()
{
    using State = ImportModel::State;
    const State state = m_model.state();
    const bool isPreview = state == State::Preview;
    const bool isDone = state == State::Done;
    const bool isClosed = isOfCustomers(m_model) && m_model.campaign().id.isEmpty(); // no file helps
    m_other->setVisible(isPreview);
    m_back->setVisible(!isDone);
    m_main->setVisible(state != State::Reading && !isClosed);
    m_main->setEnabled(!isPreview || m_model.canImport());
    m_main->setText(mainWords());
    m_undo->setEnabled(!m_model.isImporting());
    m_other->setEnabled(!m_model.isImporting());
    m_undo->setVisible(isDone && !m_model.undoSentence(m_model.campaign().id).isEmpty());
    m_doneLine->setVisible(m_undo->isVisibleTo(m_done));
}

QString ImportPage::mainWords() const
{
    const QString count = formatCount(m_model.changing());
    switch (m_model.state()) {
    case ImportModel::State::Preview:
        if (m_model.isImporting())
            return tr("넣고 있어요…");
        if (m_model.changing() == 0)
            return isOfCustomers(m_model) ? tr("손님 넣기") : tr("매출 적기");
        return (isOfCustomers(m_model) ? tr("손님 %1명 넣기") : tr("%1일 매출 적기")).arg(count);
    case ImportModel::State::Done:
        return isOfCustomers(m_model) ? tr("손님 보기") : tr("결과 보기");
    case ImportModel::State::Refused:
        return tr("다른 파일 고르기");
    default:
        return tr("파일 고르기");
    }
}

} // namespace madang
