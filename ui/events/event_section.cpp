#include "ui/events/event_section.h"

#include "ui/events/event_line.h"
#include "ui/models/thumbnails_model.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>

namespace madang {

EventSection::EventSection(const Theme& theme, const QString& title, const QList<EventAction>& actions, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_actions(actions)
{
    setPadding(20, 8);
    body()->addWidget(makeLabel(theme, TextRole::Section, title, Tone::Ink, Wrap::No));
    setAccessibleName(title);
    hide();
}

void EventSection::show(const QList<CampaignRow>& rows, ThumbnailsModel& thumbnails)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i == m_lines.size()) {
            auto* line = new EventLine(m_theme, m_actions);
            connect(line, &EventLine::acted, this, &EventSection::acted);
            body()->addWidget(line);
            m_lines << line;
        }
        m_lines.at(i)->show(rows.at(i), thumbnails.thumbnail(rows.at(i).id));
    }
    for (qsizetype i = rows.size(); i < m_lines.size(); ++i)
        m_lines.at(i)->hide();
    setVisible(!rows.isEmpty());
}

} // namespace madang
