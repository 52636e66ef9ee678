#pragma once

#include "support/desk.h"
#include "support/plans.h"

#include <QAbstractButton>
#include <QWidget>

/// Events made directly through the services, without the wizard and without the sandbox, for tests of screens that
/// only look at them.
namespace madang::test {

/// A desk whose clock the test moves.
inline DeskOptions withFixedClock()
{
    DeskOptions options;
    options.fixedClock = true;
    return options;
}

/// A draft with every answer given.
inline Campaign fullDraft(Desk& desk, const QString& title, QDate first, QDate last)
{
    Campaign draft = desk.campaigns.create(true).value_or({});
    draft.goal = Goal::Sales;
    draft.budget = 300'000;
    draft.period = {first, last};
    draft.plan = planForTests(title);
    draft.plan->recommended = draft.period;
    draft.poster.title = title;
    draft.poster.prize = QStringLiteral("생맥주 · 2명");
    draft.poster.guide = draft.plan->guide;
    draft.channels = {QStringLiteral("instagram")};
    draft.step = WizardStep::Publish;
    return desk.campaigns.saveDraft(draft).value_or({});
}

/// The id of a published event that was never sent anywhere; empty where it could not be stored.
inline QString publishedEvent(Desk& desk, const QString& title, QDate first, QDate last)
{
    return desk.campaigns.markPublished(fullDraft(desk, title, first, last).id).value_or({}).id;
}

/// How many buttons of the kind "primary" can be seen. A screen has at most one.
inline qsizetype visiblePrimaries(const QWidget& screen)
{
    const QList<QAbstractButton*> buttons = screen.findChildren<QAbstractButton*>();
    return std::count_if(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
        return button->isVisible() && button->property("kind").toString() == QStringLiteral("primary");
    });
}

/// The first visible thing the keyboard can reach that a screen reader could not name; empty where all have names.
inline QString namelessControl(const QWidget& screen)
{
    for (const QWidget* widget : screen.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QScrollBar");
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !named && !inner)
            return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" ") + widget->objectName();
    }
    return {};
}

} // namespace madang::test
