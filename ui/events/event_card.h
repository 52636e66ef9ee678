#pragma once

#include "domain/metrics.h"
#include "ui/events/event_action.h"
#include "ui/models/campaigns_model.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QLabel;

namespace madang {

class Chip;
class ImageView;
class Sparkline;

/// An event as one wide card: poster, what it is, its participants as a number and a small curve, and what an owner
/// does with it. For the event that runs now, and for the sample of an empty home screen.
class EventCard final : public Card {
    Q_OBJECT

public:
    EventCard(const Theme& theme, const QList<EventAction>& actions, QWidget* parent = nullptr);

    /// `results` may be null while nobody has looked yet: then there is no curve, but its place.
    void show(const CampaignRow& row, const Results* results);
    void setPoster(const QImage& poster);
    /// A chip beside the phase ("예시").
    void setMark(const QString& icon, const QString& word, Tone tone);
    const QString& campaignId() const { return m_id; }

signals:
    void acted(madang::EventAction action, const QString& campaignId);

private:
    ImageView* m_poster = nullptr;
    Chip* m_phase = nullptr;
    Chip* m_practice = nullptr;
    Chip* m_mark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_period = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_views = nullptr;
    Sparkline* m_curve = nullptr;
    QString m_id;
};

} // namespace madang
