#include "sandbox/ai_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

namespace {
const QString kImages = u"/openai/v1/images/generations"_s;
constexpr char kImagesPath[] = "generations$";

Json order(const Json& more = Json::object())
{
    Json body{{"model", "gpt-image-2.5-flare"}, {"prompt", "A small noodle shop on a rainy evening"}};
    body.update(more);
    return body;
}

Answer paint(Probe& probe, const Json& body)
{
    return probe.post(kImages, body, {bearer(kOpenAiKey)});
}

QByteArray bytesOf(const Json& item)
{
    return QByteArray::fromBase64(textAt(item, "b64_json").toLatin1());
}

QImage imageOf(const Answer& answer, const char* format = "PNG")
{
    return QImage::fromData(bytesOf(at(answer.json, "data").at(0)), format);
}

QString codeOf(const Answer& answer)
{
    return textAt(at(answer.json, "error"), "code");
}

QByteArray formOf(const QList<QPair<QByteArray, QByteArray>>& texts, const QList<QByteArray>& images)
{
    QByteArray body;
    for (const auto& [name, value] : texts)
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    for (const QByteArray& image : images)
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"image[]\"; filename=\"a.jpg\"\r\n"
                "Content-Type: image/jpeg\r\n\r\n"
            + image + "\r\n";
    return body + "--XyZ--\r\n";
}

Answer edit(Probe& probe, const QByteArray& form)
{
    return probe.send("POST", u"/openai/v1/images/edits"_s, form,
                      {bearer(kOpenAiKey), {"Content-Type", "multipart/form-data; boundary=XyZ"}});
}
} // namespace

class TestOpenAiImages : public QObject {
    Q_OBJECT

private slots:
    void paintsWhatIsOrdered()
    {
        Probe probe;
        const Answer plain = paint(probe, order());
        QCOMPARE(plain.status, 200);
        QCOMPARE(imageOf(plain).size(), QSize(1024, 1024));
        for (const char* key : {"created", "background", "output_format", "quality", "size", "data", "usage"})
            QVERIFY2(plain.json.contains(key), key);
        const Json usage = plain.json["usage"];
        QVERIFY(intAt(usage, "output_tokens") > 0);
        QCOMPARE(intAt(usage, "total_tokens"), intAt(usage, "input_tokens") + intAt(usage, "output_tokens"));
        QVERIFY(intAt(usage["input_tokens_details"], "text_tokens") > 0);
        const Answer wide = paint(probe, order({{"size", "1920x1088"}, {"output_format", "jpeg"}, {"n", 2}}));
        QCOMPARE(imageOf(wide, "JPG").size(), QSize(1920, 1088));
        QCOMPARE(wide.json["data"].size(), size_t(2));
        QVERIFY(bytesOf(wide.json["data"][0]) != bytesOf(wide.json["data"][1]));
        // 1024² in high quality: 7,024 tokens.
        QCOMPARE(intAt(paint(probe, order({{"quality", "high"}})).json["usage"], "output_tokens"), 7024);
        // The same order, the same picture.
        QVERIFY(paint(probe, order()).json["data"] == plain.json["data"]);
    }

    void webpAndTransparency()
    {
        Probe probe;
        const QByteArray webp
            = bytesOf(paint(probe, order({{"output_format", "webp"}, {"size", "1536x1024"}})).json["data"][0]);
        QVERIFY(webp.startsWith("RIFF"));
        QCOMPARE(webp.mid(8, 8), QByteArray("WEBPVP8L"));
        QCOMPARE(qsizetype(quint8(webp.at(4)) | quint8(webp.at(5)) << 8), webp.size() - 8);
        const Answer clear = paint(probe, order({{"background", "transparent"}}));
        QCOMPARE(textAt(clear.json, "background"), u"transparent"_s);
        QVERIFY(imageOf(clear).hasAlphaChannel());
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("auto") << u"auto"_s << true;
        QTest::newRow("portrait") << u"1024x1536"_s << true;
        QTest::newRow("any of 16") << u"1088x1920"_s << true;
        QTest::newRow("full HD is none of 16") << u"1920x1080"_s << false;
        QTest::newRow("width none of 16") << u"1000x1024"_s << false;
        QTest::newRow("too long") << u"4096x2048"_s << false;
        QTest::newRow("longest edge") << u"3840x2160"_s << true;
        QTest::newRow("too many pixels") << u"3840x2176"_s << false;
        QTest::newRow("too few pixels") << u"512x512"_s << false;
        QTest::newRow("too flat") << u"2560x832"_s << false;
        QTest::newRow("1:3") << u"768x2304"_s << true;
        QTest::newRow("nonsense") << u"large"_s << false;
    }

