#include "ui/widgets/date_edit.h"

#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QLocale>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
void colourWeek(const Theme& theme, QCalendarWidget* calendar)
{
    const auto paint = [&theme, calendar](Qt::DayOfWeek day, Tone tone) {
        QTextCharFormat format;
        format.setForeground(theme.tokens().of(tone));
        calendar->setWeekdayTextFormat(day, format);
    };
    paint(Qt::Saturday, Tone::Calm);
    paint(Qt::Sunday, Tone::Bad);
    QTextCharFormat head;
    head.setForeground(theme.tokens().ink2);
    calendar->setHeaderTextFormat(head);
    calendar->setMinimumSize(theme.px(340), theme.px(300));
}
} // namespace

QDateEdit* makeDateEdit(const Theme& theme, QWidget* parent)
{
    const QLocale korean(QLocale::Korean, QLocale::SouthKorea);
    auto* edit = new QDateEdit(parent);
    edit->setLocale(korean);
    edit->setDisplayFormat(u"yyyy. M. d.(ddd)"_s);
    edit->setCalendarPopup(true);
    QCalendarWidget* calendar = edit->calendarWidget();
    calendar->setLocale(korean);
    calendar->setFirstDayOfWeek(Qt::Sunday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setGridVisible(false);
    colourWeek(theme, calendar);
    QObject::connect(&theme, &Theme::changed, calendar, [&theme, calendar] { colourWeek(theme, calendar); });
    return edit;
}

} // namespace madang
