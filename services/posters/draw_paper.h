#pragma once

#include "services/draw_papers.h"

class QPainter;

namespace madang::posters {

inline constexpr QSize kSharePixels{1080, 1350};
inline constexpr QSize kA4Pixels{2480, 3508};
inline constexpr int kRollDots = 576;

/// Each fills a sheet of its own pixels.
void paintPromise(QPainter& painter, const papers::Promise& promise);
void paintShareCertificate(QPainter& painter, const DrawCertificate& certificate);
void paintA4Certificate(QPainter& painter, const DrawCertificate& certificate);
void paintShareCoupon(QPainter& painter, const papers::CouponPaper& coupon);
/// How high it is on a roll that is kRollDots wide; without a painter it is only measured.
int paintRollCoupon(QPainter* painter, const papers::CouponPaper& coupon);

} // namespace madang::posters
