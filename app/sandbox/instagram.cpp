#include "sandbox/instagram.h"

#include "sandbox/cdn.h"
#include "sandbox/instagram_errors.h"
#include "sandbox/media_probe.h"
#include "sandbox/sign_in.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kLongestCaption = 2200;
constexpr qsizetype kLongestAltText = 1000;
constexpr qsizetype kMostHashtags = 30;
constexpr qsizetype kMostMentions = 20;
constexpr qsizetype kLargestPicture = 8 * 1024 * 1024;
constexpr double kNarrowest = 0.8;
constexpr double kWidest = 1.91;
constexpr qint64 kFirstContainer = 17'889'455'560'051'000;

/// "/ig-graph/v26.0/123/media" and "/ig-graph/123/media" are the same place.
QString withoutVersion(const QString& path)
{
    static const QRegularExpression version(u"^/ig-graph/v\\d+\\.\\d+(?=/)"_s);
    QString plain = path;
    return plain.replace(version, u"/ig-graph"_s);
}

/// "2026-04-01T10:00:00+0000"
QString graphTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(u"yyyy-MM-dd'T'HH:mm:ss'+0000'"_s);
}

/// Only what was asked for, as Graph does; the id always.
Response selected(const Json& node, const Request& request, const QString& usual)
{
    QString fields = parameters(request).value(u"fields"_s);
    if (fields.isEmpty())
        fields = usual;
    const QStringList names = fields.split(u',');
    Json answer{{"id", at(node, "id")}};
    for (const QString& name : names) {
        const Json& value = at(node, name.trimmed());
        if (!value.is_null())
            answer[utf8(name.trimmed())] = value;
    }
    return jsonReply(200, answer);
}
} // namespace

Instagram::Instagram(World& world)
    : Provider(world, u"instagram"_s, {u"/ig-graph"_s, u"/ig-www"_s, u"/ig-api"_s})
{
    using Captured = QStringList;
    const QString root = u"/ig-graph/"_s;
    const auto onAccount = [this](auto answer) {
        return [this, answer](const Request& request, const Captured& captured) {
            return isOwnAccount(captured.first()) ? answer(request) : graphError({100, 33});
        };
    };
    routes().add("POST", root + u"{}/media"_s,
                 onAccount([this](const Request& request) { return createContainer(request); }));
    routes().add("POST", root + u"{}/media_publish"_s,
                 onAccount([this](const Request& request) { return publish(request); }));
    routes().add("GET", root + u"{}/media"_s, onAccount([this](const Request& request) { return listMedia(request); }));
    routes().add("GET", root + u"{}/content_publishing_limit"_s, onAccount([this](const Request&) { return quota(); }));
    routes().add("GET", root + u"{}/insights"_s, [this](const Request& request, const Captured& captured) {
        return insights(request, captured.first());
    });
    addSignIn();
    routes().add("GET", root + u"{}"_s, [this](const Request& request, const Captured& captured) {
        const QString& id = captured.first();
        return isOwnAccount(id) ? readAccount(request, id) : readNode(request, id);
    });
}

Json Instagram::seeds() const
{
    Json seeds{{"tokens", {{kInstagramToken, {{"expiresAt", -1}}}}},
               {"containers", Json::object()},
               {"media", Json::object()},
               {"flatTokens", false},
               {"quotaTotal", 50}};
    seeds.update(signInSeeds());
    return seeds;
}

Response Instagram::serve(const Request& request)
{
    Request plain = request;
    plain.path = withoutVersion(request.path);
    settle();
    std::optional<Response> refused = isSignIn(plain.path) ? std::nullopt : refusal(plain);
    Response response = refused ? *std::move(refused) : Provider::serve(plain);
    response.with("X-App-Usage", R"({"call_count":3,"total_time":2,"total_cputime":2})");
    return response;
}

std::optional<Response> Instagram::refusal(const Request& request)
{
    QString token = request.bearer();
    if (token.isEmpty())
        token = parameters(request).value(u"access_token"_s);
    const Json& known = at(at(data(), "tokens"), token);
    if (!known.is_object())
        return graphError({190, 467});
    const qint64 expiresAt = intAt(known, "expiresAt", -1);
    if (expiresAt >= 0 && expiresAt <= world().clock.nowMs())
        return graphError({190, 463});
    return std::nullopt;
}

bool Instagram::isOwnAccount(const QString& id) const
{
    return id == QLatin1StringView(kInstagramAccount) || id == "me"_L1;
}

void Instagram::settle()
{
    const qint64 now = world().clock.nowMs();
    for (auto& [id, container] : data()["containers"].items()) {
        const qint64 age = now - intAt(container, "_createdAt");
        const QString status = textAt(container, "status_code");
        if (status == "IN_PROGRESS"_L1 && now >= intAt(container, "_readyAt"))
            container["status_code"] = "FINISHED";
        if (age >= kDayMs && textAt(container, "status_code") == "FINISHED"_L1)
            container["status_code"] = "EXPIRED";
    }
}

std::optional<Response> Instagram::pictureRefusal(const QString& imageUrl)
{
    const bool isAscii = std::all_of(imageUrl.cbegin(), imageUrl.cend(), [](QChar c) { return c.unicode() < 128; });
    const QByteArray bytes = isAscii ? hostedBytes(world(), imageUrl) : QByteArray();
    if (bytes.isEmpty())
        return graphError({9004, 2207052});
    const Media media = probeMedia(bytes);
    if (media.format != "jpeg"_L1)
        return graphError({36001, 2207005});
    if (bytes.size() > kLargestPicture)
        return graphError({36000, 2207004});
    const double ratio = double(media.width) / double(media.height);
    if (ratio < kNarrowest - 1e-3 || ratio > kWidest + 1e-3)
        return graphError({36003, 2207009});
    return std::nullopt;
}

