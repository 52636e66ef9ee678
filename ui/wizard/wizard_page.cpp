#include "ui/wizard/wizard_page.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace madang {

WizardPage::WizardPage(const Theme& theme, const QString& question, QWidget* parent)
    : Page(theme, question, parent)
    , m_theme(theme)
{
    setAccessibleName(question);
}

void WizardPage::goOnByEnterOn(QWidget* card)
{
    card->installEventFilter(this);
}

QSize WizardPage::designSize() const
{
    return (QSizeF(size()) / m_theme.look().scale).toSize();
}

bool WizardPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto* button = qobject_cast<QAbstractButton*>(watched);
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && button && button->isChecked()) {
            Q_EMIT goOnRequested();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace madang
