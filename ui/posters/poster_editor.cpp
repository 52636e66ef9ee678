#include "ui/posters/poster_editor.h"

#include "ui/models/labels.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/posters/editor_tools.h"
#include "ui/posters/poster_canvas.h"
#include "ui/posters/poster_print.h"
#include "ui/posters/size_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kToolsWidth = 360;
constexpr int kNarrowTools = 300;
constexpr int kRoomForTools = 960; // design pixels of the whole editor
constexpr int kGap = 24;
} // namespace

PosterEditor::PosterEditor(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_posters(models.posters)
    , m_editor(models.editor)
    , m_toast(new Toast(theme, this))
{
    setObjectName(u"posterEditor"_s);
    m_views = makeColumn(theme, 0, {}, this);
    m_bench = new QWidget;
    QVBoxLayout* rows = makeColumn(theme, 10, {}, m_bench);
    QWidget* top = makeTop(theme);
    rows->addWidget(top);
    rows->addWidget(makeBench(theme, models), 1);
    m_views->addWidget(m_bench);
    addShortcuts();
    connect(&m_editor, &PosterEditorModel::changed, this, &PosterEditor::render);
    connect(&m_editor, &PosterEditorModel::printed, this, &PosterEditor::say);
    connect(&m_posters, &PosterModel::changed, this, &PosterEditor::render);
    connect(m_tools, &EditorTools::toolChanged, this, &PosterEditor::render);
    connect(&theme, &Theme::changed, this, &PosterEditor::fit);
    render();
}

QWidget* PosterEditor::makeTop(const Theme& theme)
{
    auto* top = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, top);
    m_undo = makeIconButton(theme, u"undo"_s, tr("되돌리기 (Ctrl+Z)"));
    m_undo->setObjectName(u"undoButton"_s);
    m_redo = makeIconButton(theme, u"redo"_s, tr("다시 하기 (Ctrl+Y)"));
    m_redo->setObjectName(u"redoButton"_s);
    m_mark = makeIconLabel(theme, u"error"_s, 18, Tone::Bad);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"editorLine"_s);
    m_asCustomer = makeButton(theme, ButtonKind::Quiet, tr("손님 눈으로 보기"), u"eye"_s);
    m_asCustomer->setObjectName(u"asCustomerButton"_s);
    m_asCustomer->hide();
    m_print = makeButton(theme, ButtonKind::Quiet, tr("인쇄"), u"print"_s);
    m_print->setObjectName(u"printButton"_s);
    m_print->setAccessibleName(tr("매장에 붙일 포스터 인쇄"));
    QPushButton* finish = makeButton(theme, ButtonKind::Secondary, tr("다 했어요"), u"check"_s);
    finish->setObjectName(u"editorDone"_s);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addSpacing(theme.px(8));
    row->addWidget(m_mark);
    row->addWidget(m_line, 1);
    row->addWidget(m_asCustomer);
    row->addWidget(m_print);
    row->addWidget(finish);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_editor.undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_editor.redo(); });
    connect(m_print, &QPushButton::clicked, this, [this] { askAndPrint(m_editor, this); });
    connect(finish, &QPushButton::clicked, this, &PosterEditor::done);
    connect(m_asCustomer, &QPushButton::clicked, this, [this] { showCustomerView(true); });
    return top;
}

QWidget* PosterEditor::makeBench(const Theme& theme, const ScreenModels& models)
{
    auto* bench = new QWidget;
    QHBoxLayout* row = makeRow(theme, kGap, {}, bench);
    QVBoxLayout* left = makeColumn(theme, 8);
    m_canvas = new PosterCanvas(theme, models.editor, models.posters);
    m_strip = new SizeStrip(theme, models.posters, models.editor);
    left->addWidget(m_canvas, 1);
    left->addWidget(m_strip);
    m_tools = new EditorTools(theme, models);
    row->addLayout(left, 1);
    row->addWidget(m_tools);
    return bench;
}

void PosterEditor::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, void (PosterEditorModel::*verb)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, verb] { (m_editor.*verb)(); });
    };
    add(Qt::CTRL | Qt::Key_Z, &PosterEditorModel::undo);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &PosterEditorModel::redo);
    add(Qt::CTRL | Qt::Key_Y, &PosterEditorModel::redo);
}

void PosterEditor::setCustomerView(QWidget* view)
{
    m_customerView = view;
    m_customerView->hide();
    m_views->addWidget(view);
    m_asCustomer->show();
}

/// Not a stack of widgets, which would keep room for the larger one of the two.
void PosterEditor::showCustomerView(bool isShown)
{
    m_bench->setVisible(!isShown);
    m_customerView->setVisible(isShown);
    Q_EMIT customerViewShown(isShown);
}

bool PosterEditor::leaveCustomerView()
{
    if (m_customerView == nullptr || m_customerView->isHidden())
        return false;
    showCustomerView(false);
    m_asCustomer->setFocus(Qt::OtherFocusReason);
    return true;
}

QWidget* PosterEditor::firstField() const
{
    return m_canvas->firstBlock()->isVisible() ? m_canvas->firstBlock() : m_tools->firstField();
}

void PosterEditor::fit()
{
    const bool isWide = width() >= m_theme.px(kRoomForTools);
    m_tools->setFixedWidth(m_theme.px(isWide ? kToolsWidth : kNarrowTools));
}

void PosterEditor::render()
{
    m_undo->setEnabled(m_editor.canUndo());
    m_redo->setEnabled(m_editor.canRedo());
    m_print->setEnabled(!m_editor.isPrinting());
    const QString problem = m_posters.error();
    const PosterSize& size = m_editor.size();
    m_mark->setVisible(!problem.isEmpty());
    m_line->setText(problem.isEmpty() ? tr("%1 · %2").arg(styleLabel(m_editor.style()), size.label) : problem);
    setLabelTone(m_line, problem.isEmpty() ? Tone::Ink2 : Tone::Bad);
    const bool isPlacing = m_tools->tool() == EditorTools::Tool::Photo && m_editor.picture().isThere();
    if (isPlacing != m_canvas->isPlacing())
        m_canvas->setPlacing(isPlacing);
}

void PosterEditor::say(const QString& printProblem)
{
    if (printProblem.isEmpty())
        return m_toast->say(tr("프린터로 보냈어요"), u"print"_s);
    m_line->setText(printProblem);
    m_mark->setVisible(true);
    setLabelTone(m_line, Tone::Bad);
}

void PosterEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace madang