    void sizes()
    {
        QFETCH(QString, size);
        QFETCH(bool, isTaken);
        Probe probe;
        const Answer answer = paint(probe, order({{"size", utf8(size)}, {"output_format", "jpeg"}}));
        QCOMPARE(answer.status, isTaken ? 200 : 400);
        if (isTaken)
            return;
        QCOMPARE(textAt(answer.json["error"], "type"), u"image_generation_user_error"_s);
        QCOMPARE(textAt(answer.json["error"], "param"), u"size"_s);
        QCOMPARE(codeOf(answer), u"invalid_value"_s);
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("status");
        for (const char* more :
             {R"({"prompt":""})", R"({"n":0})", R"({"n":11})", R"({"quality":"hd"})", R"({"response_format":"url"})",
              R"({"style":"vivid"})", R"({"_references":1})", R"({"output_format":"bmp"})",
              R"({"partial_images":4,"stream":true})", R"({"background":"transparent","output_format":"jpeg"})",
              R"({"moderation":"none"})", R"({"output_compression":101,"output_format":"jpeg"})",
              R"({"model":"gpt-image-2","quality":"max"})"})
            QTest::newRow(more) << QByteArray(more) << 400;
        for (const char* more : {R"({"model":"dall-e-3"})", R"({"model":"gpt-6-sol"})", R"({"model":"gpt-image-1"})"})
            QTest::newRow(more) << QByteArray(more) << 404;
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(QByteArray, more);
        QFETCH(int, status);
        Probe probe;
        // After the end of gpt-image-1, before that of its successors.
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-11-20T12:00:00+09:00"}, {"frozen", true}});
        const Answer answer = paint(probe, order(parseJson(more)));
        QCOMPARE(answer.status, status);
        if (status == 404)
            QCOMPARE(codeOf(answer), u"model_not_found"_s);
        QCOMPARE(probe.post(kImages, order()).status, 401);
    }

    void moderation()
    {
        Probe probe;
        const Answer real = paint(probe, order({{"prompt", "gore everywhere"}}));
        probe.fault("POST", kImagesPath, {{"providerCode", "openai:moderation_blocked"}});
        for (const Answer& answer : {real, paint(probe, order())}) {
            QCOMPARE(answer.status, 400);
            QCOMPARE(codeOf(answer), u"moderation_blocked"_s);
            QCOMPARE(textAt(answer.json["error"], "type"), u"image_generation_user_error"_s);
            QCOMPARE(textAt(answer.json["error"], "param", u"?"_s), QString());
        }
        probe.fault("POST", kImagesPath, {{"providerCode", "openai:content_policy_violation"}});
        QCOMPARE(codeOf(paint(probe, order())), u"content_policy_violation"_s);
        QCOMPARE(paint(probe, order()).status, 200);
    }

