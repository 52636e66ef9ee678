#include "sandbox/kt_store.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

class TestKtTv : public QObject {
    Q_OBJECT

private slots:
    void aBookingIsReviewedThenScheduledThenShownThenOver()
    {
        Store store;
        const Answer booked = store.write("POST", kBroadcasts, store.booking(store.picture()));
        QCOMPARE(booked.status, 202);
        QCOMPARE(textAt(booked.json, "state"), u"PENDING_REVIEW"_s);
        QCOMPARE(intAt(booked.json, "reservedKrw"), 100000);
        QVERIFY(intAt(booked.json, "estimatedHouseholds") > 0);
        const QString path = kBroadcasts + u'/' + textAt(booked.json, "broadcastId");
        const auto state = [&] { return textAt(store.get(path).json, "state"); };
        QCOMPARE(state(), u"PENDING_REVIEW"_s);
        store.probe.advance(60);
        QCOMPARE(state(), u"SCHEDULED"_s);
        store.staySignedIn();
        store.goTo("2026-04-08T00:00:01+09:00");
        QCOMPARE(state(), u"ON_AIR"_s);
        store.goTo("2026-04-15T00:00:01+09:00");
        QCOMPARE(state(), u"COMPLETED"_s);
        const Json found = at(store.get(kBroadcasts + u"?eventId=event:42&state=COMPLETED"_s).json, "items");
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(at(store.get(kBroadcasts + u"?eventId=43"_s).json, "items").size(), size_t(0));
    }

    void aTitleThatAsksForItIsRejected()
    {
        Store store;
        Json booking = store.booking(store.picture());
        booking["creative"]["title"] = "반려테스트 할인";
        const Answer booked = store.write("POST", kBroadcasts, booking);
        store.probe.advance(61);
        const Answer answer = store.get(kBroadcasts + u'/' + textAt(booked.json, "broadcastId"));
        QCOMPARE(textAt(answer.json, "state"), u"REJECTED"_s);
        QCOMPARE(textAt(at(answer.json, "review"), "reasonCode"), u"MISSING_DISCLOSURE"_s);
    }

    void refusesABooking_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("asset") << QByteArray(R"({"creative":{"assetId":"ast_x"}})") << 404 << u"NOT_FOUND"_s;
        QTest::newRow("length") << QByteArray(R"({"creative":{"lengthSec":22}})") << 422 << u"VIDEO_SPEC_INVALID"_s;
        QTest::newRow("too early") << QByteArray(R"({"schedule":{"startDate":"2026-04-03"}})") << 422
                                   << u"PERIOD_INVALID"_s;
        QTest::newRow("too long") << QByteArray(R"({"schedule":{"endDate":"2026-05-09"}})") << 422
                                  << u"PERIOD_INVALID"_s;
        QTest::newRow("no date") << QByteArray(R"({"schedule":{"endDate":7}})") << 400 << u"INVALID_REQUEST"_s;
        QTest::newRow("budget") << QByteArray(R"({"budget":{"totalKrw":49999}})") << 422 << u"BUDGET_TOO_SMALL"_s;
        QTest::newRow("radius") << QByteArray(R"({"area":{"radiusM":1500}})") << 400 << u"INVALID_REQUEST"_s;
        QTest::newRow("abroad") << QByteArray(R"({"area":{"center":{"lat":35.68,"lng":139.7}}})") << 422
                                << u"AREA_OUT_OF_SERVICE"_s;
        QTest::newRow("slot") << QByteArray(R"({"schedule":{"slots":[{"days":"ALL","slot":"TEA"}]}})") << 400
                              << u"INVALID_REQUEST"_s;
        QTest::newRow("number") << QByteArray(R"({"storeBusinessNo":"1234567890"})") << 400 << u"INVALID_REQUEST"_s;
        QTest::newRow("closed") << QByteArray(R"({"storeBusinessNo":"9999999982"})") << 403
                                << u"BUSINESS_NOT_VERIFIED"_s;
        QTest::newRow("everything wrong")
            << QByteArray(R"({"creative":[],"area":"x","schedule":3})") << 400 << u"INVALID_REQUEST"_s;
    }

    void refusesABooking()
    {
        QFETCH(QByteArray, patch);
        QFETCH(int, status);
        QFETCH(QString, code);
        Store store;
        Json booking = store.booking(store.picture());
        booking.merge_patch(parseJson(patch));
        const Answer answer = store.write("POST", kBroadcasts, booking);
        QCOMPARE(codeOf(answer), code);
        QCOMPARE(answer.status, status);
    }

    void cancellingCostsAFifthFromThreeDaysBefore()
    {
        Store store;
        Json booking = store.booking(store.picture());
        const Answer early = store.write("POST", kBroadcasts, booking);
        booking["schedule"]["startDate"] = "2026-04-05";
        const Answer late = store.write("POST", kBroadcasts, booking);
        const auto cancel = [&](const Answer& booked) {
            return store.write("POST", kBroadcasts + u'/' + textAt(booked.json, "broadcastId") + u"/cancel"_s,
                               {{"reason", "OWNER_REQUEST"}});
        };
        QCOMPARE(intAt(cancel(early).json, "penaltyKrw", -1), 0);
        const Answer penalty = cancel(late);
        QCOMPARE(intAt(penalty.json, "penaltyKrw"), 20000);
        QCOMPARE(intAt(penalty.json, "refundKrw"), 80000);
        QCOMPARE(codeOf(cancel(late)), u"INVALID_STATE"_s);
    }

    void numbersOfABroadcastOnlyGrowAndAddUp()
    {
        Store store;
        const Answer booked = store.write("POST", kBroadcasts, store.booking(store.picture()));
        const QString path = kBroadcasts + u'/' + textAt(booked.json, "broadcastId") + u"/metrics"_s;
        QCOMPARE(at(store.get(path).json, "items").size(), size_t(0));
        store.probe.advance(120);
        qint64 before = 0;
        for (const char* moment :
             {"2026-04-08T19:00:00+09:00", "2026-04-09T08:00:00+09:00", "2026-04-11T20:30:00+09:00"}) {
            store.staySignedIn();
            store.goTo(moment);
            const Json hours = store.get(path).json;
            const Json days = store.get(path + u"?granularity=DAY"_s).json;
            QVERIFY(intAt(at(hours, "total"), "impressions") > before);
            QCOMPARE(intAt(at(hours, "total"), "impressions"), intAt(at(days, "total"), "impressions"));
            QVERIFY(at(days, "items").size() < at(hours, "items").size() || before == 0);
            before = intAt(at(hours, "total"), "impressions");
        }
        QCOMPARE(boolAt(store.get(path).json, "final", true), false);
    }
};

MADANG_TEST(QCoreApplication, TestKtTv)
#include "tst_kt_tv.moc"
