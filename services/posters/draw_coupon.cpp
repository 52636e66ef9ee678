#include "domain/korean_text.h"
#include "services/posters/draw_paper.h"
#include "services/posters/paper.h"
#include "services/posters/qr.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang::posters {

void paintShareCoupon(QPainter& painter, const papers::CouponPaper& paper)
{
    constexpr double kSide = 90;
    constexpr double kCode = 460;
    constexpr double kTear = 560; ///< where the two halves of the ticket meet
    const PaperInks inks;
    const FontBook fonts;
    const QRectF sheet(QPointF(0, 0), QSizeF(kSharePixels));
    painter.fillRect(sheet, inks.accent);
    const QRectF ticket = sheet.adjusted(44, 44, -44, -44);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.ground);
    painter.drawRoundedRect(ticket, 40, 40);
    painter.setBrush(inks.accent);
    for (const double x : {ticket.left(), ticket.right()})
        painter.drawEllipse(QPointF(x, kTear), 34, 34);
    painter.setPen(QPen(inks.line, 5, Qt::DashLine));
    painter.drawLine(QPointF(ticket.left() + 60, kTear), QPointF(ticket.right() - 60, kTear));
    PaperColumn head(fonts, &painter, kSide, 120, sheet.width() - 2 * kSide);
    head.write(paper.store, {40, inks.accent, true}, Qt::AlignHCenter);
    head.write(paper.title, {32, inks.quiet}, Qt::AlignHCenter);
    head.space(24);
    head.write(paper.coupon.prize, {84, inks.ink, true, 100, 1.2}, Qt::AlignHCenter);
    head.space(12);
    head.write(formatDate(paper.coupon.lastDay) + u"까지"_s, {38, inks.ink, true}, Qt::AlignHCenter);
    paintQr(painter, {(sheet.width() - kCode) / 2, kTear + 36, kCode, kCode}, formatCouponCode(paper.coupon.code),
            inks.ink, inks.white);
    PaperColumn foot(fonts, &painter, kSide, kTear + 36 + kCode + 8, sheet.width() - 2 * kSide);
    foot.write(formatCouponCode(paper.coupon.code), {78, inks.ink, true, 106, 1.2}, Qt::AlignHCenter);
    foot.write(u"가게에서 이 쿠폰을 보여 주세요. 한 번만 쓸 수 있어요."_s, {32, inks.quiet}, Qt::AlignHCenter);
    if (!paper.where.isEmpty())
        foot.write(paper.where, {28, inks.quiet, false, 100, 1.3}, Qt::AlignHCenter);
}

int paintRollCoupon(QPainter* painter, const papers::CouponPaper& paper)
{
    constexpr double kSide = 24;
    constexpr double kCode = 360;
    const PaperInks inks;
    const QColor black = Qt::black; // a till's printer burns dots or leaves them
    const FontBook fonts;
    PaperColumn column(fonts, painter, kSide, 28, kRollDots - 2 * kSide);
    column.write(paper.store, {34, black, true}, Qt::AlignHCenter);
    column.write(paper.title, {26, black}, Qt::AlignHCenter);
    column.space(12);
    column.rule(black, 3);
    column.space(16);
    column.write(paper.coupon.prize, {54, black, true, 100, 1.25}, Qt::AlignHCenter);
    column.write(formatDate(paper.coupon.lastDay) + u"까지"_s, {30, black, true}, Qt::AlignHCenter);
    column.space(8);
    if (painter != nullptr)
        paintQr(*painter, {(kRollDots - kCode) / 2, column.y(), kCode, kCode}, formatCouponCode(paper.coupon.code),
                black, inks.white);
    column.space(kCode + 6);
    column.write(formatCouponCode(paper.coupon.code), {60, black, true, 106, 1.25}, Qt::AlignHCenter);
    column.write(u"한 번만 쓸 수 있어요."_s, {26, black}, Qt::AlignHCenter);
    if (!paper.where.isEmpty())
        column.write(paper.where, {24, black}, Qt::AlignHCenter);
    column.space(48);
    return int(column.y());
}

} // namespace madang::posters
