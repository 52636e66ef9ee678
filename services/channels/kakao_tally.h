#pragma once

#include "services/channel.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// How a message to the owner's friends stands: who has it, who does not and why, who may have it. It is written down
/// before each part is sent, so that whoever tries again, also after a crash, leaves out who certainly has it.
struct KakaoTally {
    QStringList friends; ///< who is to have it, by Kakao's uuid
    int beyond = 0; ///< friends beyond what one sender may write to in a day
    QStringList reached;
    QStringList refused; ///< "uuid:code"
    QStringList sending; ///< the part that is under way

    static KakaoTally from(const PublishOrder& order, const Prepared& prepared);
    Prepared writtenTo(Prepared prepared) const;

    /// At most five who have no answer yet; empty: all have one.
    QStringList nextPart() const;
    /// The answer for the part under way. False, and nothing changed, where it does not speak of each of them once.
    bool take(const nlohmann::json& answer);
    int friendsReached() const;
    /// What an owner should know: "친구 3명 가운데 2명에게 보냈어요. 1명은 메시지를 받지 않아요."
    QString words() const;
    /// Nobody got it, and all of them only because of what a day allows.
    bool isOnlyForToday() const;
};

/// Takes its place among the receivers, and is no uuid: the owner's own chat.
inline constexpr QLatin1StringView kKakaoMyself("@me");
/// What an uuid may look like: it becomes part of lists.
bool isKakaoUuid(const QString& text);
/// A refusal of a receiver, not of the sender.
bool isAboutReceiver(qint64 code);

} // namespace madang
