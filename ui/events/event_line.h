#pragma once

#include "ui/events/event_action.h"
#include "ui/models/campaigns_model.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class ElidedLabel;
class ImageView;
class Theme;

/// One event as a quiet row: small poster, title, period, its numbers, and the buttons its phase offers. Shown again
/// and again with new contents, so that a focused button keeps the focus.
class EventLine final : public QWidget {
    Q_OBJECT

public:
    EventLine(const Theme& theme, const QList<EventAction>& actions, QWidget* parent = nullptr);

    void show(const CampaignRow& row, const QImage& poster);
    const QString& campaignId() const { return m_id; }

signals:
    void acted(madang::EventAction action, const QString& campaignId);

private:
    ImageView* m_poster = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_period = nullptr;
    QLabel* m_participants = nullptr;
    QLabel* m_views = nullptr;
    QHash<EventAction, QPushButton*> m_buttons;
    QString m_id;
};

} // namespace madang
