#include "ui/posters/inline_edit.h"

#include "ui/models/poster_words.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace madang {

InlineEdit::InlineEdit(QWidget* parent)
    : WordsEdit(parent)
{
    setObjectName(u"inlineEdit"_s);
    hide();
}

void InlineEdit::begin(PosterPart part, const QString& words, int longest)
{
    m_part = part;
    m_before = words;
    setMaxLength(longest);
    setAccessibleName(posterPartLabel(part));
    setPlaceholderText(posterPartLabel(part));
    show(words);
    selectAll();
}

bool InlineEdit::event(QEvent* event)
{
    // Else Escape would leave the wizard.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return WordsEdit::event(event);
}

void InlineEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT cancelled(m_before);
        Q_EMIT left(Leave::Stay);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left(Leave::Stay);
        return;
    default:
        WordsEdit::keyPressEvent(event);
    }
}

void InlineEdit::focusOutEvent(QFocusEvent* event)
{
    WordsEdit::focusOutEvent(event);
    // The window's coming and going, and the menu of the field itself, are no leaving.
    if (isVisible() && event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left(Leave::Lost);
}

bool InlineEdit::focusNextPrevChild(bool next)
{
    Q_EMIT left(next ? Leave::Next : Leave::Previous);
    return true;
}

} // namespace madang
