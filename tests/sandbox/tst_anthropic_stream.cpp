#include "sandbox/claude_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

class TestAnthropicStream : public QObject {
    Q_OBJECT

private slots:
    void aStreamTellsTheSameInOrder()
    {
        Probe probe;
        const Answer answer = stream(probe);
        QVERIFY(answer.header("Content-Type").startsWith("text/event-stream"));
        const QList<ServerEvent> events = readEvents(answer.body);
        for (const ServerEvent& event : events)
            QCOMPARE(textAt(event.json(), "type").toUtf8(), event.name);
        QList<QByteArray> names = namesOf(events);
        QVERIFY(names.removeAll("ping") >= 1);
        names.removeAll("content_block_delta");
        QCOMPARE(names,
                 QList<QByteArray>({"message_start", "content_block_start", "content_block_stop", "content_block_start",
                                    "content_block_stop", "message_delta", "message_stop"}));
        const Json start = events.first().json();
        QVERIFY(at(start["message"], "content").empty());
        QVERIFY(at(start["message"], "stop_reason").is_null());
        const Json delta = events.at(events.size() - 2).json();
        QCOMPARE(textAt(delta["delta"], "stop_reason"), u"end_turn"_s);
        QVERIFY(intAt(delta["usage"], "output_tokens") > 1);
        QVERIFY(streamedText(events).size() > 20);
        QVERIFY(!answer.body.contains("[DONE]"));
        QVERIFY(!answer.body.contains("signature_delta\",\"signature\":\"\""));
    }

    void aStreamWrittenInOtherWaysSaysTheSame_data()
    {
        QTest::addColumn<QByteArray>("wish");
        for (const char* wish :
             {R"({"bytesPerPiece":1})", R"({"lineEnd":"crlf"})", R"({"lineEnd":"cr"})", R"({"bom":true})",
              R"({"comments":true})", R"({"noSpace":true})", R"({"manyDataLines":true})", R"({"pings":true})",
              R"({"unknownEvents":true})", R"({"untilClose":true})", R"({"pauseMs":5})",
              R"({"bytesPerPiece":3,"lineEnd":"crlf","bom":true,"comments":true,"pings":true,"noSpace":true})"})
            QTest::newRow(wish) << QByteArray(wish);
    }

    void aStreamWrittenInOtherWaysSaysTheSame()
    {
        QFETCH(QByteArray, wish);
        Probe probe;
        canned(probe, "첫째 🌸 문장과 \"따옴표\"");
        const Answer answer = stream(probe, parseJson(wish));
        QCOMPARE(answer.error, QNetworkReply::NoError);
        QCOMPARE(streamedText(readEvents(answer.body)), u"첫째 🌸 문장과 \"따옴표\""_s);
        QCOMPARE(readEvents(answer.body).last().name, QByteArray("message_stop"));
        if (wish.contains("crlf"))
            QVERIFY(!QByteArray(answer.body).replace("\r\n", "").contains('\n'));
        if (wish.contains("unknownEvents"))
            QVERIFY(namesOf(readEvents(answer.body)).contains("content_block_hint"));
    }

    void aStreamThatFails()
    {
        Probe probe;
        const Answer error = stream(probe, {{"errorAfter", 4}});
        QCOMPARE(error.status, 200);
        const QList<ServerEvent> events = readEvents(error.body);
        QCOMPARE(events.size(), 5);
        QCOMPARE(events.last().name, QByteArray("error"));
        QCOMPARE(textAt(events.last().json()["error"], "type"), u"overloaded_error"_s);

        const Answer unended = stream(probe, {{"noTerminator", true}});
        QCOMPARE(unended.error, QNetworkReply::NoError);
        QCOMPARE(readEvents(unended.body).last().name, QByteArray("message_delta"));
        QCOMPARE(readEvents(stream(probe, {{"endAfter", 2}}).body).size(), 2);

        const Answer cut = stream(probe, {{"cutInCharacter", true}});
        QCOMPARE(cut.error, QNetworkReply::RemoteHostClosedError);
        QCOMPARE(cut.status, 200);
        QVERIFY(QString::fromUtf8(cut.body).endsWith(QChar::ReplacementCharacter));
        QVERIFY(cut.body.startsWith("event: message_start"));
    }

    void theFaultsOfTheWireReachStreamsToo()
    {
        Probe probe;
        canned(probe, "봄맞이 할인");
        probe.fault("POST", kMessagesPath, {{"slowBody", {{"bytesPerSec", 20'000}}}});
        const Answer slow = stream(probe);
        QCOMPARE(slow.error, QNetworkReply::NoError);
        QCOMPARE(streamedText(readEvents(slow.body)), u"봄맞이 할인"_s);
        probe.fault("POST", kMessagesPath, {{"closeAfterBytes", 100}});
        const Answer cut = stream(probe);
        QCOMPARE(cut.error, QNetworkReply::RemoteHostClosedError);
        QCOMPARE(cut.body.size(), 100);
        probe.fault("POST", kMessagesPath, {{"stream", {{"pauseMs", 40}, {"endAfter", 6}}}});
        const auto reply = probe.start("POST", kMessages, dumpJson(with(question(), "stream", true)), signedIn());
        QSignalSpy arrived(reply.get(), &QNetworkReply::readyRead);
        QCOMPARE(readEvents(Probe::finish(*reply).body).size(), 6);
        QVERIFY(arrived.size() > 1); // not all at once
    }

    void aStreamCanStallAndTheClientCanLeave()
    {
        Probe probe;
        probe.fault("POST", kMessagesPath, {{"stream", {{"stallAfter", 3}}}});
        const auto reply = probe.start("POST", kMessages, dumpJson(with(question(), "stream", true)), signedIn());
        QByteArray got;
        QTRY_VERIFY((got += reply->readAll(), readEvents(got).size() == 3));
        QVERIFY(!reply->isFinished());
        reply->abort();
        QCOMPARE(ask(probe, question()).status, 200);
    }
};

MADANG_TEST(QCoreApplication, TestAnthropicStream)
#include "tst_anthropic_stream.moc"
