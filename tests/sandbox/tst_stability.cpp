#include "sandbox/ai_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

namespace {
using Texts = QMap<QByteArray, QByteArray>;

const QString kRoot = u"/stability/v2beta/stable-image/generate/"_s;
constexpr char kPath[] = "stable-image";

QByteArray formOf(const Texts& texts, const QByteArray& image = {})
{
    QByteArray body;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"" + text.key() + "\"\r\n\r\n" + text.value() + "\r\n";
    if (!image.isEmpty())
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n"
                "Content-Type: image/jpeg\r\n\r\n"
            + image + "\r\n";
    return body + "--XyZ--\r\n";
}

Answer generate(Probe& probe, const QByteArray& form, const char* service = "core", const char* accept = "image/*",
                const char* key = kStabilityKey)
{
    return probe.send("POST", kRoot + QLatin1StringView(service), form,
                      {bearer(key), {"Accept", accept}, {"Content-Type", "multipart/form-data; boundary=XyZ"}});
}

Texts order(const Texts& more = {})
{
    Texts texts{{"prompt", "A small noodle shop on a rainy evening"}};
    texts.insert(more);
    return texts;
}

double credits(Probe& probe)
{
    return realAt(probe.get(u"/stability/v1/user/balance"_s, {bearer(kStabilityKey)}).json, "credits");
}
} // namespace

class TestStability : public QObject {
    Q_OBJECT

private slots:
    void givesBytesOrJson()
    {
        Probe probe;
        const Answer bytes = generate(probe, formOf(order({{"seed", "343940597"}})));
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.header("Content-Type"), QByteArray("image/png"));
        QCOMPARE(bytes.header("finish-reason"), QByteArray("SUCCESS"));
        QCOMPARE(bytes.header("seed"), QByteArray("343940597"));
        QVERIFY(!bytes.header("x-request-id").isEmpty());
        const QImage image = QImage::fromData(bytes.body, "PNG");
        QCOMPARE(image.width(), image.height());
        const Answer json = generate(probe, formOf(order({{"output_format", "jpeg"}, {"aspect_ratio", "16:9"}})),
                                     "core", "application/json");
        QCOMPARE(json.header("Content-Type"), QByteArray("application/json; type=image/jpeg"));
        QCOMPARE(textAt(json.json, "finish_reason"), u"SUCCESS"_s);
        QVERIFY(intAt(json.json, "seed") > 0);
        const QImage wide = QImage::fromData(QByteArray::fromBase64(textAt(json.json, "image").toLatin1()), "JPG");
        QVERIFY(qAbs(double(wide.width()) / wide.height() - 16.0 / 9) < 0.1);
        QVERIFY(qAbs(wide.width() * wide.height() - 1'572'864) < 160'000); // 1.5 megapixels
    }

