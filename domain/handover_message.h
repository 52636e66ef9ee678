#pragma once

#include "domain/coupon.h"
#include "domain/handover.h"

#include <array>

namespace madang {

/// What is written to a winner: that they won, that we wait for them, that the prize is ready.
enum class WinnerMessage { Won, Reminder, PickUp };
inline constexpr std::array kWinnerMessages{WinnerMessage::Won, WinnerMessage::Reminder, WinnerMessage::PickUp};

struct MessageFacts {
    QString store;
    QString event;
    QString phone; ///< of the store, as it is written; may be empty
    QString place; ///< where the store is; may be empty
    Coupon coupon;
    QDate answerBy; ///< the last day to answer; may be invalid
};

/// Ready to be sent as it is: Korean, plain text, with the coupon's code, until when, where and how. Without the name
/// or number of whom it is for.
QString winnerMessage(WinnerMessage message, const MessageFacts& facts);

/// What fits the state: who has not been written to, who has not answered, who has.
WinnerMessage messageFor(HandoverState state);

} // namespace madang
