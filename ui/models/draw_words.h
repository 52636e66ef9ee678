#pragma once

#include "domain/coupon.h"
#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/error.h"
#include "domain/handover.h"
#include "domain/handover_message.h"
#include "ui/models/labels.h"

namespace madang {

/// The words around draws, prizes and coupons.

/// "12월 5일(토) 저녁 8시 30분쯤", in Korea
QString lotteryEvening(const QDateTime& knownFrom);
QString numberKindLabel(NumberKind kind);
QString drawModeLabel(DrawMode mode);
/// One sentence of what is promised.
QString termsSentence(const DrawTerms& terms, int entries);
/// Why a draw did not go on; `known` is what is known of it by now.
QString drawErrorLine(const Error& error, const std::optional<Draw>& known);
/// Why nobody else got the prize.
QString replaceErrorLine(const Error& error);

/// How somebody is called on a screen: a masked phone, or why it cannot be seen.
QString maskedPhone(const Entry& entry);

StateWords handoverWords(HandoverState state);
/// The verb of the step that leads there: "연락했어요"
QString handoverStepLabel(HandoverState next);
QString messageLabel(WinnerMessage message);
/// The choices of a reason, in their order.
QStringList replacementReasons();

StateWords couponWords(CouponVerdict verdict);
/// What it means for the customer in front of the counter.
QString couponLine(CouponVerdict verdict, const Coupon& coupon);

} // namespace madang
