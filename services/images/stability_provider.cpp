#include "services/images/stability_provider.h"

#include "services/egress/egress.h"
#include "services/http/json.h"
#include "services/http/multipart.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
const QString kOperation = u"generate"_s;
const PictureUse kPicture{.width = 1024, .height = 1024};
constexpr auto kPenalty = 60s; // for 150 requests in 10 seconds; no Retry-After is documented

struct Service {
    const char* model;
    const char* path;
    double credits; ///< as the price list says: an answer does not
};
constexpr std::array kServices{Service{"core", "core", 3},          Service{"ultra", "ultra", 8},
                               Service{"sd3.5-large", "sd3", 6.5},  Service{"sd3.5-large-turbo", "sd3", 4},
                               Service{"sd3.5-medium", "sd3", 3.5}, Service{"sd3.5-flash", "sd3", 2.5}};

/// Null where the model is newer than this program.
const Service* serviceOf(const QString& model)
{
    const auto* const found = std::ranges::find_if(
        kServices, [&model](const Service& known) { return model == QLatin1StringView(known.model); });
    return found == kServices.end() ? nullptr : found;
}

ErrorKind kindOf(int status, const QString& name)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
        return ErrorKind::SpendLimit;
    case 403:
        return name == "content_moderation"_L1 ? ErrorKind::ContentRejected : ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::ServerError;
    case 429:
        return ErrorKind::RateLimited;
    case 503:
        return ErrorKind::Unavailable;
    default:
        if (status >= 500)
            return ErrorKind::ServerError;
        return status >= 400 ? ErrorKind::Rejected : ErrorKind::BadReply;
    }
}

Error errorOf(const HttpReply& reply)
{
    const Result<nlohmann::json> document = json::parse(reply.body);
    const QString name = document ? json::text(*document, "name") : QString();
    Error error{kindOf(reply.status, name), u"%1 %2"_s.arg(reply.status).arg(name), {}};
    if (error.kind == ErrorKind::RateLimited)
        error.retryAfter = kPenalty;
    return error;
}

/// A 200 may carry a blurred picture: only the reason says so.
Result<PictureReply> read(const HttpReply& reply, const PictureUsage& usage)
{
    if (reply.status != 200)
        return errorOf(reply);
    const QByteArray reason = reply.header("finish-reason");
    if (reason == "CONTENT_FILTERED")
        return Error{ErrorKind::ContentRejected, u"CONTENT_FILTERED"_s, {}};
    if (reason != "SUCCESS")
        return Error{ErrorKind::BadReply, u"finish reason "_s + QString::fromLatin1(reason), {}};
    return pictureIn(reply.body, usage);
}
} // namespace

StabilityProvider::StabilityProvider(Egress& egress, const ProviderTable& providers)
    : VendorPictures(u"stability"_s, u"core"_s, egress, providers)
{
}

AiCharge StabilityProvider::chargeFor(const PicturePrompt&) const
{
    return charge(kOperation, kPicture);
}

QFuture<Result<PictureReply>> StabilityProvider::paint(QObject* context, const PicturePrompt& prompt,
                                                       const PictureProgress&)
{
    const Service* known = serviceOf(model());
    const QString path = known != nullptr ? QString::fromLatin1(known->path) : u"sd3"_s;
    const bool isSd3 = path == "sd3"_L1;
    Multipart form;
    form.addText("prompt", prompt.english.toUtf8());
    form.addText("aspect_ratio", "1:1"); // cut to every size around its middle
    form.addText("output_format", "png");
    if (isSd3)
        form.addText("model", model().toUtf8());
    else
        form.addText("negative_prompt", prompt.avoid.toUtf8());
    HttpRequest order = request("POST", u"/v2beta/stable-image/generate/"_s + path, kOperation);
    order.headers = {{"Authorization", "Bearer " + access().credential.reveal()},
                     {"Accept", "image/*"},
                     {"Content-Type", form.contentType()}};
    order.body = form.body();
    PictureUsage usage;
    usage.model = model();
    if (known != nullptr)
        usage.credits = known->credits;
    // A picture has its price, also one that is filtered: it was painted.
    const auto used = [](const HttpReply&) { return std::optional<AiUse>(kPicture); };
    return egress().ask<PictureReply>(context, {.request = order, .charge = chargeFor(prompt), .used = used},
                                      [usage](const HttpReply& reply) { return read(reply, usage); });
}

} // namespace madang
