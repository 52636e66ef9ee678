#include "sandbox/kt_store.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

class TestKtAds : public QObject {
    Q_OBJECT

private slots:
    void aRingbackIsAppliedAndGivenBack()
    {
        Store store;
        const QString line = u"/kt/ringo-biz/v1/lines/"_s + QLatin1StringView(kKtLine);
        const Answer changed = store.write("PUT", line + u"/ringback"_s, store.greeting());
        QCOMPARE(changed.status, 202);
        QCOMPARE(textAt(changed.json, "state"), u"SCHEDULED"_s);
        const QString path = u"/kt/ringo-biz/v1/changes/"_s + textAt(changed.json, "changeId");
        const Answer conflict = store.write("PUT", line + u"/ringback"_s, store.greeting());
        QCOMPARE(codeOf(conflict), u"SCHEDULE_CONFLICT"_s);
        QVERIFY(conflict.body.contains(textAt(changed.json, "changeId").toUtf8()));
        store.probe.advance(20);
        QCOMPARE(textAt(store.get(path).json, "state"), u"CONVERTING"_s);
        store.probe.advance(20);
        QCOMPARE(textAt(store.get(path).json, "state"), u"REVIEW"_s);
        store.probe.advance(30);
        QCOMPARE(textAt(store.get(path).json, "state"), u"SCHEDULED"_s);
        store.staySignedIn();
        store.probe.advance(86'400);
        QCOMPARE(textAt(store.get(path).json, "state"), u"APPLIED"_s);
        const auto current = [&] {
            const Json lines = store.get(u"/kt/ringo-biz/v1/lines?businessNo=1248100998"_s).json;
            for (const Json& item : at(lines, "items")) {
                if (textAt(item, "phoneNumber") == QLatin1StringView(kKtLine))
                    return textAt(item, "currentRingbackId");
            }
            return QString();
        };
        QCOMPARE(current(), textAt(changed.json, "newRingbackId"));
        store.probe.advance(8 * 86'400);
        QCOMPARE(textAt(store.get(path).json, "state"), u"RESTORED"_s);
        QCOMPARE(current(), textAt(changed.json, "previousRingbackId"));
        const Json calls = store.get(line + u"/metrics?from=2026-04-03&to=2026-04-05"_s).json;
        QCOMPARE(at(calls, "items").size(), size_t(3));
        QVERIFY(intAt(at(calls, "items").at(0), "calls") > 0);
    }

    void refusesARingback()
    {
        Store store;
        const QString root = u"/kt/ringo-biz/v1/lines/"_s;
        const QString own = root + QLatin1StringView(kKtLine) + u"/ringback"_s;
        QCOMPARE(codeOf(store.write("PUT", root + u"0319999999/ringback"_s, store.greeting())), u"LINE_NOT_OWNED"_s);
        QCOMPARE(codeOf(store.write("PUT", root + u"99/ringback"_s, store.greeting())), u"INVALID_REQUEST"_s);
        Json brief = store.greeting();
        brief["source"]["text"] = "짧아요";
        QCOMPARE(codeOf(store.write("PUT", own, brief)), u"AUDIO_SPEC_INVALID"_s);
        Json past = store.greeting();
        past["effectiveUntil"] = "2026-04-03T00:00:00+09:00";
        QCOMPARE(codeOf(store.write("PUT", own, past)), u"PERIOD_INVALID"_s);
    }

    void aCampaignIsEditedByVersionAndRuns()
    {
        Store store;
        const Answer made = store.write("POST", kCampaigns, store.campaign(store.picture(u"genie-ads"_s)));
        QCOMPARE(made.status, 201);
        QCOMPARE(textAt(made.json, "state"), u"DRAFT"_s);
        QCOMPARE(made.header("ETag"), QByteArray("\"1\""));
        const QString path = kCampaigns + u'/' + textAt(made.json, "campaignId");
        const auto patch = [&](const QByteArray& version, const Json& change) {
            RequestHeaders headers = store.headers();
            headers.append({"If-Match", version});
            return store.probe.send("PATCH", path, dumpJson(change), headers);
        };
        QCOMPARE(codeOf(patch("\"9\"", {{"name", "새 이름"}})), u"VERSION_MISMATCH"_s);
        QCOMPARE(patch("\"1\"", {{"name", "새 이름"}}).header("ETag"), QByteArray("\"2\""));
        QCOMPARE(codeOf(patch("\"2\"", {{"state", "RUNNING"}})), u"INVALID_REQUEST"_s);
        QCOMPARE(store.write("POST", path + u"/submit"_s, Json::object()).status, 202);
        QCOMPARE(codeOf(store.write("POST", path + u"/submit"_s, Json::object())), u"INVALID_STATE"_s);
        QCOMPARE(codeOf(patch("\"2\"", {{"name", "다른 이름"}})), u"INVALID_STATE"_s);
        store.probe.advance(61);
        QCOMPARE(textAt(store.get(path).json, "state"), u"APPROVED"_s);
        store.staySignedIn();
        store.goTo("2026-04-10T12:00:00+09:00");
        QCOMPARE(textAt(store.get(path).json, "state"), u"RUNNING"_s);
        const Json report = store.get(path + u"/metrics"_s).json;
        QCOMPARE(at(report, "items").size(), size_t(3));
        const qint64 views = intAt(at(report, "total"), "completeViews");
        QVERIFY(views > 0);
        QVERIFY(intAt(at(report, "total"), "spentKrw") <= 500000);
        const Json regions = store.get(path + u"/metrics?by=REGION"_s).json;
        qint64 sum = 0;
        for (const Json& item : at(regions, "items"))
            sum += intAt(item, "completeViews");
        QCOMPARE(sum, views);
        store.write("POST", path + u"/pause"_s, Json::object());
        store.probe.advance(7200);
        QCOMPARE(intAt(at(store.get(path + u"/metrics"_s).json, "total"), "completeViews"), views);
    }

    void refusesACampaign_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("code");
        QTest::newRow("region") << QByteArray(R"({"targeting":{"regions":["0000000000"]}})")
                                << u"AREA_OUT_OF_SERVICE"_s;
        QTest::newRow("budget") << QByteArray(R"({"budget":{"totalKrw":99999}})") << u"BUDGET_TOO_SMALL"_s;
        QTest::newRow("daily") << QByteArray(R"({"budget":{"dailyKrw":1000}})") << u"BUDGET_TOO_SMALL"_s;
        QTest::newRow("licence") << QByteArray(R"({"advertiser":{"category":"MEDICAL"}})") << u"CONTENT_REJECTED"_s;
        QTest::newRow("placement") << QByteArray(R"({"placement":"MOON"})") << u"INVALID_REQUEST"_s;
        QTest::newRow("creative") << QByteArray(R"({"creatives":[]})") << u"INVALID_REQUEST"_s;
    }

    void refusesACampaign()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QString, code);
        Store store;
        Json campaign = store.campaign(store.picture(u"genie-ads"_s));
        campaign.merge_patch(parseJson(patch));
        QCOMPARE(codeOf(store.write("POST", kCampaigns, campaign)), code);
    }

    void submittingChecksLeadTimeAndStock()
    {
        Store store;
        const std::string asset = store.picture(u"genie-ads"_s);
        const auto submit = [&](const char* patch) {
            Json campaign = store.campaign(asset);
            campaign.merge_patch(parseJson(patch));
            const Answer made = store.write("POST", kCampaigns, campaign);
            return store.write("POST", kCampaigns + u'/' + textAt(made.json, "campaignId") + u"/submit"_s,
                               Json::object());
        };
        // Thursday the 2nd plus three working days is Tuesday the 7th.
        QCOMPARE(codeOf(submit(R"({"schedule":{"startDate":"2026-04-06","endDate":"2026-04-17"}})")),
                 u"PERIOD_INVALID"_s);
        QCOMPARE(submit(R"({"schedule":{"startDate":"2026-04-07"}})").status, 202);
        const Answer sold = submit(R"({"budget":{"totalKrw":9000000,"dailyKrw":900000}})");
        QCOMPARE(codeOf(sold), u"SLOT_SOLD_OUT"_s);
        QVERIFY(sold.body.contains("availableImpressions"));
    }
};

MADANG_TEST(QCoreApplication, TestKtAds)
#include "tst_kt_ads.moc"
