#include "services/images/openai_image_provider.h"

#include "services/ai/openai_errors.h"
#include "services/costs/token_bound.h"
#include "services/egress/egress.h"
#include "services/http/json.h"
#include "services/http/own_network.h"
#include "services/images/picture_prompt.h"

#include <nlohmann/json.hpp>

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSide = 1024; // cut to every size around its middle
constexpr auto kSize = "1024x1024";
constexpr auto kQuality = "medium";
constexpr qsizetype kLongestForDallE = 4000;
const QString kOperation = u"generations"_s;

/// None where a server that speaks like OpenAI's does not say.
std::optional<AiUse> usedIn(const HttpReply& reply)
{
    const Result<nlohmann::json> document = json::parse(reply.body);
    const nlohmann::json& usage = document ? json::at(*document, "usage") : nlohmann::json();
    const TokenUse use{.input = json::integer(usage, "input_tokens", -1),
                       .output = json::integer(usage, "output_tokens", -1)};
    return isPlausible(use) ? std::optional<AiUse>(use) : std::nullopt;
}

bool isOpenAis(const QString& model)
{
    return model.startsWith("gpt-image"_L1) || model.startsWith("chatgpt-image"_L1);
}

/// Anywhere in the world, but in our own network only where the order went.
bool mayFetch(const QUrl& link, const QUrl& server)
{
    return link.host() == server.host()
        || (link.scheme() == "https"_L1 && link.host() != "localhost"_L1 && !isOwnNetwork(QHostAddress(link.host())));
}
} // namespace

/// A picture, or where it is.
struct OpenAiImageProvider::Answer {
    PictureReply picture;
    QUrl link;
};

OpenAiImageProvider::OpenAiImageProvider(Egress& egress, const ProviderTable& providers)
    : VendorPictures(u"openaiImages"_s, u"gpt-image-2.5-flare"_s, egress, providers)
{
}

QString OpenAiImageProvider::recipe() const
{
    return u"%1 %2 %3"_s.arg(model(), QLatin1StringView(kSize), QLatin1StringView(kQuality));
}

AiCharge OpenAiImageProvider::chargeFor(const PicturePrompt& prompt) const
{
    const QByteArray words = picture_prompt::withIdea(prompt).toUtf8();
    return charge(kOperation, prompt,
                  {.width = kSide,
                   .height = kSide,
                   .quality = QString::fromLatin1(kQuality),
                   .promptTokens = mostTokens(words, 0).input});
}

QFuture<Result<PictureReply>> OpenAiImageProvider::paint(QObject* context, const PicturePrompt& prompt,
                                                         const PictureProgress&)
{
    const QString words = picture_prompt::withIdea(prompt);
    PictureUsage usage;
    usage.model = model();
    nlohmann::json body{{"model", json::utf8(model())}, {"n", 1}, {"size", kSize}};
    if (isOpenAis(model())) {
        usage.quality = QString::fromLatin1(kQuality);
        body["prompt"] = json::utf8(words);
        body["quality"] = kQuality;
        body["output_format"] = "png";
    } else {
        body["prompt"] = json::utf8(words.left(kLongestForDallE));
        body["response_format"] = "b64_json";
    }
    HttpRequest order = request("POST", u"/images/generations"_s, kOperation);
    order.headers = {{"Authorization", "Bearer " + access().credential.reveal()}, {"Content-Type", "application/json"}};
    order.body = json::dump(body);
    const auto answered = egress().ask<Answer>(context, {.request = order, .charge = chargeFor(prompt), .used = usedIn},
                                               [usage](const HttpReply& reply) { return read(reply, usage); });
    return async::andThen(context, answered, [this, context](const Answer& answer) {
        return answer.link.isEmpty() ? async::ready(Result<PictureReply>(answer.picture)) : fetch(context, answer);
    });
}

Result<OpenAiImageProvider::Answer> OpenAiImageProvider::read(const HttpReply& reply, PictureUsage usage)
{
    if (reply.status != 200)
        return openAiError(reply.status, reply.body);
    const Result<nlohmann::json> document = json::parse(reply.body);
    if (!document)
        return document.error();
    const nlohmann::json& pictures = json::at(*document, "data");
    if (!pictures.is_array() || pictures.empty())
        return Error{ErrorKind::BadReply, u"an answer without a picture"_s, {}};
    const nlohmann::json& used = json::at(*document, "usage");
    usage.inputTokens = json::integer(used, "input_tokens");
    usage.outputTokens = json::integer(used, "output_tokens");
    usage.quality = json::text(*document, "quality", usage.quality);
    const nlohmann::json& first = pictures.front();
    const QString encoded = json::text(first, "b64_json");
    const QString link = json::text(first, "url");
    if (const QUrl url(link, QUrl::StrictMode); encoded.isEmpty() && url.isValid())
        return Answer{{{}, usage}, url};
    Result<PictureReply> picture = pictureInBase64(encoded, usage);
    if (!picture)
        return picture.error();
    return Answer{*std::move(picture), {}};
}

QFuture<Result<PictureReply>> OpenAiImageProvider::fetch(QObject* context, const Answer& answer)
{
    if (!mayFetch(answer.link, access().baseUrl))
        return async::ready(Result<PictureReply>(Error{ErrorKind::BadReply, u"a link that is not followed"_s, {}}));
    HttpRequest order = request("GET", {}, u"file"_s); // without the key: it is not for whoever keeps the files
    order.url = answer.link;
    const PictureUsage usage = answer.picture.usage;
    return egress().ask<PictureReply>(
        context, {.request = order}, [usage](const HttpReply& reply) -> Result<PictureReply> {
            if (reply.status != 200)
                return Error{ErrorKind::BadReply, u"%1 for the picture's file"_s.arg(reply.status), {}};
            return pictureIn(reply.body, usage);
        });
}

} // namespace madang
