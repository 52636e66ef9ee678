#include "sandbox/ai_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

namespace {
const QString kRoot = u"/webui/sdapi/v1/"_s;
constexpr char kPath[] = "txt2img$";

void set(Probe& probe, const Json& state)
{
    QCOMPARE(probe.send("PUT", u"/__ctl/state/webui"_s, dumpJson(state)).status, 200);
}

/// Time stands still, and a picture takes a minute of it.
void standStill(Probe& probe)
{
    probe.post(u"/__ctl/clock"_s, {{"now", "2026-11-20T12:00:00+09:00"}, {"frozen", true}});
    set(probe, {{"msPerPicture", 60'000}});
}

Json order(const Json& more = Json::object())
{
    Json body{{"prompt", "a noodle shop"}, {"seed", 7}, {"steps", 20}, {"width", 256}, {"height", 384}};
    body.update(more);
    return body;
}

Answer paint(Probe& probe, const Json& body, const RequestHeaders& headers = {})
{
    return probe.post(kRoot + u"txt2img"_s, body, headers);
}

std::unique_ptr<QNetworkReply> startPainting(Probe& probe, const Json& body)
{
    return probe.start("POST", kRoot + u"txt2img"_s, dumpJson(body));
}

QImage imageOf(const Answer& answer, size_t index = 0)
{
    return QImage::fromData(QByteArray::fromBase64(fromUtf8(answer.json["images"].at(index)).toLatin1()));
}

Json infoOf(const Answer& answer)
{
    return parseJson(textAt(answer.json, "info").toUtf8()); // a text that holds JSON
}

Json progress(Probe& probe)
{
    return probe.get(kRoot + u"progress?skip_current_image=true"_s).json;
}

/// Until so many jobs have arrived.
void awaitJobs(Probe& probe, size_t count)
{
    QTRY_COMPARE(probe.get(u"/__ctl/state/webui"_s).json["jobs"].size(), count);
}
} // namespace

class TestWebui : public QObject {
    Q_OBJECT

private slots:
    void paintsAndTellsHow()
    {
        Probe probe;
        const Answer answer = paint(probe, order());
        QCOMPARE(answer.status, 200);
        QCOMPARE(imageOf(answer).size(), QSize(256, 384));
        QCOMPARE(intAt(answer.json["parameters"], "steps"), 20);
        QCOMPARE(realAt(answer.json["parameters"], "cfg_scale"), 7.0);
        const Json info = infoOf(answer);
        QCOMPARE(intAt(info, "seed"), 7);
        for (const char* key : {"prompt", "all_prompts", "all_seeds", "width", "height", "sampler_name", "cfg_scale",
                                "steps", "batch_size", "sd_model_name", "sd_model_hash", "infotexts", "job_timestamp",
                                "index_of_first_image", "version"})
            QVERIFY2(info.contains(key), key);
        const Answer many = paint(probe, order({{"n_iter", 2}, {"batch_size", 2}, {"unknown_member", 1}}));
        QCOMPARE(many.json["images"].size(), size_t(4));
        QCOMPARE(infoOf(many)["all_seeds"].dump(), std::string("[7,8,9,10]"));
        const Answer random = paint(probe, order({{"seed", -1}}));
        QVERIFY(intAt(infoOf(random), "seed", -1) >= 0);
    }

    void aGridComesFirstWhenPicturesAreSaved()
    {
        Probe probe;
        const Answer grid = paint(probe, order({{"n_iter", 2}, {"save_images", true}}));
        QCOMPARE(intAt(infoOf(grid), "index_of_first_image"), 1);
        QCOMPARE(grid.json["images"].size(), size_t(3));
        const Answer one = paint(probe, order({{"save_images", true}}));
        QCOMPARE(intAt(infoOf(one), "index_of_first_image"), 0);
        QCOMPARE(paint(probe, order({{"send_images", false}})).json["images"].size(), size_t(0));
    }

    void theServersFormatCounts()
    {
        Probe probe;
        set(probe, {{"samplesFormat", "jpg"}});
        const Answer answer = paint(probe, order());
        QVERIFY(QByteArray::fromBase64(fromUtf8(answer.json["images"][0]).toLatin1()).startsWith("\xff\xd8\xff"));
        QCOMPARE(textAt(probe.get(kRoot + u"options"_s).json, "samples_format"), u"jpg"_s);
    }

    void oneJobAtATimeAndProgressIsOfTheServer()
    {
        Probe probe;
        standStill(probe);
        const Json idle = progress(probe);
        QCOMPARE(realAt(idle, "progress"), 0.0);
        QCOMPARE(intAt(idle["state"], "job_count", -9), 0);
        const auto first = startPainting(probe, order());
        awaitJobs(probe, 1);
        const auto second = startPainting(probe, order({{"seed", 8}}));
        awaitJobs(probe, 2);
        QCOMPARE(realAt(progress(probe), "progress"), 0.01);
        probe.advance(30);
        const Json half = progress(probe);
        QCOMPARE(realAt(half, "progress"), 0.5);
        QCOMPARE(realAt(half, "eta_relative"), 30.0);
        QVERIFY(half["current_image"].is_null());
        QVERIFY(probe.get(kRoot + u"progress"_s).json["current_image"].is_string());
        probe.advance(45);
        QCOMPARE(Probe::finish(*first).status, 200);
        QVERIFY(!second->isFinished());
        QCOMPARE(realAt(progress(probe), "progress"), 0.25);
        probe.advance(50);
        QCOMPARE(intAt(infoOf(Probe::finish(*second)), "seed"), 8);
        QCOMPARE(realAt(progress(probe), "progress"), 0.0);
        QCOMPARE(arrivedAt(probe).count(kRoot + u"txt2img"_s), 2);
    }

    void anInterruptedJobAnswers200WithAPartialPicture()
    {
        Probe probe;
        standStill(probe);
        const auto reply = startPainting(probe, order({{"n_iter", 3}}));
        awaitJobs(probe, 1);
        const auto waiting = startPainting(probe, order());
        awaitJobs(probe, 2);
        probe.advance(90); // in the middle of the second of three
        const Answer interrupt = probe.post(kRoot + u"interrupt"_s, Json::object());
        QCOMPARE(interrupt.body, QByteArray("{}"));
        const Answer partial = Probe::finish(*reply);
        QCOMPARE(partial.status, 200);
        QCOMPARE(partial.json["images"].size(), size_t(2));
        QVERIFY(imageOf(partial, 1) != imageOf(partial, 0));
        QVERIFY(!waiting->isFinished()); // only the running one
        QVERIFY(!boolAt(progress(probe)["state"], "interrupted")); // it is the next one's already
        probe.advance(60);
        QCOMPARE(Probe::finish(*waiting).status, 200);
        const auto last = startPainting(probe, order());
        awaitJobs(probe, 1);
        QCOMPARE(probe.post(kRoot + u"skip"_s, Json::object()).status, 200);
        QCOMPARE(Probe::finish(*last).status, 200);
        QVERIFY(boolAt(progress(probe)["state"], "skipped")); // nothing has begun since
    }

    void aClientThatLeavesDoesNotStopItsJob()
    {
        Probe probe;
        standStill(probe);
        const auto first = startPainting(probe, order());
        awaitJobs(probe, 1);
        first->abort();
        const auto second = startPainting(probe, order());
        awaitJobs(probe, 2);
        probe.advance(30);
        QCOMPARE(realAt(progress(probe), "progress"), 0.5);
        probe.advance(90);
        QCOMPARE(Probe::finish(*second).status, 200);
    }

    void failsInBothShapes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("memory") << u"oom"_s << u"OutOfMemoryError"_s;
        QTest::newRow("NaN") << u"nan"_s << u"NansException"_s;
    }

    void failsInBothShapes()
    {
        QFETCH(QString, code);
        QFETCH(QString, error);
        Probe probe;
        const Json fault{{"providerCode", utf8(u"webui:"_s + code)}};
        probe.fault("POST", kPath, fault);
        const Answer wrapped = paint(probe, order());
        QCOMPARE(wrapped.status, 500);
        QCOMPARE(textAt(wrapped.json, "error"), error);
        QVERIFY(!textAt(wrapped.json, "errors").isEmpty());
        set(probe, {{"flavour", "forge"}});
        probe.fault("POST", kPath, fault);
        const Answer plain = paint(probe, order());
        QCOMPARE(plain.status, 500);
        QCOMPARE(plain.body, QByteArray("Internal Server Error"));
    }

    void tooLargeForTheCard()
    {
        Probe probe;
        QCOMPARE(textAt(paint(probe, order({{"width", 4096}, {"height", 4096}})).json, "error"), u"OutOfMemoryError"_s);
        // No multiple of eight: made one.
        QCOMPARE(imageOf(paint(probe, order({{"width", 260}}))).width(), 256);
        probe.fault("POST", kPath, {{"outcome", "black"}});
        QCOMPARE(imageOf(paint(probe, order())).pixel(9, 9) & 0xffffffU, 0U);
    }

    void validatesItsMembers()
    {
        Probe probe;
        const Answer answer = paint(probe, order({{"steps", "many"}}));
        QCOMPARE(answer.status, 422);
        const Json problem = answer.json["detail"][0];
        QCOMPARE(problem["loc"].dump(), std::string(R"(["body","steps"])"));
        QVERIFY(problem.contains("msg") && problem.contains("type"));
        QCOMPARE(paint(probe, Json::array()).status, 422);
        QCOMPARE(paint(probe, order({{"script_name", "nobody's"}})).status, 422);
        const Json unknown = order({{"sampler_name", "Rembrandt"}});
        QCOMPARE(paint(probe, unknown).status, 400);
        QCOMPARE(textAt(paint(probe, unknown).json, "detail"), u"Sampler not found"_s);
        set(probe, {{"flavour", "a1111-old"}});
        QCOMPARE(paint(probe, unknown).status, 404);
        QCOMPARE(probe.get(kRoot + u"schedulers"_s).status, 404);
        set(probe, {{"flavour", "forge"}});
        QCOMPARE(paint(probe, unknown).status, 200);
    }

    void withoutApiOrLogin()
    {
        Probe probe;
        set(probe, {{"isApiOn", false}});
        const Answer off = paint(probe, order());
        QCOMPARE(off.status, 404);
        QCOMPARE(textAt(off.json, "detail"), u"Not Found"_s);
        set(probe, {{"isApiOn", true}, {"needsLogin", true}});
        const QPair<QByteArray, QByteArray> wrong{"Authorization", "Basic " + QByteArray("a:b").toBase64()};
        for (const RequestHeaders& headers : {RequestHeaders{}, RequestHeaders{wrong}}) {
            const Answer closed = paint(probe, order(), headers);
            QCOMPARE(closed.status, 401);
            QVERIFY(closed.header("WWW-Authenticate").startsWith("Basic"));
            QCOMPARE(textAt(closed.json, "detail"), u"Incorrect username or password"_s);
        }
        const QByteArray login = QByteArray(kWebuiLogin).toBase64();
        QCOMPARE(paint(probe, order(), {{"Authorization", "Basic " + login}}).status, 200);
        QVERIFY(!probe.get(u"/__ctl/journal"_s).body.contains(login));
    }

    void lists()
    {
        Probe probe;
        for (const char* key : {"name", "aliases", "options"})
            QVERIFY2(probe.get(kRoot + u"samplers"_s).json[0].contains(key), key);
        QVERIFY(probe.get(kRoot + u"schedulers"_s).json.is_array());
        for (const char* key : {"title", "model_name", "hash", "sha256", "filename", "config"})
            QVERIFY2(probe.get(kRoot + u"sd-models"_s).json[0].contains(key), key);
        QVERIFY(probe.get(kRoot + u"options"_s).json.contains("sd_model_checkpoint"));
    }
};

MADANG_TEST(QCoreApplication, TestWebui)
#include "tst_webui.moc"
