#pragma once

#include "domain/coupon.h"
#include "domain/handover.h"
#include "domain/result.h"

#include <QList>

namespace madang {

class Database;

/// Rows of hand-overs and coupons.
class HandoverStore final {
public:
    explicit HandoverStore(Database& database);

    /// Takes the place of what is known of that winner.
    Result<void> put(const Handover& handover);
    Result<QList<Handover>> all(const QString& campaignId);
    /// NotFound.
    Result<Handover> one(const QString& campaignId, const QString& entryCode);

    Result<void> addCoupon(const Coupon& coupon);
    /// Takes it where it is neither used nor revoked; false where somebody did before. Within a transaction of the
    /// caller, if it belongs to more.
    Result<bool> useCoupon(const QString& code, const QString& place, const QDateTime& at);
    Result<void> revokeCoupon(const QString& campaignId, const QString& entryCode);
    /// A prize that was handed over by mistake: the coupon is good again.
    Result<void> giveCouponBack(const QString& campaignId, const QString& entryCode);
    /// NotFound.
    Result<Coupon> coupon(const QString& code);
    Result<Coupon> couponOf(const QString& campaignId, const QString& entryCode);

private:
    Result<Coupon> couponWhere(const QString& where, const QVariantList& values);

    Database& m_database;
};

} // namespace madang
