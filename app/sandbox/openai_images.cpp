#include "sandbox/ai_words.h"
#include "sandbox/event_stream.h"
#include "sandbox/openai.h"
#include "sandbox/openai_rules.h"
#include "sandbox/picture.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kLinkLifeMs = 3'600'000;
constexpr int kTokensOfPartial = 100;
constexpr int kTokensOfReference = 300;
constexpr qsizetype kMostReferences = 16;
constexpr qsizetype kLargestReference = 50 * 1024 * 1024;
constexpr qsizetype kLargestMask = 4 * 1024 * 1024;
constexpr auto kEdit = "image_edit"_L1;
constexpr auto kReferences = "_references"; ///< how many pictures came with an edit

const EventStream::Besides kBesides{
    {"error",
     R"({"type":"error","error":{"message":"The server had an error while processing your request.",)"
     R"("type":"server_error","param":null,"code":null}})"},
    {},
    {"image_generation.hint", R"({"type":"image_generation.hint"})"}};

QSize sizeOf(const Json& body)
{
    const QString text = textAt(body, "size", u"auto"_s);
    return text == "auto"_L1 ? QSize(1024, 1024)
                             : QSize(text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt());
}

QString chosen(const Json& body, const char* member, const QString& otherwise)
{
    const QString value = textAt(body, member, u"auto"_s);
    return value == "auto"_L1 ? otherwise : value;
}

/// What a picture costs, as users have worked it out.
qint64 outputTokens(QSize size, const QString& quality)
{
    double factor = 96;
    if (quality == "low"_L1)
        factor = 16;
    else if (quality == "medium"_L1)
        factor = 48;
    const double shorter = std::min(size.width(), size.height());
    const double side = std::round(factor * shorter / std::max(size.width(), size.height()));
    return qint64(std::ceil(factor * side * (2'000'000.0 + double(size.width()) * size.height()) / 4'000'000.0));
}

std::string base64(const QByteArray& bytes)
{
    return bytes.toBase64().toStdString();
}

bool isPicture(const QByteArray& bytes)
{
    return bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff")
        || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

/// A form's text as the JSON the same order would have been.
Json memberOf(const QString& name, const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && (name == "n"_L1 || name == "partial_images"_L1 || name == "output_compression"_L1))
        return number;
    if (name == "stream"_L1)
        return text == "true"_L1;
    return utf8(text);
}
} // namespace

Response OpenAi::images(const Request& request, const Json& body, const char* events)
{
    if (const auto refusal = signInRefusal(request))
        return refused(*refusal);
    if (!body.is_object())
        return refused({u"invalid_request_error"_s, u"We could not parse the JSON body of your request."_s, {}});
    const QString name = textAt(body, "model");
    const bool isDallE = isCompatible() || (name.startsWith("dall-e"_L1) && outcomeOf(request) == "dall-e"_L1);
    const OpenAiModel* model = openAiModel(name, world().clock.nowMs());
    if (!isDallE && (model == nullptr || model->family != OpenAiModel::Image))
        return refused({u"model_not_found"_s, u"The model '%1' does not exist."_s.arg(name), u"model"_s});
    Json order = body;
    if (QLatin1StringView(events) == kEdit)
        order.erase(kReferences);
    const auto refusal = isDallE ? dallEImageRefusal(order) : openAiImageRefusal(order, *model);
    if (refusal)
        return refused(*refusal);
    const QString prompt = textAt(body, "prompt").toLower();
    const Json& banned = at(data(), "banned");
    if (std::any_of(banned.begin(), banned.end(), [&](const Json& word) { return prompt.contains(fromUtf8(word)); }))
        return failure(isDallE ? u"content_policy_violation"_s : u"moderation_blocked"_s);
    return isDallE ? paintedByDallE(body) : paintedByGpt(request, body, events);
}

Response OpenAi::edit(const Request& request)
{
    if (const auto refusal = signInRefusal(request))
        return refused(*refusal);
    const auto parts = parseMultipart(request);
    if (!parts)
        return refused({u"invalid_request_error"_s, u"Invalid Content-Type: multipart/form-data is expected."_s, {}});
    Json body = Json::object();
    qsizetype references = 0;
    for (const Part& part : *parts) {
        if (part.name == "image"_L1 || part.name == "image[]"_L1) {
            ++references;
            if (!isPicture(part.body) || part.body.size() >= kLargestReference)
                return refused({u"invalid_image_file"_s, {}, u"image"_s});
        } else if (part.name == "mask"_L1) {
            if (!part.body.startsWith("\x89PNG") || part.body.size() >= kLargestMask)
                return refused({u"invalid_image_file"_s, u"Invalid mask image."_s, u"mask"_s});
        } else {
            body[utf8(part.name)] = memberOf(part.name, QString::fromUtf8(part.body));
        }
    }
    if (references == 0 || references > kMostReferences)
        return refused({u"invalid_value"_s, u"Invalid 'image': 1 to 16 images are expected."_s, u"image"_s});
    body[kReferences] = references;
    return images(request, body, kEdit.data());
}

