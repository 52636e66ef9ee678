#pragma once

#include "ui/events/event_action.h"
#include "ui/models/campaigns_model.h"
#include "ui/widgets/card.h"

namespace madang {

class EventLine;
class ThumbnailsModel;

/// A few events under one word ("지난 이벤트"). Not there at all where there are none.
class EventSection final : public Card {
    Q_OBJECT

public:
    EventSection(const Theme& theme, const QString& title, const QList<EventAction>& actions,
                 QWidget* parent = nullptr);

    void show(const QList<CampaignRow>& rows, ThumbnailsModel& thumbnails);

signals:
    void acted(madang::EventAction action, const QString& campaignId);

private:
    const Theme& m_theme;
    QList<EventAction> m_actions;
    QList<EventLine*> m_lines;
};

} // namespace madang
