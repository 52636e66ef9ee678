#include "ui/widgets/toast.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace madang {

Toast::Toast(const Theme& theme, QWidget* host)
    : QFrame(host)
    , m_theme(theme)
    , m_iconName(u"check"_s)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
{
    setProperty("toast", true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sentence->setTextFormat(Qt::PlainText);
    QHBoxLayout* row = makeRow(theme, 10, {18, 10, 20, 10}, this);
    row->addWidget(m_icon);
    row->addWidget(m_sentence);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, [this] {
        drawIcon();
        place();
    });
    host->installEventFilter(this);
    hide();
}

void Toast::say(const QString& sentence, const QString& icon, int milliseconds)
{
    m_iconName = icon.isEmpty() ? u"check"_s : icon;
    drawIcon();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
    raise();
    place();
    m_timer.start(milliseconds);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void Toast::drawIcon()
{
    const int side = m_theme.px(20);
    m_icon->setPixmap(m_theme.pixmap(m_iconName, QSize(side, side), m_theme.tokens().canvas, devicePixelRatioF()));
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    const QWidget* host = parentWidget();
    adjustSize();
    move((host->width() - width()) / 2, host->height() - height() - m_theme.px(96));
}

} // namespace madang
