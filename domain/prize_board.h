#pragma once

#include "domain/coupon.h"
#include "domain/entry.h"
#include "domain/handover.h"

#include <algorithm>
#include <optional>

namespace madang {

/// One row of the board of prizes.
struct HandoverRow {
    Handover handover;
    Entry entry; ///< without phone and nickname while they are locked, or when they are gone
    std::optional<Coupon> coupon;
};

/// The prizes of an event, and how many of them are still there.
struct PrizeStock {
    QString prize;
    int quantity = 0;
    int handedOver = 0;
    int promised = 0; ///< won and not handed over yet

    int left() const { return std::max(0, quantity - handedOver); }
};

/// A coupon that somebody shows, and what it is worth.
struct CouponCheck {
    CouponVerdict verdict = CouponVerdict::Unknown;
    Coupon coupon; ///< empty where it is unknown
};

} // namespace madang