Response OpenAi::paintedByGpt(const Request& request, const Json& body, const char* events)
{
    const QSize size = sizeOf(body);
    const QString quality = chosen(body, "quality", u"medium"_s);
    const QString background = chosen(body, "background", u"opaque"_s);
    const QString format = textAt(body, "output_format", u"png"_s);
    const qint64 count = intAt(body, "n", 1);
    const qint64 partials = boolAt(body, "stream") ? intAt(body, "partial_images") : 0;
    const auto paint = [&](qint64 index, PictureLook look) {
        const QString subject = QString::fromLatin1(
            QCryptographicHash::hash(textAt(body, "prompt").toUtf8(), QCryptographicHash::Sha256).toHex());
        return base64(paintPicture({size, format.toLatin1(), subject + QString::number(index), look}, world().chance));
    };
    const PictureLook look = background == "transparent"_L1 ? PictureLook::Transparent : PictureLook::Whole;
    const qint64 texts = tokensIn(textAt(body, "prompt"));
    const qint64 pictures = intAt(body, kReferences) * kTokensOfReference;
    const qint64 output = count * outputTokens(size, quality) + partials * kTokensOfPartial;
    const Json usage{{"input_tokens", texts + pictures},
                     {"input_tokens_details", {{"text_tokens", texts}, {"image_tokens", pictures}}},
                     {"output_tokens", output},
                     {"total_tokens", texts + pictures + output}};
    const qint64 created = world().clock.nowMs() / 1000;
    Json frame{{"background", utf8(background)},
               {"output_format", utf8(format)},
               {"quality", utf8(quality)},
               {"size", std::to_string(size.width()) + 'x' + std::to_string(size.height())}};
    if (boolAt(body, "stream")) {
        EventStream stream;
        frame["created_at"] = created;
        const auto add = [&](const std::string& type, Json event) {
            event.update(frame);
            event["type"] = type;
            stream.add(QByteArray::fromStdString(type), event);
        };
        for (qint64 i = 0; i < partials; ++i)
            add(std::string(events) + ".partial_image",
                {{"b64_json", paint(0, PictureLook::HalfDone)}, {"partial_image_index", i}});
        add(std::string(events) + ".completed", {{"b64_json", paint(0, look)}, {"usage", usage}});
        return finished(stream.reply(request, kBesides));
    }
    frame["created"] = created;
    frame["usage"] = usage;
    frame["data"] = Json::array();
    for (qint64 i = 0; i < count; ++i)
        frame["data"].push_back({{"b64_json", paint(i, look)}});
    return finished(jsonReply(200, frame));
}

Response OpenAi::paintedByDallE(const Json& body)
{
    const QString prompt = textAt(body, "prompt");
    const QByteArray bytes = paintPicture({sizeOf(body), "png", prompt, PictureLook::Whole}, world().chance);
    Json item{{"revised_prompt", utf8(prompt + u", in warm daylight"_s)}};
    if (textAt(body, "response_format", u"url"_s) == "url"_L1) {
        const QString name = world().newId(u"img-"_s) + u".png"_s;
        if (!world().blobs.put(name, bytes))
            return failure(u"server_error"_s);
        data()["files"][utf8(name)] = world().clock.nowMs() + kLinkLifeMs;
        item["url"] = utf8(world().baseUrl + u"/openai/files/"_s + name + u"?sig=practice"_s);
    } else {
        item["b64_json"] = base64(bytes);
    }
    return finished(jsonReply(200, {{"created", world().clock.nowMs() / 1000}, {"data", Json::array({item})}}));
}

/// The storage behind the links: open to anyone for an hour, closed to whoever brings a key along.
Response OpenAi::file(const Request& request, const QString& name)
{
    const Json& until = at(at(data(), "files"), name);
    const auto closed = [](int status, const QByteArray& code) {
        return bytesReply(status, "application/xml",
                          R"(<?xml version="1.0" encoding="utf-8"?><Error><Code>)" + code + "</Code></Error>");
    };
    if (!until.is_number())
        return closed(404, "BlobNotFound");
    if (!request.header("Authorization").isEmpty() || until <= world().clock.nowMs())
        return closed(403, "AuthenticationFailed");
    return bytesReply(200, "image/png", world().blobs.get(name));
}

} // namespace madang::sandbox
