#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace madang {

class Theme;

/// A labelled input: label above, input, and one line below that is the hint, or the problem in red
/// with an icon. The line keeps its place so that nothing jumps. The label is the input's buddy and
/// its accessible name; hint and problem are its accessible description. Judging what is typed is
/// the page's part (domain functions): it calls setProblem().
class Field : public QWidget {
    Q_OBJECT

public:
    /// Takes over `input`; without one a QLineEdit is made.
    explicit Field(const Theme& theme, const QString& label, QWidget* input = nullptr, QWidget* parent = nullptr);

    QWidget* input() const { return m_input; }
    /// Null where the input is something else.
    QLineEdit* lineEdit() const;
    QString text() const;
    /// Does not emit edited().
    void setText(const QString& text);
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    /// Empty text takes the problem away again.
    void setProblem(const QString& problem);
    const QString& problem() const { return m_problem; }
    /// No line below at all (for a field that will never have a hint or a problem).
    void setCompact(bool compact);

Q_SIGNALS:
    /// The owner changed the text (a line edit or a plain text edit).
    void edited(const QString& text);

protected:
    const Theme& theme() const { return m_theme; }

private:
    void connectInput();
    void restyle();
    void renderBelow();

    const Theme& m_theme;
    QLabel* m_label = nullptr;
    QWidget* m_input = nullptr;
    QWidget* m_below = nullptr;
    QLabel* m_belowIcon = nullptr;
    QLabel* m_belowText = nullptr;
    QString m_hint;
    QString m_problem;
    bool m_settingText = false;
};

} // namespace madang
