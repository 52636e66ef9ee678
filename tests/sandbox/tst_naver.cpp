#include "sandbox/http_probe.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
QString board(int menu)
{
    return u"/naver-openapi/v1/cafe/10000001/menu/%1/articles"_s.arg(menu);
}

QByteArray once(const QByteArray& text)
{
    return text.toPercentEncoding().replace("%20", "+");
}

Answer writeForm(Probe& probe, const QByteArray& subject, const QByteArray& content, int menu = 1)
{
    return probe.send("POST", board(menu), "subject=" + subject + "&content=" + content,
                      {bearer(kNaverToken), formType()});
}

Answer writeMultipart(Probe& probe, const QByteArray& subject, const QByteArray& content)
{
    QByteArray body;
    const auto text = [&](const QByteArray& name, const QByteArray& value) {
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"" + name
            + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n";
    };
    text("subject", subject);
    text("content", content);
    body += "--XyZ\r\nContent-Disposition: form-data; name=\"0\"; filename=\"poster.jpg\"\r\n"
            "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + jpeg(60, 60) + "\r\n--XyZ"; // the official C# sample ends without "--"
    return probe.send("POST", board(1), body,
                      {bearer(kNaverToken), {"Content-Type", "multipart/form-data; boundary=XyZ"}});
}

QString cafeCode(const Answer& answer)
{
    return textAt(at(at(answer.json, "message"), "error"), "code");
}

QString subjectOf(Probe& probe, int article)
{
    const Json state = probe.get(u"/__ctl/state/naver"_s).json;
    return textAt(at(at(state, "articles"), QString::number(article)), "subject");
}
} // namespace

