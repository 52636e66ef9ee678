#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QTest>
#include <QWidget>

/// What every screen has to keep, looked up in the widgets themselves, and the owner's hands.
namespace madang::test {

/// Types Korean as an input method does: composed, then committed.
inline void typeHangul(QWidget* field, const QString& text)
{
    QInputMethodEvent composing(text, {});
    QApplication::sendEvent(field, &composing);
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QApplication::sendEvent(field, &committed);
}

/// The widget of that object name below `root`; fails the test where there is none.
template <typename T = QWidget>
T* find(const QWidget* root, const char* name)
{
    T* found = root->findChild<T*>(QString::fromLatin1(name));
    if (!found)
        QTest::qFail(qPrintable(QStringLiteral("no widget %1").arg(QLatin1StringView(name))), __FILE__, __LINE__);
    return found;
}

inline void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

inline QString nameOf(const QWidget* widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// Controls that can be reached by keyboard and say nothing to a screen reader.
inline QStringList namelessControls(const QWidget* root)
{
    QStringList nameless;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!widget->isVisibleTo(root) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || inner)
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            nameless << nameOf(widget);
    }
    return nameless;
}

/// What stands wider than the room it is seen through.
inline QStringList cutOff(const QWidget* root)
{
    QStringList wide;
    for (const QScrollArea* area : root->findChildren<QScrollArea*>()) {
        if (area->isVisibleTo(root) && area->widget() && area->widget()->width() > area->viewport()->width())
            wide << nameOf(area->widget())
                    + QStringLiteral(" %1 > %2").arg(area->widget()->width()).arg(area->viewport()->width());
    }
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        if (!widget->isVisibleTo(root) || widget->isWindow() || !parent || widget->inherits("QScrollBar"))
            continue;
        const bool text = widget->inherits("QLabel") || widget->inherits("QPushButton");
        if (text && (widget->x() < 0 || widget->x() + widget->width() > parent->width()))
            wide << nameOf(widget) + QStringLiteral(" in ") + nameOf(parent);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && button->inherits("QPushButton") && button->width() < button->minimumSizeHint().width())
            wide << nameOf(widget) + QStringLiteral(" is narrower than its words");
    }
    return wide;
}

/// Is all of the widget inside the window?
inline bool isWhollySeen(const QWidget* widget)
{
    const QWidget* window = widget->window();
    return widget->isVisible() && window->rect().contains(QRect(widget->mapTo(window, QPoint()), widget->size()));
}

} // namespace madang::test
