#include "ui/posters/words_edit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace madang {

WordsEdit::WordsEdit(QWidget* parent)
    : QLineEdit(parent)
{
    // Not textEdited: what a screen reader or a dictation tool enters counts as typed.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT typed(words());
    });
}

QString WordsEdit::words() const
{
    QString all = text();
    return all.insert(cursorPosition(), m_composed);
}

void WordsEdit::show(const QString& words)
{
    if (this->words().simplified() == words)
        return;
    m_isShowing = true;
    setText(words);
    if (!hasFocus())
        home(false); // long words are read from their beginning
    m_isShowing = false;
}

bool WordsEdit::event(QEvent* event)
{
    return passesHistoryOn(event) || QLineEdit::event(event);
}

void WordsEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composed = event->preeditString();
    const bool isComposing = event->commitString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (isComposing)
        Q_EMIT typed(words());
}

bool passesHistoryOn(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore();
    return true;
}

} // namespace madang