    void aPictureIsStreamed()
    {
        Probe probe;
        const Answer answer = paint(probe, order({{"stream", true}, {"partial_images", 2}}));
        const QList<ServerEvent> events = readEvents(answer.body);
        QCOMPARE(namesOf(events),
                 QList<QByteArray>({"image_generation.partial_image", "image_generation.partial_image",
                                    "image_generation.completed"}));
        QCOMPARE(intAt(events.at(1).json(), "partial_image_index"), 1);
        for (const ServerEvent& event : events) {
            const Json json = event.json();
            QCOMPARE(textAt(json, "type").toUtf8(), event.name);
            QCOMPARE(QImage::fromData(bytesOf(json), "PNG").size(), QSize(1024, 1024));
            for (const char* key : {"created_at", "size", "quality", "background", "output_format"})
                QVERIFY2(json.contains(key), key);
        }
        const qint64 alone = intAt(paint(probe, order()).json["usage"], "output_tokens");
        QCOMPARE(intAt(events.last().json()["usage"], "output_tokens"), alone + 200);
        probe.fault("POST", kImagesPath, {{"stream", {{"noTerminator", true}}}});
        const Answer cut = paint(probe, order({{"stream", true}, {"partial_images", 1}}));
        QCOMPARE(namesOf(readEvents(cut.body)), QList<QByteArray>({"image_generation.partial_image"}));
    }

    void dallEIsThereOnRequestOnly()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-11-20T12:00:00+09:00"}, {"frozen", true}});
        const Json old = order({{"model", "dall-e-3"}, {"size", "1792x1024"}, {"style", "vivid"}, {"quality", "hd"}});
        probe.fault("POST", kImagesPath, {{"outcome", "dall-e"}});
        const Answer answer = paint(probe, old);
        QCOMPARE(answer.status, 200);
        QVERIFY(!textAt(answer.json["data"][0], "revised_prompt").isEmpty());
        const QString link = textAt(answer.json["data"][0], "url");
        QVERIFY(link.startsWith(probe.base() + u"/openai/files/"_s));
        const QString path = link.mid(probe.base().size());
        const Answer fetched = probe.get(path);
        QCOMPARE(QImage::fromData(fetched.body, "PNG").size(), QSize(1792, 1024));
        QCOMPARE(probe.get(path, {bearer(kOpenAiKey)}).status, 403);
        probe.advance(3590);
        QCOMPARE(probe.get(path).status, 200);
        probe.advance(20);
        QCOMPARE(probe.get(path).status, 403);
        QCOMPARE(probe.get(u"/openai/files/nothing.png"_s).status, 404);
        QCOMPARE(paint(probe, old).status, 404);

        probe.send("PUT", u"/__ctl/state/openai"_s, R"({"dialect":"compatible"})");
        const Answer inside = paint(probe, order({{"model", "dall-e-3"}, {"response_format", "b64_json"}}));
        QCOMPARE(imageOf(inside).size(), QSize(1024, 1024));
        QCOMPARE(paint(probe, order({{"model", "dall-e-3"}, {"n", 2}})).status, 400);
        QCOMPARE(paint(probe, order({{"model", "dall-e-3"}, {"size", "1536x1024"}})).status, 400);
    }

    void anEditTakesPictures()
    {
        Probe probe;
        const QList<QPair<QByteArray, QByteArray>> texts{
            {"model", "gpt-image-2"}, {"prompt", "The same cat, at sea"}, {"n", "1"}, {"size", "1536x1024"}};
        const Answer answer = edit(probe, formOf(texts, {jpeg(80, 80), jpeg(60, 60)}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(imageOf(answer).size(), QSize(1536, 1024));
        QVERIFY(intAt(answer.json["usage"]["input_tokens_details"], "image_tokens") > 0);
        QCOMPARE(edit(probe, formOf(texts, {})).status, 400);
        QCOMPARE(codeOf(edit(probe, formOf(texts, {"no picture"}))), u"invalid_image_file"_s);
        QCOMPARE(edit(probe, formOf(texts, QList<QByteArray>(17, jpeg(8, 8)))).status, 400);
        QCOMPARE(probe.post(u"/openai/v1/images/edits"_s, order(), {bearer(kOpenAiKey)}).status, 400);
    }
};

MADANG_TEST(QCoreApplication, TestOpenAiImages)
#include "tst_openai_images.moc"
