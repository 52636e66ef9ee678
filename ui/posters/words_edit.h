#pragma once

#include <QLineEdit>

namespace madang {

/// A line of words that is live while a syllable is still being composed, and leaves undo and redo to the editor around
/// it: there is one history, not one in each field.
class WordsEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit WordsEdit(QWidget* parent = nullptr);

    /// What is there, and what is being composed.
    QString words() const;
    /// Leaves the field alone where it says the same already (but for spaces at its ends). Does not emit typed().
    void show(const QString& words);

Q_SIGNALS:
    void typed(const QString& words);

protected:
    bool event(QEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_composed;
    bool m_isShowing = false;
};

/// Lets undo and redo pass by a text field; for its event filter.
bool passesHistoryOn(QEvent* event);

} // namespace madang