    void takesCredits()
    {
        Probe probe;
        QCOMPARE(credits(probe), 25.0);
        QCOMPARE(generate(probe, formOf(order()), "core").status, 200);
        QCOMPARE(credits(probe), 22.0);
        QCOMPARE(generate(probe, formOf(order()), "ultra").status, 200);
        QCOMPARE(generate(probe, formOf(order()), "sd3").status, 200);
        QCOMPARE(generate(probe, formOf(order({{"model", "sd3.5-flash"}})), "sd3").status, 200);
        QCOMPARE(credits(probe), 5.0);
        const Answer poor = generate(probe, formOf(order()), "ultra");
        QCOMPARE(poor.status, 402);
        QCOMPARE(textAt(poor.json, "name"), u"payment_required"_s);
        QCOMPARE(generate(probe, formOf(order({{"seed", "x"}}))).status, 400);
        QCOMPARE(credits(probe), 5.0); // what fails is free
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& form, const char* service = "core", int status = 400) {
            QTest::newRow(name) << QByteArray(service) << form << status;
        };
        row("no prompt", formOf({{"seed", "1"}}));
        row("long prompt", formOf({{"prompt", QByteArray(10'001, 'a')}}));
        row("Korean", formOf({{"prompt", "비 오는 저녁의 국숫집"}}), "core", 422);
        row("width", formOf(order({{"width", "1024"}})));
        row("ratio", formOf(order({{"aspect_ratio", "4:3"}})));
        row("seed", formOf(order({{"seed", "4294967295"}})));
        row("format", formOf(order({{"output_format", "gif"}})));
        row("style", formOf(order({{"style_preset", "baroque"}})));
        row("picture without strength", formOf(order(), jpeg(80, 80)), "ultra");
        row("strength without picture", formOf(order({{"strength", "0.5"}})), "ultra");
        row("picture too small", formOf(order({{"strength", "0.5"}}), jpeg(63, 80)), "ultra");
        row("model", formOf(order({{"model", "sdxl"}})), "sd3");
        row("mode without picture", formOf(order({{"mode", "image-to-image"}})), "sd3");
        row("ratio with a picture",
            formOf(order({{"mode", "image-to-image"}, {"strength", "0.5"}, {"aspect_ratio", "1:1"}}), jpeg(80, 80)),
            "sd3");
        row("scale", formOf(order({{"cfg_scale", "11"}})), "sd3");
        row("banned", formOf({{"prompt", "gore"}}), "core", 403);
        row("too large", formOf(order({{"strength", "0.5"}}), QByteArray(11 * 1024 * 1024, 'x')), "ultra", 413);
        row("unknown service", formOf(order()), "sdxl", 404);
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, form);
        QFETCH(int, status);
        Probe probe;
        const Answer answer = generate(probe, form, service.constData());
        QCOMPARE(answer.status, status);
        QVERIFY(!textAt(answer.json, "id").isEmpty());
        QVERIFY(!textAt(answer.json, "name").isEmpty());
        QVERIFY(at(answer.json, "errors").is_array());
    }

    void needsAKeyAFormAndAnAnswerKind()
    {
        Probe probe;
        QCOMPARE(generate(probe, formOf(order()), "core", "image/*", "wrong-key").status, 401);
        QCOMPARE(probe.get(u"/stability/v1/user/balance"_s).status, 401);
        QCOMPARE(generate(probe, formOf(order()), "core", "text/html").status, 400);
        QCOMPARE(
            probe.post(kRoot + u"core"_s, {{"prompt", "cat"}}, {bearer(kStabilityKey), {"Accept", "image/*"}}).status,
            400);
        const Answer picture
            = generate(probe, formOf(order({{"mode", "image-to-image"}, {"strength", "0.5"}}), jpeg(80, 80)), "sd3");
        QCOMPARE(picture.status, 200);
    }

    void aFilteredPictureIsA200()
    {
        Probe probe;
        probe.fault("POST", kPath, {{"outcome", "filtered"}}, 2);
        const Answer bytes = generate(probe, formOf(order()));
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.header("finish-reason"), QByteArray("CONTENT_FILTERED"));
        QVERIFY(!QImage::fromData(bytes.body, "PNG").isNull());
        const Answer json = generate(probe, formOf(order()), "core", "application/json");
        QCOMPARE(textAt(json.json, "finish_reason"), u"CONTENT_FILTERED"_s);
    }

    void failuresOnRequest_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("key") << u"unauthorized"_s << 401;
        QTest::newRow("credits") << u"payment_required"_s << 402;
        QTest::newRow("moderation") << u"content_moderation"_s << 403;
        QTest::newRow("size") << u"payload_too_large"_s << 413;
        QTest::newRow("language") << u"invalid_language"_s << 422;
        QTest::newRow("haste") << u"rate_limit_exceeded"_s << 429;
        QTest::newRow("server") << u"internal_error"_s << 500;
    }

    void failuresOnRequest()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        Probe probe;
        probe.fault("POST", kPath, {{"providerCode", utf8(u"stability:"_s + code)}});
        const Answer answer = generate(probe, formOf(order()));
        QCOMPARE(answer.status, status);
        QCOMPARE(textAt(answer.json, "name"), code);
        QVERIFY(answer.header("retry-after").isEmpty()); // none is documented
        QCOMPARE(credits(probe), 25.0);
        QCOMPARE(arrivedAt(probe).count(kRoot + u"core"_s), 1);
    }

    void aHundredAndFiftyInTenSeconds()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-11-20T12:00:00+09:00"}, {"frozen", true}});
        for (int i = 0; i < 150; ++i)
            QCOMPARE(generate(probe, formOf({{"prompt", ""}})).status, 400);
        QCOMPARE(generate(probe, formOf(order())).status, 429);
        probe.advance(59);
        QCOMPARE(generate(probe, formOf(order())).status, 429);
        probe.advance(2);
        QCOMPARE(generate(probe, formOf(order())).status, 200);
    }
};

MADANG_TEST(QCoreApplication, TestStability)
#include "tst_stability.moc"