class TestNaver : public QObject {
    Q_OBJECT

private slots:
    void theGoldenTextsArriveThroughBothKindsOfBody_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encodedOnce");
        QTest::addColumn<QByteArray>("encodedTwice");
        QTest::newRow("greeting") << u"카페 가입 인사"_s
                                  << QByteArray("%EC%B9%B4%ED%8E%98+%EA%B0%80%EC%9E%85+%EC%9D%B8%EC%82%AC")
                                  << QByteArray("%25EC%25B9%25B4%25ED%258E%2598%2B%25EA%25B0%2580%"
                                                "25EC%259E%2585%2B%25EC%259D%25B8%25EC%2582%25AC");
        QTest::newRow("per cent") << u"봄맞이 50% 할인"_s
                                  << QByteArray("%EB%B4%84%EB%A7%9E%EC%9D%B4+50%25+%ED%95%A0%EC%9D%B8")
                                  << QByteArray("%25EB%25B4%2584%25EB%25A7%259E%25EC%259D%25B4%"
                                                "2B50%2525%2B%25ED%2595%25A0%25EC%259D%25B8");
        QTest::newRow("signs") << u"A+B & <b>굵게</b>"_s << QByteArray("A%2BB+%26+%3Cb%3E%EA%B5%B5%EA%B2%8C%3C%2Fb%3E")
                               << QByteArray(
                                      "A%252BB%2B%2526%2B%253Cb%253E%25EA%25B5%25B5%25EA%25B2%258C%253C%252Fb%253E");
    }

    void theGoldenTextsArriveThroughBothKindsOfBody()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, encodedOnce);
        QFETCH(QByteArray, encodedTwice);
        Probe probe;
        const Answer first = writeMultipart(probe, encodedOnce, encodedOnce);
        QCOMPARE(first.status, 200);
        const Json result = at(at(first.json, "message"), "result");
        QCOMPARE(intAt(result, "articleId"), 1);
        QCOMPARE(textAt(result, "articleUrl"), u"https://cafe.naver.com/practicestore/1"_s);
        QCOMPARE(textAt(at(first.json, "message"), "status"), u"200"_s);
        QCOMPARE(subjectOf(probe, 1), text);
        QCOMPARE(writeForm(probe, encodedTwice, encodedTwice).status, 200);
        QCOMPARE(subjectOf(probe, 2), text);
    }

    void aTextEncodedTooSeldomIsNotWhatWasMeant()
    {
        Probe probe;
        const QByteArray content = once(once("본문"));
        QCOMPARE(cafeCode(writeForm(probe, once("봄맞이 50% 할인"), content)), u"AP001"_s);
        QCOMPARE(writeForm(probe, once("A+B"), content).status, 200);
        QCOMPARE(subjectOf(probe, 1), u"A B"_s);
    }

    void refusesBoardsAndMarkup()
    {
        Probe probe;
        const QByteArray text = once(once("안녕하세요"));
        QCOMPARE(cafeCode(writeForm(probe, text, text, 2)), u"AP003"_s);
        QCOMPARE(cafeCode(writeForm(probe, text, text, 3)), u"AP004"_s);
        QCOMPARE(cafeCode(writeForm(probe, text, text, 4)), u"AP002"_s);
        for (const char* content : {"<a href='x'>여기</a>", "<img src='#0' />", "그가 \"와\" 했다"}) {
            const Answer answer = writeForm(probe, text, once(once(content)));
            QCOMPARE(answer.status, 403);
            QCOMPARE(cafeCode(answer), u"999"_s);
        }
        QCOMPARE(writeForm(probe, text, once(once("첫 줄<br>둘째 줄"))).status, 200);
        QCOMPARE(cafeCode(writeForm(probe, text, {})), u"AP001"_s);
    }

    void aBannedWordEndsInTheSpamBox()
    {
        Probe probe;
        const Answer answer = writeForm(probe, once(once("대출 상담")), once(once("본문")));
        QCOMPARE(cafeCode(answer), u"AP005"_s);
        QCOMPARE(subjectOf(probe, 1), u"대출 상담"_s); // it is there, though
    }

    void signInIsNeeded()
    {
        Probe probe;
        const Answer without = probe.send("POST", board(1), "subject=a&content=b", {formType()});
        QCOMPARE(without.status, 401);
        QCOMPARE(textAt(without.json, "errorCode"), u"028"_s);
        const Answer wrong = probe.send("POST", board(1), "subject=a&content=b", {formType(), bearer("wrong-token")});
        QCOMPARE(wrong.status, 401);
        QCOMPARE(textAt(wrong.json, "errorCode"), u"024"_s);
        QVERIFY(!textAt(wrong.json, "errorMessage").isEmpty());
    }

    void twoHundredADay()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}});
        probe.send("PUT", u"/__ctl/state/naver"_s, R"({"writes":{"2026-04-02":199}})");
        QCOMPARE(writeForm(probe, "a", "b").status, 200);
        const Answer refused = writeForm(probe, "a", "b");
        QCOMPARE(refused.status, 429);
        QCOMPARE(textAt(refused.json, "errorCode"), u"010"_s);
        probe.advance(86'400);
        QCOMPARE(writeForm(probe, "a", "b").status, 200);
    }

    void aTokenIsRenewedAndRevoked()
    {
        Probe probe;
        const QString refresh = u"/naver-nid/oauth2.0/token?grant_type=refresh_token&client_id=practice-client"
                                u"&client_secret=practice-client-secret&refresh_token=%1"_s;
        const Answer renewed = probe.get(refresh.arg(QLatin1StringView(kNaverRefreshToken)));
        QCOMPARE(textAt(renewed.json, "expires_in"), u"3600"_s); // a string
        QVERIFY(!renewed.json.contains("refresh_token"));
        const QByteArray token = textAt(renewed.json, "access_token").toUtf8();
        QVERIFY(token.contains('+'));
        const QString me = u"/naver-openapi/v1/nid/me"_s;
        QCOMPARE(probe.get(me, {bearer(token)}).status, 200);
        const Answer wrong = probe.get(refresh.arg(u"nonsense"_s));
        QCOMPARE(wrong.status, 200);
        QCOMPARE(textAt(wrong.json, "error"), u"invalid_request"_s);
        probe.send("POST", u"/naver-nid/oauth2.0/revoke"_s,
                   "client_id=practice-client&client_secret=practice-client-secret&token=" + token.toPercentEncoding(),
                   {formType()});
        QCOMPARE(probe.get(me, {bearer(token)}).status, 401);
    }
};

MADANG_TEST(QCoreApplication, TestNaver)
#include "tst_naver.moc"
