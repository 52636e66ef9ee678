#include "ui/settings/hours_editor.h"

#include "ui/settings/hours_line.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kWeekdays = 5;
}

HoursEditor::HoursEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_isKnown(new QCheckBox(tr("여는 시간을 알릴게요")))
    , m_isAlike(new QCheckBox(tr("평일 같게")))
    , m_rest(new QWidget)
{
    QVBoxLayout* column = makeColumn(theme, 6, {}, this);
    column->addWidget(m_isKnown);
    QVBoxLayout* rest = makeColumn(theme, 4, {}, m_rest);
    rest->addWidget(m_isAlike);
    const QStringList names{tr("평일"), tr("월"), tr("화"), tr("수"), tr("목"), tr("금"), tr("토"), tr("일")};
    for (const QString& name : names) {
        auto* line = new HoursLine(theme, name);
        line->setObjectName(u"hours%1"_s.arg(m_lines.size()));
        rest->addWidget(line);
        m_lines << line;
        connect(line, &HoursLine::edited, this, &HoursEditor::change);
    }
    m_problem = makeLabel(theme, TextRole::Small, tr("쉬는 시간은 여는 시간 안에 있어야 해요."), Tone::Bad);
    m_problem->setObjectName(u"hoursProblem"_s);
    rest->addWidget(m_problem);
    column->addWidget(m_rest);
    m_isKnown->setObjectName(u"hoursKnown"_s);
    m_isAlike->setObjectName(u"hoursAlike"_s);
    connect(m_isKnown, &QCheckBox::toggled, this, &HoursEditor::change);
    connect(m_isAlike, &QCheckBox::toggled, this, [this](bool isAlike) {
        if (m_isSetting)
            return;
        m_isSetting = true; // Monday speaks for all, or all for themselves what stood for them together
        if (isAlike)
            m_lines.first()->setDay(m_lines.at(1)->day());
        else
            for (qsizetype day = 1; day <= kWeekdays; ++day)
                m_lines.at(day)->setDay(m_lines.first()->day());
        m_isSetting = false;
        change();
    });
    setHours({});
}

OpeningHours HoursEditor::hours() const
{
    OpeningHours hours;
    hours.isKnown = m_isKnown->isChecked();
    for (qsizetype day = 0; day < qsizetype(hours.days.size()); ++day) {
        const bool isTogether = m_isAlike->isChecked() && day < kWeekdays;
        hours.days.at(std::size_t(day)) = m_lines.at(isTogether ? 0 : day + 1)->day();
    }
    return hours.isKnown ? hours : OpeningHours();
}

void HoursEditor::setHours(const OpeningHours& hours)
{
    m_isSetting = true;
    m_isKnown->setChecked(hours.isKnown);
    const DayHours& monday = hours.days.front();
    m_isAlike->setChecked(std::all_of(hours.days.begin(), hours.days.begin() + kWeekdays,
                                      [&monday](const DayHours& day) { return day == monday; }));
    m_lines.first()->setDay(monday);
    for (qsizetype day = 0; day < qsizetype(hours.days.size()); ++day)
        m_lines.at(day + 1)->setDay(hours.days.at(std::size_t(day)));
    m_isSetting = false;
    render();
}

bool HoursEditor::isSound() const
{
    return isPossible(hours());
}

void HoursEditor::change()
{
    if (m_isSetting)
        return;
    render();
    emit edited();
}

void HoursEditor::render()
{
    m_rest->setVisible(m_isKnown->isChecked());
    for (qsizetype line = 0; line <= kWeekdays; ++line)
        m_lines.at(line)->setVisible((line == 0) == m_isAlike->isChecked());
    m_problem->setVisible(!isSound());
}

} // namespace madang
