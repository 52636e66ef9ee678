#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace madang {

/// What a customer shows at the counter for a prize: good once.
struct Coupon {
    QString code; ///< eight characters without the hyphen
    QString campaignId;
    QString entryCode; ///< whose prize it is
    QString prize;
    QDateTime issuedAt;
    QDate lastDay; ///< in Korea; inside
    QDateTime usedAt; ///< invalid: not used
    QString usedPlace;
    bool isRevoked = false; ///< the prize went to a reserve

    friend bool operator==(const Coupon&, const Coupon&) = default;
};

/// What a code is worth now.
enum class CouponVerdict { Good, Used, Expired, Revoked, Unknown, Mistyped };
QString couponVerdictKey(CouponVerdict verdict);
CouponVerdict verdictOn(const Coupon& coupon, QDate today);

inline constexpr int kCouponDays = 30; ///< that a coupon is good, the day it was made not counted

/// Seven characters out of the 31 of entry codes from random bits, and one that checks them: any one wrong character
/// and any two neighbours swapped are noticed without asking anybody.
QString couponCode(quint64 randomBits);
/// "abcd efgh", "ABCD-EFGH", also where a scanner typed it with the keyboard set to Korean → "ABCDEFGH"; nothing where
/// it cannot be a code.
std::optional<QString> parseCouponCode(QStringView typed);
/// "ABCD-EFGH", also what the coupon's QR says
QString formatCouponCode(const QString& code);

} // namespace madang
