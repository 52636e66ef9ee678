#include "sandbox/stability.h"

#include "sandbox/ai_words.h"
#include "sandbox/picture.h"
#include "sandbox/stability_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestBody = 10 * 1024 * 1024;
constexpr size_t kMostInWindow = 150;
constexpr qint64 kWindowMs = 10'000;
constexpr qint64 kPenaltyMs = 60'000;
constexpr double kSeedCredits = 25;

struct Failure {
    const char* code;
    int status;
    const char* name;
    const char* message;
};

constexpr std::array kFailures{
    Failure{"bad_request", 400, "bad_request", "some-field: is required"},
    Failure{"unauthorized", 401, "unauthorized", "missing or invalid API key"},
    Failure{"payment_required", 402, "payment_required",
            "You lack sufficient credits to make this request. Please purchase more credits."},
    Failure{"content_moderation", 403, "content_moderation",
            "Your request was flagged by our content moderation system, as a result your request was denied and you "
            "were not charged."},
    Failure{"not_found", 404, "not_found", "resource not found"},
    Failure{"method_not_allowed", 405, "method_not_allowed", "method not allowed"},
    Failure{"payload_too_large", 413, "payload_too_large", "body: payloads cannot be larger than 10MiB in size"},
    Failure{"invalid_language", 422, "invalid_language", "prompt: English is the only supported language"},
    Failure{"rate_limit_exceeded", 429, "rate_limit_exceeded",
            "You have exceeded the rate limit of 150 requests within a 10 second period, and have been timed out for "
            "60 seconds."},
    Failure{"internal_error", 500, "internal_error",
            "An unexpected server error has occurred, please try again later."},
};
} // namespace

Stability::Stability(World& world)
    : Provider(world, u"stability"_s, {u"/stability"_s})
{
    for (const char* service : {"core", "ultra", "sd3"}) {
        const QString name = QString::fromLatin1(service);
        routes().add("POST", u"/stability/v2beta/stable-image/generate/"_s + name,
                     [this, name](const Request& request, const QStringList&) { return generate(request, name); });
    }
    routes().add("GET", u"/stability/v1/user/balance"_s,
                 [this](const Request& request, const QStringList&) { return balance(request); });
}

Json Stability::seeds() const
{
    return {{"keys", {kStabilityKey}},
            {"credits", kSeedCredits},
            {"banned", {"nude", "gore"}},
            {"recent", Json::array()},
            {"penaltyUntil", 0}};
}

std::optional<Response> Stability::signInRefusal(const Request& request)
{
    const Json& keys = at(data(), "keys");
    if (std::find(keys.begin(), keys.end(), Json(utf8(request.bearer()))) == keys.end())
        return failure(u"unauthorized"_s);
    return std::nullopt;
}

/// More than 150 requests within 10 seconds shut the door for a minute.
std::optional<Response> Stability::haste()
{
    const qint64 now = world().clock.nowMs();
    if (now < intAt(data(), "penaltyUntil"))
        return failure(u"rate_limit_exceeded"_s);
    Json recent = Json::array();
    for (const Json& moment : at(data(), "recent")) {
        if (moment > now - kWindowMs)
            recent.push_back(moment);
    }
    recent.push_back(now);
    const bool isTooMuch = recent.size() > kMostInWindow;
    data()["recent"] = isTooMuch ? Json::array() : recent;
    if (!isTooMuch)
        return std::nullopt;
    data()["penaltyUntil"] = now + kPenaltyMs;
    return failure(u"rate_limit_exceeded"_s);
}

Response Stability::generate(const Request& request, const QString& service)
{
    if (auto refused = signInRefusal(request))
        return *std::move(refused);
    if (auto refused = haste())
        return *std::move(refused);
    if (request.body.size() > kLargestBody)
        return failure(u"payload_too_large"_s);
    const StabilityOrder order = readStabilityOrder(request, service);
    if (!order.problem.isEmpty())
        return error(order.problemCode, order.problem);
    const Json& banned = at(data(), "banned");
    if (std::any_of(banned.begin(), banned.end(),
                    [&](const Json& word) { return order.prompt.toLower().contains(fromUtf8(word)); }))
        return failure(u"content_moderation"_s);
    const double credits = realAt(data(), "credits");
    if (credits < order.cost)
        return failure(u"payment_required"_s);
    data()["credits"] = credits - order.cost;
    const bool isFiltered = outcomeOf(request) == "filtered"_L1;
    const qint64 seed
        = order.seed != 0 ? order.seed : world().chance.between(world().newId(u"seed_"_s), 1, 4'294'967'294);
    const QByteArray picture = paintPicture({order.size, order.format, order.prompt + QString::number(seed),
                                             isFiltered ? PictureLook::Blurred : PictureLook::Whole},
                                            world().chance);
    const char* reason = isFiltered ? "CONTENT_FILTERED" : "SUCCESS";
    Response response;
    if (order.wantsJson) {
        response = bytesReply(
            200, "application/json; type=image/" + order.format,
            dumpJson({{"image", picture.toBase64().toStdString()}, {"finish_reason", reason}, {"seed", seed}}));
    } else {
        response = bytesReply(200, "image/" + order.format, picture);
        response.with("finish-reason", reason).with("seed", QByteArray::number(seed));
    }
    return response.with("x-request-id", world().newId({}).toUtf8());
}

Response Stability::balance(const Request& request)
{
    if (auto refused = signInRefusal(request))
        return *std::move(refused);
    return jsonReply(200, {{"credits", realAt(data(), "credits")}});
}

Response Stability::error(const QString& code, const QString& message)
{
    const auto* found = std::find_if(kFailures.begin(), kFailures.end(),
                                     [&](const Failure& known) { return code == QLatin1StringView(known.code); });
    const Failure& known = found == kFailures.end() ? kFailures.back() : *found;
    const QString id = world().newId({});
    Response response = jsonReply(
        known.status,
        {{"id", utf8(id)}, {"name", known.name}, {"errors", {message.isEmpty() ? known.message : utf8(message)}}});
    return response.with("x-request-id", id.toUtf8());
}

Response Stability::failure(const QString& code)
{
    return error(code, {});
}

Response Stability::noSuchRoute(int status)
{
    return failure(status == 405 ? u"method_not_allowed"_s : u"not_found"_s);
}

} // namespace madang::sandbox
