#include "ui/settings/hours_line.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kName = 76;
constexpr int kTime = 108;
constexpr int kUsualBreakFrom = 15 * 60;
constexpr int kUsualBreakTo = 17 * 60;

int minutesOf(const QTimeEdit* edit)
{
    return edit->time().hour() * 60 + edit->time().minute();
}
} // namespace

HoursLine::HoursLine(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_isOpen(new QCheckBox(name))
    , m_hasBreak(new QCheckBox(tr("쉬는 시간")))
{
    m_isOpen->setAccessibleName(tr("%1 여는 날").arg(name));
    m_hasBreak->setAccessibleName(tr("%1 쉬는 시간 있음").arg(name));
    m_opens = makeTime(theme, tr("%1 여는 시각").arg(name));
    m_closes = makeTime(theme, tr("%1 닫는 시각").arg(name));
    m_breakFrom = makeTime(theme, tr("%1 쉬는 시간 시작").arg(name));
    m_breakTo = makeTime(theme, tr("%1 쉬는 시간 끝").arg(name));
    const auto pair = [&theme](QWidget* from, QWidget* to) {
        auto* part = new QWidget;
        QHBoxLayout* row = makeRow(theme, 6, {}, part);
        row->addWidget(from);
        row->addWidget(makeLabel(theme, TextRole::Body, u"–"_s, Tone::Ink2, Wrap::No));
        row->addWidget(to);
        return part;
    };
    m_times = pair(m_opens, m_closes);
    m_break = pair(m_breakFrom, m_breakTo);
    followScale(theme, m_isOpen, kName, 0);
    auto* flow = new FlowLayout(theme, 8, this);
    for (QWidget* part : QList<QWidget*>{m_isOpen, m_times, m_hasBreak, m_break})
        flow->addWidget(part);
    for (QCheckBox* box : {m_isOpen, m_hasBreak})
        connect(box, &QCheckBox::toggled, this, &HoursLine::change);
    render();
}

QTimeEdit* HoursLine::makeTime(const Theme& theme, const QString& name)
{
    auto* edit = new QTimeEdit;
    edit->setDisplayFormat(u"HH:mm"_s);
    edit->setAccessibleName(name);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    followScale(theme, edit, kTime, 0);
    connect(edit, &QTimeEdit::timeChanged, this, &HoursLine::change);
    return edit;
}

DayHours HoursLine::day() const
{
    DayHours day{m_isOpen->isChecked(), minutesOf(m_opens), minutesOf(m_closes), 0, 0};
    if (m_hasBreak->isChecked()) {
        day.breakFrom = minutesOf(m_breakFrom);
        day.breakTo = minutesOf(m_breakTo);
    }
    return day;
}

void HoursLine::setDay(const DayHours& day)
{
    m_isSetting = true;
    const auto at = [](int minutes) { return QTime(minutes / 60 % 24, minutes % 60); };
    const bool hasBreak = day.breakFrom != day.breakTo;
    m_isOpen->setChecked(day.isOpen);
    m_opens->setTime(at(day.opens));
    m_closes->setTime(at(day.closes));
    m_hasBreak->setChecked(hasBreak);
    m_breakFrom->setTime(at(hasBreak ? day.breakFrom : kUsualBreakFrom));
    m_breakTo->setTime(at(hasBreak ? day.breakTo : kUsualBreakTo));
    m_isSetting = false;
    render();
}

void HoursLine::change()
{
    if (m_isSetting)
        return;
    render();
    emit edited();
}

void HoursLine::render()
{
    m_times->setVisible(m_isOpen->isChecked());
    m_hasBreak->setVisible(m_isOpen->isChecked());
    m_break->setVisible(m_isOpen->isChecked() && m_hasBreak->isChecked());
}

} // namespace madang
