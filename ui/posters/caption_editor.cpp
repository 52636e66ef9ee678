#include "ui/posters/caption_editor.h"

#include "ui/models/captions_model.h"
#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLeastHeight = 132;
}

CaptionEditor::CaptionEditor(const Theme& theme, CaptionsModel& captions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_captions(captions)
    , m_title(makeLabel(theme, TextRole::Body, {}))
    , m_edit(new QPlainTextEdit)
    , m_count(makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No))
{
    m_title->setProperty("strong", true);
    m_title->setBuddy(m_edit);
    m_edit->setObjectName(u"captionWords"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_count->setObjectName(u"captionCount"_s);
    const auto fit = [this] { m_edit->setMinimumHeight(m_theme.px(kLeastHeight)); };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    column->addWidget(m_title);
    column->addWidget(m_edit, 1);
    column->addWidget(makeBelow());
    m_problems = new QWidget;
    m_problems->setObjectName(u"captionProblems"_s);
    makeColumn(theme, 6, {}, m_problems);
    column->addWidget(m_problems);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &CaptionEditor::take);
    connect(&m_captions, &CaptionsModel::changed, this, &CaptionEditor::render);
}

QWidget* CaptionEditor::makeBelow()
{
    auto* below = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 8, {}, below);
    m_reset = makeButton(m_theme, ButtonKind::Quiet, tr("처음 글로"), u"undo"_s);
    m_reset->setObjectName(u"captionReset"_s);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(m_count);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_edit->setFocus(Qt::OtherFocusReason); // the button goes
        m_captions.reset(m_channel);
        renderWords();
    });
    return below;
}

void CaptionEditor::setChannel(const QString& channel, const QString& place)
{
    m_channel = channel;
    m_title->setText(tr("%1에 적는 글").arg(place));
    m_edit->setAccessibleName(m_title->text());
    m_edit->setPlaceholderText(tr("비워 두면 처음 글이 나가요"));
    renderWords();
    render();
}

void CaptionEditor::take()
{
    if (m_isRendering)
        return;
    m_captions.setWords(m_channel, m_edit->toPlainText());
    Q_EMIT edited();
}

bool CaptionEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason) // its menu, another window: comes back
            renderWords();
    }
    return QWidget::eventFilter(watched, event);
}

void CaptionEditor::render()
{
    if (m_channel.isEmpty())
        return;
    // What is being typed stands; undo, another version or new poster words come from elsewhere.
    if (!m_edit->hasFocus() || m_captions.isOwn(m_channel))
        renderWords();
    m_count->setText(m_captions.countLine(m_channel));
    m_count->setAccessibleName(tr("글자 수 %1").arg(m_count->text()));
    setLabelTone(m_count, m_captions.isTooLong(m_channel) ? Tone::Bad : Tone::Ink2);
    m_reset->setVisible(m_captions.isOwn(m_channel));
    renderProblems();
}

void CaptionEditor::renderWords()
{
    const QString words = m_captions.words(m_channel);
    if (m_channel.isEmpty() || m_edit->toPlainText() == words)
        return;
    m_isRendering = true;
    m_edit->setPlainText(words);
    m_isRendering = false;
}

void CaptionEditor::renderProblems()
{
    const QList<CaptionsModel::Problem> problems = m_captions.problems(m_channel);
    QString key;
    bool isRefused = false;
    for (const CaptionsModel::Problem& problem : problems) {
        key += problem.sentence + u'\n';
        isRefused = isRefused || problem.isRefused;
    }
    setStyleProperty(m_edit, "invalid", isRefused);
    m_edit->setAccessibleDescription(key.trimmed());
    if (key == m_problemsShown)
        return;
    m_problemsShown = key;
    qDeleteAll(m_problems->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const CaptionsModel::Problem& problem : problems) {
        const Tone tone = problem.isRefused ? Tone::Bad : Tone::Warn;
        auto* line = new QWidget;
        line->setObjectName(problem.isRefused ? u"captionRefused"_s : u"captionAdvice"_s);
        QHBoxLayout* row = makeRow(m_theme, 8, {}, line);
        row->addWidget(makeIconLabel(m_theme, problem.isRefused ? u"error"_s : u"info"_s, 18, tone), 0, Qt::AlignTop);
        row->addWidget(makeLabel(m_theme, TextRole::Hint, problem.sentence, tone), 1);
        m_problems->layout()->addWidget(line);
    }
}

} // namespace madang
