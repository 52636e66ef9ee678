#include "sandbox/http_probe.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kRoot = u"/odcloud/api/nts-businessman/v1/"_s;
const QString kKey = u"?serviceKey="_s + QLatin1StringView(kNtsKey);

Answer status(Probe& probe, const Json& numbers, const QString& key = kKey)
{
    return probe.post(kRoot + u"status"_s + key, {{"b_no", numbers}});
}

Answer validate(Probe& probe, const char* number, const char* opened = "20100803", const char* owner = "홍길동")
{
    return probe.post(kRoot + u"validate"_s + kKey,
                      {{"businesses", Json::array({{{"b_no", number}, {"start_dt", opened}, {"p_nm", owner}}})}});
}
} // namespace

class TestOdcloud : public QObject {
    Q_OBJECT

private slots:
    void tellsTheStateOfEachNumberInOrder()
    {
        Probe probe;
        const Answer answer = status(probe, {"9999999982", "1248100998", "9999999978", "9999999997"});
        QCOMPARE(answer.status, 200);
        QCOMPARE(textAt(answer.json, "status_code"), u"OK"_s);
        QCOMPARE(intAt(answer.json, "request_cnt"), 4);
        QCOMPARE(intAt(answer.json, "match_cnt"), 3);
        const Json data = at(answer.json, "data");
        QCOMPARE(textAt(data.at(0), "b_stt"), u"폐업자"_s);
        QCOMPARE(textAt(data.at(0), "end_dt"), u"20250930"_s);
        QCOMPARE(textAt(data.at(1), "b_stt_cd"), u"01"_s);
        QCOMPARE(textAt(data.at(1), "tax_type"), u"부가가치세 일반과세자"_s);
        QCOMPARE(textAt(data.at(2), "b_stt_cd", u"?"_s), QString());
        QVERIFY(textAt(data.at(2), "tax_type").contains(u"등록되지 않은"_s));
        QCOMPARE(textAt(data.at(3), "b_stt_cd"), u"02"_s);
    }

    void nothingFoundLeavesTheCountOut()
    {
        Probe probe;
        const Answer answer = status(probe, Json::array({"0000000000"}));
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.json.contains("match_cnt"));
    }

    void theKeyIsEscapedExactlyOnce()
    {
        Probe probe;
        const Json numbers = Json::array({"1248100998"});
        QCOMPARE(status(probe, numbers, u"?serviceKey=ab%2Bc%2FdEF%3D%3D"_s).status, 200);
        for (const QString& key : {u"?serviceKey=ab%252Bc%252FdEF%253D%253D"_s, u"?serviceKey=ab+c/dEF=="_s, u""_s}) {
            const Answer refused = status(probe, numbers, key);
            QCOMPARE(refused.status, 401);
            QCOMPARE(intAt(refused.json, "code"), -4);
            QCOMPARE(textAt(refused.json, "msg"), u"등록되지 않은 인증키 입니다."_s);
        }
    }

    void refusesWhatIsMalformed()
    {
        Probe probe;
        const Answer garbage = probe.send("POST", kRoot + u"status"_s + kKey, "{");
        QCOMPARE(garbage.status, 400);
        QCOMPARE(textAt(garbage.json, "status_code"), u"BAD_JSON_REQUEST"_s);
        QVERIFY(garbage.body.endsWith('\n'));
        QCOMPARE(status(probe, Json::array()).status, 411);
        QCOMPARE(status(probe, Json::array({"124-81-00998"})).status, 411);
        QCOMPARE(status(probe, Json::array({7})).status, 411);
        Json many = Json::array();
        for (int i = 0; i < 101; ++i)
            many.push_back("1248100998");
        const Answer large = status(probe, many);
        QCOMPARE(large.status, 413);
        QCOMPARE(textAt(large.json, "status_code"), u"TOO_LARGE_REQUEST"_s);
        const Answer elsewhere = probe.post(u"/odcloud/api/other"_s + kKey, Json::object());
        QCOMPARE(elsewhere.status, 404);
        QCOMPARE(intAt(elsewhere.json, "code"), -3);
        QCOMPARE(probe.get(kRoot + u"status"_s + kKey).status, 404); // POST only
        const Answer typed = status(probe, Json::array({"1248100998"}), kKey + u"&returnType=JSON"_s);
        QCOMPARE(typed.status, 400);
        QCOMPARE(intAt(typed.json, "code"), -999);
    }

    void validatesNameAndDate()
    {
        Probe probe;
        const Answer good = validate(probe, "9999999959");
        QCOMPARE(intAt(good.json, "valid_cnt"), 1);
        const Json item = at(good.json, "data").at(0);
        QCOMPARE(textAt(item, "valid"), u"01"_s);
        QCOMPARE(textAt(at(item, "status"), "b_stt_cd"), u"01"_s);
        QVERIFY(!item.contains("valid_msg"));
        const Answer bad = validate(probe, "9999999963");
        QVERIFY(!bad.json.contains("valid_cnt"));
        QCOMPARE(textAt(at(bad.json, "data").at(0), "valid"), u"02"_s);
        QCOMPARE(textAt(at(bad.json, "data").at(0), "valid_msg"), u"확인할 수 없습니다."_s);
        QVERIFY(!at(bad.json, "data").at(0).contains("status"));
        // A closed business is genuine all the same.
        const Json closed = at(validate(probe, "9999999982").json, "data").at(0);
        QCOMPARE(textAt(closed, "valid"), u"01"_s);
        QCOMPARE(textAt(at(closed, "status"), "b_stt_cd"), u"03"_s);
        QCOMPARE(validate(probe, "9999999959", "2010-08-03").status, 411);
        QCOMPARE(validate(probe, "9999999959", "20100803", "").status, 411);
        QCOMPARE(validate(probe, "9999999959", "20100831").status, 200);
        QCOMPARE(validate(probe, "9999999959", "20100832").status, 411);
        const Json business{{"b_no", "9999999959"}, {"start_dt", "20100803"}, {"p_nm", "홍길동"}, {"b_adr", 7}};
        QCOMPARE(probe.post(kRoot + u"validate"_s + kKey, {{"businesses", Json::array({business})}}).status, 411);
    }

    void aRecordCanSayWhoRunsIt()
    {
        Probe probe;
        probe.send("PUT", u"/__ctl/state/odcloud"_s,
                   R"({"businesses":{"9999999959":{"p_nm":"김사장","start_dt":"20200101"}}})");
        QCOMPARE(textAt(at(validate(probe, "9999999959").json, "data").at(0), "valid"), u"02"_s);
        QCOMPARE(textAt(at(validate(probe, "9999999959", "20200101", "김사장").json, "data").at(0), "valid"), u"01"_s);
    }
};

MADANG_TEST(QCoreApplication, TestOdcloud)
#include "tst_odcloud.moc"
