#pragma once

#include "ui/theme/tokens.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madang {

class Field;
class Theme;

/// A few fields, asked for in a dialog of their own: a question, a line, the fields, what is wrong, and a button with a
/// verb. It stays open until its model says that it was done; Escape leaves it.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(const Theme& theme, const QString& question, const QString& line, const QString& verb, QWidget* parent);

protected:
    const Theme& theme() const { return m_theme; }
    /// For everything between the line and the buttons.
    QVBoxLayout* body() const { return m_body; }
    /// A field whose text is hidden.
    Field* addHidden(const QString& label, const QString& name);
    /// What is wrong with a field; room for it is made only then, so that the dialog fits on a small screen.
    static void say(Field* field, const QString& problem);
    void setStep(const QString& line, Tone tone, bool isBusy);
    /// What the button and Enter do.
    virtual void submit() = 0;

private:
    const Theme& m_theme;
    QVBoxLayout* m_body = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_yes = nullptr;
};

} // namespace madang
