#include "sandbox/http_probe.h"
#include "support/program.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kMessages = u"/sens/brandmessage/v2/services/ncp:kkobizmsg:kr:0:practice/messages"_s;

Json order()
{
    return {{"plusFriendId", "@우리가게"},
            {"messageType", "TEXT"},
            {"targeting", "I"},
            {"messages", Json::array({{{"to", "01012345678"}, {"countryCode", "82"}, {"content", "(광고) 봄맞이"}}})}};
}

RequestHeaders signedFor(const QByteArray& method, const QString& path, qint64 timestampMs,
                         const QByteArray& secret = "practice-sens-secret")
{
    const QByteArray timestamp = QByteArray::number(timestampMs);
    const QByteArray text = method + ' ' + path.toUtf8() + '\n' + timestamp + "\nPRACTICESENSKEY";
    return {{"Content-Type", "application/json; charset=utf-8"},
            {"x-ncp-apigw-timestamp", timestamp},
            {"x-ncp-iam-access-key", "PRACTICESENSKEY"},
            {"x-ncp-apigw-signature-v2",
             QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64()}};
}

/// Noon in Korea.
qint64 noon()
{
    return QDateTime(QDate(2026, 4, 2), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();
}

void stopAt(Probe& probe, const char* now)
{
    probe.post(u"/__ctl/clock"_s, {{"now", now}, {"frozen", true}});
}
} // namespace

class TestSens : public QObject {
    Q_OBJECT

private slots:
    void takesASignedOrderAndTellsWhatBecameOfIt()
    {
        Probe probe;
        stopAt(probe, "2026-04-02T12:00:00+09:00");
        const Answer sent = probe.send("POST", kMessages, dumpJson(order()), signedFor("POST", kMessages, noon()));
        QCOMPARE(sent.status, 202);
        QVERIFY(!textAt(sent.json, "requestId").isEmpty());
        const Json message = at(sent.json, "messages").at(0);
        QCOMPARE(textAt(message, "requestStatusCode"), u"A000"_s);
        const QString path = kMessages + u'/' + textAt(message, "messageId");
        const auto status = [&] {
            const qint64 now = noon() + 2000;
            const Answer answer = probe.send("GET", path, {}, signedFor("GET", path, now));
            return textAt(at(answer.json, "messages").at(0), "messageStatusName");
        };
        QCOMPARE(status(), u"processing"_s);
        probe.advance(2);
        QCOMPARE(status(), u"success"_s);
        const Answer journal = probe.get(u"/__ctl/journal"_s);
        QVERIFY(!journal.body.contains("01012345678")); // numbers and keys stay out of it
        QVERIFY(!journal.body.contains("PRACTICESENSKEY"));
    }

    void verifiesTheSignature_data()
    {
        QTest::addColumn<RequestHeaders>("headers");
        QTest::newRow("none") << RequestHeaders{};
        QTest::newRow("another secret") << signedFor("POST", kMessages, noon(), "guessed");
        QTest::newRow("another method") << signedFor("GET", kMessages, noon());
        QTest::newRow("another path") << signedFor("POST", kMessages + u"/x"_s, noon());
        QTest::newRow("five minutes and a second late") << signedFor("POST", kMessages, noon() - 301'000);
        QTest::newRow("as early") << signedFor("POST", kMessages, noon() + 301'000);
    }

    void verifiesTheSignature()
    {
        QFETCH(const RequestHeaders, headers);
        Probe probe;
        stopAt(probe, "2026-04-02T12:00:00+09:00");
        const Answer refused = probe.send("POST", kMessages, dumpJson(order()), headers);
        QCOMPARE(refused.status, 401);
        QCOMPARE(textAt(at(refused.json, "error"), "errorCode"), u"200"_s);
        QVERIFY(at(probe.get(u"/__ctl/state/sens"_s).json, "requests").empty());
    }

    void fiveMinutesAreForgiven()
    {
        Probe probe;
        stopAt(probe, "2026-04-02T12:00:00+09:00");
        const auto headers = signedFor("POST", kMessages, noon() - 300'000);
        QCOMPARE(probe.send("POST", kMessages, dumpJson(order()), headers).status, 202);
    }

    void nothingArrivesAtNight()
    {
        Probe probe;
        stopAt(probe, "2026-04-02T20:50:00+09:00");
        const qint64 now = noon() + (8 * 60 + 50) * 60'000;
        const Answer sent = probe.send("POST", kMessages, dumpJson(order()), signedFor("POST", kMessages, now));
        QCOMPARE(sent.status, 202);
        const QString path = kMessages + u'/' + textAt(at(sent.json, "messages").at(0), "messageId");
        probe.advance(2);
        const Answer asked = probe.send("GET", path, {}, signedFor("GET", path, now));
        QCOMPARE(textAt(at(asked.json, "messages").at(0), "messageStatusCode"), u"3022"_s);
        QCOMPARE(textAt(at(asked.json, "messages").at(0), "messageStatusName"), u"fail"_s);
    }

    void refusesAnOrder_data()
    {
        QTest::addColumn<Json>("patch");
        QTest::newRow("no profile") << Json{{"plusFriendId", "@남의가게"}};
        QTest::newRow("unknown kind") << Json{{"messageType", "LETTER"}};
        QTest::newRow("not only friends") << Json{{"targeting", "M"}};
        QTest::newRow("nobody") << Json{{"messages", Json::array()}};
        QTest::newRow("no mobile") << Json{{"messages", Json::array({{{"to", "0311234567"}, {"content", "x"}}})}};
        QTest::newRow("no words") << Json{{"messages", Json::array({{{"to", "01012345678"}}})}};
        QTest::newRow("no picture") << Json{{"messageType", "IMAGE"}};
        Json many = Json::array();
        for (int i = 0; i < 101; ++i)
            many.push_back({{"to", "01012345678"}, {"content", "x"}});
        QTest::newRow("too many") << Json{{"messages", many}};
    }

    void refusesAnOrder()
    {
        QFETCH(const Json, patch);
        Probe probe;
        stopAt(probe, "2026-04-02T12:00:00+09:00");
        Json wrong = order();
        wrong.merge_patch(patch);
        const Answer refused = probe.send("POST", kMessages, dumpJson(wrong), signedFor("POST", kMessages, noon()));
        QCOMPARE(refused.status, 400);
    }
};

MADANG_TEST(QCoreApplication, TestSens)
#include "tst_sens.moc"
