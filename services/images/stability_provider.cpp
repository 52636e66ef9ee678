#include "services/images/stability_provider.h"

#include "services/egress/egress.h"
#include "services/http/multipart.h"
#include "services/images/stability_service.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kOperation = u"generate"_s;
const PictureUse kPicture{.width = 1024, .height = 1024};

/// A 200 may carry a blurred picture: only the reason says so.
Result<PictureReply> read(const HttpReply& reply, const PictureUsage& usage)
{
    if (reply.status != 200)
        return stabilityError(reply);
    const QByteArray reason = reply.header("finish-reason");
    if (reason == "CONTENT_FILTERED")
        return Error{ErrorKind::ContentRejected, u"CONTENT_FILTERED"_s, {}};
    if (reason != "SUCCESS")
        return Error{ErrorKind::BadReply, u"finish reason "_s + QString::fromLatin1(reason), {}};
    return pictureIn(reply.body, usage);
}
} // namespace

StabilityProvider::StabilityProvider(Egress& egress, const ProviderTable& providers)
    : VendorPictures(u"stability"_s, QString::fromLatin1(stabilityServices().front().model), egress, providers)
{
}

AiCharge StabilityProvider::chargeFor(const PicturePrompt& prompt) const
{
    return charge(kOperation, prompt, kPicture);
}

QFuture<Result<PictureReply>> StabilityProvider::paint(QObject* context, const PicturePrompt& prompt,
                                                       const PictureProgress&)
{
    const StabilityService* known = stabilityService(model());
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
