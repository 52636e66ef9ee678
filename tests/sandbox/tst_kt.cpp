#include "sandbox/kt_store.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

class TestKt : public QObject {
    Q_OBJECT

private slots:
    void refusesAWrongClientAndAnExpiredToken()
    {
        Store store;
        const Answer wrong = store.probe.send("POST", u"/kt/oauth/token"_s, "grant_type=client_credentials",
                                              {formType(), {"Authorization", "Basic " + QByteArray("a:b").toBase64()}});
        QCOMPARE(wrong.status, 401);
        QVERIFY(!store.token.isEmpty());
        QCOMPARE(codeOf(store.probe.get(kBroadcasts, {bearer("nonsense")})), u"TOKEN_INVALID"_s);
        QCOMPARE(store.get(kBroadcasts).status, 200);
        store.probe.advance(3601);
        QCOMPARE(codeOf(store.get(kBroadcasts)), u"TOKEN_EXPIRED"_s);
    }

    void errorsCarryTheRequestIdAndWhetherToTryAgain()
    {
        Store store;
        RequestHeaders headers = store.headers();
        headers.append({QByteArray("X-Request-Id"), QByteArray("my-id")});
        const Answer answer = store.probe.get(kBroadcasts + u"/brd_none"_s, headers);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.header("X-Request-Id"), QByteArray("my-id"));
        QCOMPARE(textAt(at(answer.json, "error"), "requestId"), u"my-id"_s);
        QCOMPARE(boolAt(at(answer.json, "error"), "retryable", true), false);
        QCOMPARE(textAt(at(answer.json, "error"), "occurredAt"), u"2026-04-02T12:00:00+09:00"_s);
    }

    void takesAFileInPiecesAndTellsWhereToGoOn()
    {
        Store store;
        const QByteArray bytes = jpeg(1920, 1080);
        const QByteArray total = QByteArray::number(bytes.size());
        const Answer created = store.create(u"uridongne-tv"_s, "IMAGE", "image/jpeg", bytes);
        QCOMPARE(created.status, 201);
        const QString path = store.pathOf(created);
        const auto put = [&](const QByteArray& range, const QByteArray& piece) {
            RequestHeaders headers = store.headers();
            headers.append({"Content-Range", "bytes " + range + '/' + total});
            return store.probe.send("PUT", path, piece, headers);
        };
        const Answer first = put("0-999", bytes.left(1000));
        QCOMPARE(first.status, 308);
        QCOMPARE(first.header("Range"), QByteArray("bytes=0-999"));
        QCOMPARE(put("5000-5999", bytes.mid(5000, 1000)).header("Range"),
                 QByteArray("bytes=0-999")); // a gap
        QCOMPARE(put("*", {}).header("Range"), QByteArray("bytes=0-999"));
        const Answer last = put("1000-" + QByteArray::number(bytes.size() - 1), bytes.mid(1000));
        QCOMPARE(last.status, 200);
        QCOMPARE(textAt(last.json, "state"), u"PROCESSING"_s);
        const QString asset = u"/kt/uridongne-tv/v1/assets/"_s + textAt(created.json, "assetId");
        QCOMPARE(textAt(store.get(asset).json, "state"), u"PROCESSING"_s);
        store.probe.advance(2);
        const Answer done = store.get(asset);
        QCOMPARE(textAt(done.json, "state"), u"APPROVED"_s);
        QCOMPARE(intAt(at(done.json, "media"), "width"), 1920);
        QVERIFY(!done.body.contains("_size")); // its own notes stay its own
    }

    void refusesAFileThatIsNotWhatWasAnnounced()
    {
        Store store;
        const QByteArray bytes = jpeg(1920, 1080);
        const Answer created = store.create(u"uridongne-tv"_s, "IMAGE", "image/jpeg", bytes);
        QByteArray other = bytes;
        other[other.size() - 5] = char(other.at(other.size() - 5) ^ 1);
        const Answer wrongHash = store.probe.send("PUT", store.pathOf(created), other, store.headers());
        QCOMPARE(codeOf(wrongHash), u"ASSET_HASH_MISMATCH"_s);

        const QByteArray small = jpeg(640, 480);
        const Answer second = store.create(u"uridongne-tv"_s, "IMAGE", "image/jpeg", small);
        const Answer wrongSize = store.probe.send("PUT", store.pathOf(second), small, store.headers());
        QCOMPARE(codeOf(wrongSize), u"VIDEO_SPEC_INVALID"_s);
        QCOMPARE(codeOf(store.create(u"uridongne-tv"_s, "AUDIO", "audio/wav", small)), u"UNSUPPORTED_MEDIA"_s);
    }

    void checksSoundsForTheTelephone()
    {
        Store store;
        const auto upload = [&](const QByteArray& bytes) {
            const Answer created = store.create(u"ringo-biz"_s, "AUDIO", "audio/wav", bytes);
            return store.probe.send("PUT", store.pathOf(created), bytes, store.headers());
        };
        QCOMPARE(upload(wave(12)).status, 200);
        QCOMPARE(codeOf(upload(wave(3))), u"AUDIO_SPEC_INVALID"_s);
        QCOMPARE(codeOf(upload(wave(12, 8))), u"AUDIO_SPEC_INVALID"_s);
        QCOMPARE(codeOf(upload("not a sound at all")), u"UNSUPPORTED_MEDIA"_s);
    }

    void aKeyIsCarriedOutOnce()
    {
        Store store;
        const QByteArray body = dumpJson(store.booking(store.picture()));
        QCOMPARE(codeOf(store.probe.send("POST", kBroadcasts, body, store.headers())), u"IDEMPOTENCY_KEY_REQUIRED"_s);
        const Answer first = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        const Answer again = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        QCOMPARE(again.status, 202);
        QCOMPARE(again.body, first.body);
        QCOMPARE(first.header("Idempotent-Replayed"), QByteArray());
        QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
        const Answer changed = store.probe.send("POST", kBroadcasts, body + ' ', store.headers("one"));
        QCOMPARE(changed.status, 422);
        QCOMPARE(codeOf(changed), u"IDEMPOTENCY_KEY_REUSED"_s);
        QCOMPARE(at(store.get(kBroadcasts).json, "items").size(), size_t(1));
    }

    void aDroppedAnswerIsReplayedToTheSameKey()
    {
        Store store;
        const QByteArray body = dumpJson(store.booking(store.picture()));
        // Twice: QNetworkAccessManager silently sends once more over a reused connection.
        store.probe.fault("POST", "broadcasts$", {{"acceptThenDrop", true}}, 2);
        const Answer dropped = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        QCOMPARE(dropped.status, 0);
        QVERIFY(dropped.error != QNetworkReply::NoError);
        const Answer again = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
        QCOMPARE(at(store.get(kBroadcasts).json, "items").size(), size_t(1));
    }

    void aKeyStillAtWorkIsSaidToBe()
    {
        Store store;
        const QByteArray body = dumpJson(store.booking(store.picture()));
        store.probe.fault("POST", "broadcasts$", {{"delayMs", 3000}});
        const auto slow = store.probe.start("POST", kBroadcasts, body, store.headers("one"));
        QTRY_VERIFY(at(store.probe.get(u"/__ctl/state/kt"_s).json, "idempotency").contains("one"));
        const Answer second = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        QCOMPARE(second.status, 409);
        QCOMPARE(codeOf(second), u"IDEMPOTENCY_IN_PROGRESS"_s);
        QCOMPARE(second.header("Retry-After"), QByteArray("1"));
        QCOMPARE(Probe::finish(*slow).status, 202);
    }

    void aServerErrorIsNotKeptForTheKey()
    {
        Store store;
        const QByteArray body = dumpJson(store.booking(store.picture()));
        store.probe.fault("POST", "broadcasts$", {{"providerCode", "kt:MAINTENANCE"}});
        const Answer down = store.probe.send("POST", kBroadcasts, body, store.headers("one"));
        QCOMPARE(down.status, 503);
        QCOMPARE(codeOf(down), u"MAINTENANCE"_s);
        QCOMPARE(down.header("Retry-After"), QByteArray("60"));
        QCOMPARE(store.probe.send("POST", kBroadcasts, body, store.headers("one")).status, 202);
    }

    void unchangedAnswersNeedNotBeSentAgain()
    {
        Store store;
        const QString path = u"/kt/genie-ads/v1/targets"_s;
        const Answer first = store.get(path);
        RequestHeaders headers = store.headers();
        headers.append({"If-None-Match", first.header("ETag")});
        const Answer second = store.probe.get(path, headers);
        QCOMPARE(second.status, 304);
        QCOMPARE(second.body, QByteArray());
    }
};

MADANG_TEST(QCoreApplication, TestKt)
#include "tst_kt.moc"
