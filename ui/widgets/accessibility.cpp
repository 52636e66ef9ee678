#include "ui/widgets/accessibility.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

class ChoiceAccess final : public QAccessibleWidget {
public:
    explicit ChoiceAccess(QAbstractButton* button)
        : QAccessibleWidget(button, button->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox)
        , m_button(button)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = m_button->isChecked();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? m_button->text() : text;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& action) override
    {
        if (action == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton* m_button;
};

QAccessibleInterface* makeAccess(const QString& className, QObject* object)
{
    if (auto* area = qobject_cast<QScrollArea*>(object))
        return new QAccessibleWidget(area, QAccessible::Pane); // checks the index in child()
    auto* button = qobject_cast<QAbstractButton*>(object);
    if (button == nullptr || !button->isCheckable() || !className.startsWith(u"madang::"))
        return nullptr;
    return new ChoiceAccess(button); // owned by QAccessible's cache
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace madang