Response Instagram::createContainer(const Request& request)
{
    const Fields fields = parameters(request);
    const QString caption = fields.value(u"caption"_s);
    const QString type = fields.value(u"media_type"_s);
    if (!type.isEmpty() && type != "IMAGE"_L1 && type != "STORIES"_L1)
        return graphError({100, 2207023});
    if (!fields.has(u"image_url"_s))
        return graphError({100, 0}, u"(#100) The parameter image_url is required"_s);
    if (caption.size() > kLongestCaption || caption.count(u'#') > kMostHashtags)
        return graphError({36004, 2207010});
    if (caption.count(u'@') > kMostMentions)
        return graphError({100, 2207040});
    if (fields.value(u"alt_text"_s).size() > kLongestAltText)
        return graphError({100, 0}, u"(#100) alt_text is too long"_s);
    if (auto refused = pictureRefusal(fields.value(u"image_url"_s)))
        return *std::move(refused);
    const QString id = world().newNumber(kFirstContainer);
    const qint64 now = world().clock.nowMs();
    const qint64 readyAt = now + qMin(2, world().options.reviewSec) * 1000;
    data()["containers"][utf8(id)] = {{"id", utf8(id)},
                                      {"status_code", "IN_PROGRESS"},
                                      {"_createdAt", now},
                                      {"_readyAt", readyAt},
                                      {"_caption", utf8(caption)},
                                      {"_type", type == "STORIES"_L1 ? "STORY" : "FEED"},
                                      {"_image", utf8(fields.value(u"image_url"_s))}};
    return jsonReply(200, {{"id", utf8(id)}});
}

int Instagram::publishedInWindow()
{
    const qint64 from = world().clock.nowMs() - kDayMs;
    const Json& media = at(data(), "media");
    return int(std::count_if(media.begin(), media.end(),
                             [from](const Json& item) { return intAt(item, "_publishedAt") > from; }));
}

Response Instagram::publish(const Request& request)
{
    const QString id = parameters(request).value(u"creation_id"_s);
    const Json& container = at(at(data(), "containers"), id);
    const QString status = textAt(container, "status_code");
    if (!container.is_object() || status == "PUBLISHED"_L1)
        return graphError({24, 2207006});
    if (status == "EXPIRED"_L1)
        return graphError({24, 2207008});
    if (status != "FINISHED"_L1)
        return graphError({9007, 2207027});
    if (publishedInWindow() >= intAt(data(), "quotaTotal", 50))
        return graphError({9, 2207042});
    const QString mediaId = world().newNumber(kFirstContainer + 30'782'862'000);
    const QString shortCode = ulid({}, 0, world().options.seed, world().idCount).right(11);
    data()["media"][utf8(mediaId)] = {{"id", utf8(mediaId)},
                                      {"permalink", utf8(u"https://www.instagram.com/p/%1/"_s.arg(shortCode))},
                                      {"timestamp", utf8(graphTime(world().clock.nowMs()))},
                                      {"media_type", "IMAGE"},
                                      {"media_product_type", at(container, "_type")},
                                      {"media_url", at(container, "_image")},
                                      {"caption", at(container, "_caption")},
                                      {"_publishedAt", world().clock.nowMs()}};
    data()["containers"][utf8(id)]["status_code"] = "PUBLISHED";
    return jsonReply(200, {{"id", utf8(mediaId)}});
}

Response Instagram::readNode(const Request& request, const QString& id)
{
    const Json& container = at(at(data(), "containers"), id);
    if (container.is_object())
        return selected(container, request, u"id"_s);
    const Json& media = at(at(data(), "media"), id);
    return media.is_object() ? selected(publicMedia(media), request, u"id"_s) : graphError({100, 33});
}

Json Instagram::publicMedia(const Json& media) const
{
    Json shown = withoutPrivate(media);
    shown["like_count"] = metricValue(media, u"likes"_s);
    shown["comments_count"] = metricValue(media, u"comments"_s);
    return shown;
}

Response Instagram::readAccount(const Request& request, const QString&)
{
    const Json account{{"id", kInstagramAccount},      {"user_id", kInstagramAccount},
                       {"username", "practice_store"}, {"account_type", "BUSINESS"},
                       {"name", "연습 가게"},          {"media_count", at(data(), "media").size()}};
    return selected(account, request, u"id"_s);
}

Response Instagram::listMedia(const Request& request)
{
    std::vector<const Json*> newestFirst;
    for (const Json& media : at(data(), "media"))
        newestFirst.push_back(&media);
    std::sort(newestFirst.begin(), newestFirst.end(), [](const Json* left, const Json* right) {
        return intAt(*left, "_publishedAt") > intAt(*right, "_publishedAt");
    });
    const qint64 asked = parameters(request).value(u"limit"_s).toLongLong();
    const size_t limit = asked > 0 ? size_t(qMin<qint64>(asked, 100)) : 25;
    Json items = Json::array();
    for (size_t i = 0; i < qMin(limit, newestFirst.size()); ++i)
        items.push_back(parseJson(selected(publicMedia(*newestFirst.at(i)), request, u"id"_s).body));
    return jsonReply(200, {{"data", items}});
}

Response Instagram::quota()
{
    return jsonReply(200,
                     {{"data",
                       {{{"quota_usage", publishedInWindow()},
                         {"config", {{"quota_total", intAt(data(), "quotaTotal", 50)}, {"quota_duration", 86400}}}}}}});
}

} // namespace madang::sandbox
