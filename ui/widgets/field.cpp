#include "ui/widgets/field.h"

#include "ui/theme/style_property.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace madang {

Field::Field(const Theme& theme, const QString& label, QWidget* input, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(makeLabel(theme, TextRole::Small, {}, Tone::Ink, Wrap::No))
    , m_input(input ? input : new QLineEdit)
    , m_below(new QWidget)
    , m_belowIcon(makeIconLabel(theme, u"error"_s, 16, Tone::Bad))
    , m_belowText(makeLabel(theme, TextRole::Hint, {}, Tone::Ink3))
{
    QVBoxLayout* column = makeColumn(theme, 6, {}, this);
    QHBoxLayout* below = makeRow(theme, 6, {}, m_below);
    below->addWidget(m_belowIcon, 0, Qt::AlignTop);
    below->addWidget(m_belowText, 1);
    column->addWidget(m_label);
    column->addWidget(m_input);
    column->addWidget(m_below);
    column->addStretch(1);

    m_label->setProperty("strong", true);
    m_label->setBuddy(m_input);
    setFocusProxy(m_input);
    setLabel(label);
    connectInput();
    connect(&theme, &Theme::changed, this, &Field::restyle);
    restyle();
    renderBelow();
}

void Field::connectInput()
{
    if (QLineEdit* edit = lineEdit()) {
        // Not textEdited: what a screen reader or a dictation tool enters counts as typed.
        connect(edit, &QLineEdit::textChanged, this, [this](const QString& text) {
            if (!m_settingText)
                Q_EMIT edited(text);
        });
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(m_input)) {
        plain->setTabChangesFocus(true);
        connect(plain, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(text()); });
    }
}

QLineEdit* Field::lineEdit() const
{
    return qobject_cast<QLineEdit*>(m_input);
}

QString Field::text() const
{
    if (const QLineEdit* edit = lineEdit())
        return edit->text();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(m_input))
        return plain->toPlainText();
    return {};
}

void Field::setText(const QString& text)
{
    if (text == this->text())
        return;
    if (QLineEdit* edit = lineEdit()) {
        m_settingText = true; // the line edit must still tell itself, so its signals are not blocked
        edit->setText(text);
        m_settingText = false;
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(m_input)) {
        const QSignalBlocker quiet(plain);
        plain->setPlainText(text);
    }
}

void Field::setLabel(const QString& label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_input->setAccessibleName(label);
}

void Field::setHint(const QString& hint)
{
    m_hint = hint;
    renderBelow();
}

void Field::setProblem(const QString& problem)
{
    m_problem = problem;
    renderBelow();
}

void Field::setCompact(bool compact)
{
    m_below->setVisible(!compact);
}

void Field::renderBelow()
{
    const bool wrong = !m_problem.isEmpty();
    const QString& words = wrong ? m_problem : m_hint;
    m_belowIcon->setVisible(wrong);
    m_belowText->setText(words);
    setLabelTone(m_belowText, wrong ? Tone::Bad : Tone::Ink3);
    m_input->setAccessibleDescription(words);
    setStyleProperty(m_input, "invalid", wrong);
}

void Field::restyle()
{
    // One line keeps its place even while there is nothing to say.
    m_below->setMinimumHeight(m_theme.px(20));
}

} // namespace madang
