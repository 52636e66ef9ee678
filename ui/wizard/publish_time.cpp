#include "ui/wizard/publish_time.h"

#include "domain/korean_text.h"
#include "ui/models/wizard_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDateEdit>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kNow = 0;
constexpr int kLater = 1;
/// What is suggested: while people read, and never at night, when advertising may not be sent.
constexpr int kFirstHour = 10;
constexpr int kLastHour = 19;

QDateTime suggestion(const QDateTime& now)
{
    const QDateTime here = now.toTimeZone(koreanTime());
    const int hour = here.time().hour() + 1;
    const QDate day = hour > kLastHour ? here.date().addDays(1) : here.date();
    return {day, QTime(hour > kLastHour ? kFirstHour : std::max(hour, kFirstHour), 0), koreanTime()};
}
} // namespace

PublishTime::PublishTime(const Theme& theme, WizardModel& wizard, QWidget* parent)
    : Card(theme, parent)
    , m_wizard(wizard)
    , m_when(new QButtonGroup(this))
    , m_time(new QWidget)
    , m_day(makeDateEdit(theme))
    , m_clock(new QTimeEdit)
    , m_line(makeLabel(theme, TextRole::Hint, {}, Tone::Bad))
{
    setObjectName(u"publishTime"_s);
    setPadding(20, 10);
    QHBoxLayout* choices = makeRow(theme, 8);
    choices->addWidget(makeLabel(theme, TextRole::Small, tr("언제 올릴까요?"), Tone::Ink, Wrap::No), 1);
    const auto add = [&](int id, const QString& words, const QString& name) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, words);
        button->setCheckable(true);
        button->setObjectName(name);
        m_when->addButton(button, id);
        choices->addWidget(button);
    };
    add(kNow, tr("지금"), u"publishAtOnce"_s);
    add(kLater, tr("예약"), u"publishLater"_s);
    QHBoxLayout* row = makeRow(theme, 8, {}, m_time);
    m_day->setObjectName(u"publishDay"_s);
    m_day->setAccessibleName(tr("올릴 날"));
    m_clock->setObjectName(u"publishClock"_s);
    m_clock->setAccessibleName(tr("올릴 시각"));
    m_clock->setLocale(QLocale(QLocale::Korean, QLocale::SouthKorea));
    m_clock->setDisplayFormat(u"AP h:mm"_s);
    row->addWidget(m_day, 3);
    row->addWidget(m_clock, 2);
    m_line->setObjectName(u"publishTimeLine"_s);
    body()->addLayout(choices);
    body()->addWidget(m_time);
    body()->addWidget(m_line);
    onChosen(m_when, this, [this](int id) { choose(id == kLater); });
    connect(m_day, &QDateEdit::dateChanged, this, &PublishTime::takeTime);
    connect(m_clock, &QTimeEdit::timeChanged, this, &PublishTime::takeTime);
}

void PublishTime::choose(bool isLater)
{
    if (isLater != m_wizard.draft().publishAt.isValid())
        m_wizard.setPublishAt(isLater ? suggestion(m_wizard.now()).toUTC() : QDateTime());
}

void PublishTime::takeTime()
{
    m_wizard.setPublishAt(QDateTime(m_day->date(), m_clock->time(), koreanTime()).toUTC());
}

void PublishTime::render()
{
    const Campaign& draft = m_wizard.draft();
    const bool isLater = draft.publishAt.isValid();
    m_when->button(isLater ? kLater : kNow)->setChecked(true);
    m_time->setVisible(isLater);
    const FieldProblem problem = checkPublishTime(draft.publishAt, draft.period, m_wizard.now());
    m_line->setVisible(problem != FieldProblem::None);
    m_line->setText(problem == FieldProblem::InThePast
                        ? tr("이미 지난 시각이에요. 더 뒤로 정해 주세요.")
                        : tr("이벤트가 끝난 뒤예요. %1까지 정할 수 있어요.").arg(formatDayShort(draft.period.last)));
    if (!isLater)
        return;
    const QDateTime when = draft.publishAt.toTimeZone(koreanTime());
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietClock(m_clock);
    m_day->setMinimumDate(m_wizard.today());
    m_day->setMaximumDate(std::max(m_wizard.today(), draft.period.last));
    m_day->setDate(when.date());
    m_clock->setTime(when.time());
}

} // namespace madang
