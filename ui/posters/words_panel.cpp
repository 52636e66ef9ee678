#include "ui/posters/words_panel.h"

#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/poster_words.h"
#include "ui/posters/words_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kGuideHeight = 84;
}

WordsPanel::WordsPanel(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QWidget(parent)
    , m_wizard(models.wizard)
    , m_posters(models.posters)
    , m_editor(models.editor)
{
    QVBoxLayout* column = makeColumn(theme, 10, {}, this);
    column->addWidget(addLine(theme, PosterPart::Title, tr("제목"), u"posterTitle"_s));
    column->addWidget(addLine(theme, PosterPart::Prize, tr("드리는 것"), u"posterPrize"_s));
    column->addWidget(addGuide(theme));
    Field* badge = addLine(theme, PosterPart::Badge, tr("제목 위 한마디 (없어도 돼요)"), u"posterBadge"_s);
    badge->lineEdit()->setPlaceholderText(tr("예: 오픈 3주년"));
    column->addWidget(badge);
    column->addWidget(addLine(theme, PosterPart::Period, tr("기간"), u"posterPeriod"_s));
    m_restore = makeButton(theme, ButtonKind::Link, tr("처음 글로 되돌리기"), u"undo"_s);
    m_restore->setObjectName(u"restoreWords"_s);
    column->addWidget(m_restore, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_restore, &QPushButton::clicked, this, [this] { m_editor.restoreWords(); });
    connect(&m_editor, &PosterEditorModel::changed, this, &WordsPanel::render);
    connect(&m_posters, &PosterModel::changed, this, &WordsPanel::render);
    render();
}

Field* WordsPanel::addLine(const Theme& theme, PosterPart part, const QString& label, const QString& name)
{
    auto* edit = new WordsEdit;
    edit->setObjectName(name);
    edit->setMaxLength(longestWords(part));
    auto* field = new Field(theme, label, edit);
    m_lines.append({part, field, edit});
    connect(edit, &WordsEdit::typed, this, [this, part](const QString& words) { m_editor.setWords(part, words); });
    connect(edit, &QLineEdit::editingFinished, this, [this] { m_editor.rest(); });
    return field;
}

Field* WordsPanel::addGuide(const Theme& theme)
{
    m_guide = new QPlainTextEdit;
    m_guide->setObjectName(u"posterGuide"_s);
    m_guide->installEventFilter(this);
    followScale(theme, m_guide, 0, kGuideHeight);
    auto* field = new Field(theme, tr("참여하는 법"), m_guide);
    m_lines.append({PosterPart::Guide, field, nullptr});
    connect(field, &Field::edited, this, [this](const QString& words) { m_editor.setWords(PosterPart::Guide, words); });
    return field;
}

bool WordsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (passesHistoryOn(event))
        return true;
    if (event->type() == QEvent::FocusOut)
        m_editor.rest();
    return QWidget::eventFilter(watched, event);
}

void WordsPanel::render()
{
    for (const Line& line : std::as_const(m_lines)) {
        const QString words = m_editor.words(line.part);
        if (line.edit != nullptr)
            line.edit->show(words);
        else if (line.field->text().simplified() != words)
            line.field->setText(words);
        const bool isMissing = line.part == PosterPart::Title && words.isEmpty() && m_editor.isOpen();
        const QString problem = isMissing ? tr("제목을 적어 주세요.") : m_posters.problemLine(line.part);
        if (line.field->problem() != problem)
            line.field->setProblem(problem);
        line.field->setCompact(problem.isEmpty());
    }
    m_restore->setEnabled(m_editor.canRestoreWords());
}

} // namespace madang
