#pragma once

#include "ui/models/counter_guard.h"
#include "ui/models/tone.h"

#include <QImage>
#include <QObject>
#include <QString>

namespace madang {

class CampaignService;
class JoinPageService;

/// Joining by the customers' own phones, as the owner sees it: whether it is on, where it is, and what is wrong.
class JoinPageModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    JoinPageModel(JoinPageService& page, CampaignService& campaigns, QObject* parent = nullptr);

    bool isOn() const;
    /// The owner's to do.
    void setOn(bool isOn);

    bool isOpen() const;
    /// "http://192.168.0.12:8250"; empty unless it is open.
    QString address() const;
    QImage code(int side) const;
    /// How it stands, in a sentence; empty while it is off.
    QString line() const;
    Tone tone() const;
    /// Another program has the port; the owner can have another address.
    bool canMove() const;
    void move();

    /// A sign for the counter with this event's words. Null unless it is open.
    QImage sign(const QString& campaignId) const;
    /// Empty, or why it could not be written.
    QString saveSign(const QString& campaignId, const QString& path) const;

signals:
    void changed();

private:
    JoinPageService& m_page;
    CampaignService& m_campaigns;
};

} // namespace madang
