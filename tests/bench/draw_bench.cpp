#include "bench/draw_bench.h"

#include "bench/measure.h"
#include "services/storage/handover_store.h"
#include "support/draw_bench.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {
constexpr int kCoupons = 10'000;
constexpr int kCustomers = 50'000;
constexpr int kChecks = 200;

QJsonObject coupons()
{
    test::DrawBench bench(1);
    HandoverStore store(*bench.database);
    QRandomGenerator random(5);
    QStringList codes;
    const Result<void> filled = bench.database->inTransaction([&]() -> Result<void> {
        for (int i = 0; i < kCoupons; ++i) {
            Coupon coupon;
            coupon.code = couponCode(random.generate64());
            coupon.campaignId = bench.id;
            coupon.entryCode = u"E%1"_s.arg(i);
            coupon.lastDay = {2026, 12, 31};
            coupon.issuedAt = bench.clock.now();
            if (const Result<void> added = store.addCoupon(coupon); !added)
                return added;
            codes << coupon.code;
        }
        return {};
    });
    if (!filled)
        return {};
    int at = 0;
    const double check = median([&] {
                             for (int i = 0; i < kChecks; ++i)
                                 static_cast<void>(bench.handovers.check(codes.at(at++ % kCoupons)));
                         })
        / kChecks;
    return {{u"among"_s, kCoupons}, {u"checkMs"_s, check}, {u"limitMs"_s, 1000}};
}

QJsonObject drawing()
{
    test::DrawBench bench(1);
    const Result<void> filled = bench.database->run(
        uR"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
            INSERT INTO entries (id, campaign_id, running, number, code, phone, phone_key, nickname, weight, source, at)
            SELECT 'e' || i, e.campaign_id, i + 1, e.number || '-' || i, printf('%08d', i), e.phone,
                CAST('h' || i AS BLOB), e.nickname, 1 + i % 3, e.source, e.at FROM entries e, n WHERE e.campaign_id = '%2')"_s.arg(kCustomers)
            .arg(bench.id));
    if (!filled)
        return {{u"skipped"_s, filled.error().detail}};
    DrawTerms terms{DrawMode::Weighted, 100, 100, NumberKind::CalledOut, u"가게에서 손님이 부른 숫자"_s};
    QElapsedTimer elapsed;
    elapsed.start();
    if (!test::waitFor(bench.draws.seal(bench.id, terms)))
        return {};
    const double sealed = double(elapsed.nsecsElapsed()) / 1e6;
    elapsed.restart();
    if (!test::waitFor(bench.draws.reveal(bench.id, u"4821"_s)))
        return {};
    const double drawn = double(elapsed.nsecsElapsed()) / 1e6;
    elapsed.restart();
    const DrawCertificate certificate = test::waitFor(bench.draws.certificate(bench.id)).value_or({});
    const bool isValid = problemsIn(certificate).isEmpty();
    return {{u"customers"_s, certificate.tickets.size()},
            {u"sealMs"_s, sealed},
            {u"drawMs"_s, drawn},
            {u"verifyMs"_s, double(elapsed.nsecsElapsed()) / 1e6},
            {u"isValid"_s, isValid}};
}
} // namespace

QJsonObject draws()
{
    return {{u"coupons"_s, coupons()}, {u"drawing"_s, drawing()}};
}

} // namespace madang::bench
