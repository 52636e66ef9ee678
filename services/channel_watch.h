#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace madang {

class ChannelLogins;
class Clock;
class Outside;

/// How a channel is doing, in the order in which the owner should hear of it: the first that holds is said.
enum class ChannelLight {
    SignInNow, ///< was signed in, is not any more
    ConsentMissing, ///< signed in, but not agreed to something that is needed
    NotConnected,
    OwnerNeeded, ///< they refuse the store's account: only the owner can find out why, over there
    Resting, ///< left alone until `nextTry`: it failed or asked for it
    Trying, ///< one trial is out
    Maintenance, ///< they say that they serve nobody now
    SignInSoon, ///< in `daysLeft` days
    Connected,
    ByHand, ///< needs no connection
};

struct ChannelHealth {
    ChannelLight light = ChannelLight::NotConnected;
    int daysLeft = 0;
    std::optional<QDateTime> nextTry;
};

/// Looks after the connections of all channels: asks each that is connected for the cheapest answer it gives, a while
/// after the start and then every half hour, and puts together what is known of it from there, from the sign-ins and
/// from the way out. Asks nobody while the line is down, and none that is resting.
class ChannelWatch final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ChannelWatch(Outside& outside, const ChannelLogins& logins, const Clock& clock, QObject* parent = nullptr);

    /// Once.
    void start();
    /// All that are connected, now; finished when the last has answered.
    QFuture<void> look();
    ChannelHealth health(const QString& channelId) const;

signals:
    /// Something became known, or a day has passed.
    void changed();

private:
    void lookAgain(std::chrono::milliseconds after);
    void take(const QString& channelId, const Result<void>& answer);

    Outside& m_outside;
    const ChannelLogins& m_logins;
    const Clock& m_clock;
    QHash<QString, ErrorKind> m_troubles; ///< by channel: what the last look came back with, where it was no success
};

} // namespace madang
