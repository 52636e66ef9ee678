#pragma once

#include "ui/widgets/page.h"

namespace madang {

/// One step of the wizard: a question as its title, answers below. It shows the draft and changes it through the
/// models; where the steps lead is the wizard's part.
class WizardPage : public Page {
    Q_OBJECT

public:
    WizardPage(const Theme& theme, const QString& question, QWidget* parent = nullptr);

    /// The verb on the main button: what pressing it does.
    virtual QString mainWords() const = 0;
    /// What is to be known before it is pressed, beside it: what it costs. Mostly empty.
    virtual QString mainNote() const { return {}; }
    /// Does the main button work now?
    virtual bool isReady() const = 0;
    /// The step is opened: take the draft over, ask for what is missing.
    virtual void enter() { }
    /// Where the keyboard begins.
    virtual QWidget* firstField() const = 0;
    /// Is the poster shown at the right, growing with the answers?
    virtual bool wantsPreview() const { return true; }
    /// Not for the step that cannot be undone.
    virtual bool enterGoesOn() const { return true; }
    /// Back, or Escape, was pressed: does the page put something of its own aside before the step is left?
    virtual bool stepBack() { return false; }
    /// The last step has no next one: its button publishes.
    virtual bool isLast() const { return false; }
    /// The main button of the last step was pressed.
    virtual void finish() { }

Q_SIGNALS:
    /// isReady() or mainWords() may be different now.
    void readyChanged();
    /// The owner pressed Enter where that means the main button.
    void goOnRequested();
    /// The last step has done its work.
    void finished(const QString& campaignId);

protected:
    /// Enter on a card that is chosen already goes on.
    void goOnByEnterOn(QWidget* card);
    /// Width in design pixels: what fits is decided by this, not by the screen.
    QSize designSize() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace madang
