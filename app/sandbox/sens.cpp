#include "sandbox/sens.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kMostSkewMs = 5 * 60 * 1000;
constexpr size_t kMostReceivers = 100;
constexpr size_t kMostKept = 200;
constexpr qint64 kKoreaOffsetMs = 9 * 3600 * 1000LL;

constexpr std::array kTypes{
    "TEXT", "IMAGE", "WIDE_IMAGE", "WIDE_ITEM_LIST", "COMMERCE", "CAROUSEL_COMMERCE", "CAROUSEL_FEED", "PREMIUM_VIDEO"};

Response gatewayError(int status, const char* code, const char* message, const char* details)
{
    return jsonReply(status, {{"error", {{"errorCode", code}, {"message", message}, {"details", details}}}});
}

Response badRequest(const char* why)
{
    return jsonReply(400, {{"statusCode", "400"}, {"statusName", "Bad Request"}, {"errors", Json::array({why})}});
}

bool isNightInKorea(qint64 nowMs)
{
    const qint64 minute = (nowMs + kKoreaOffsetMs) / 60'000 % (24 * 60);
    return minute >= 20 * 60 + 50 || minute < 8 * 60;
}

QString serviceOf(const char* account)
{
    return QString::fromUtf8(account).section(u';', 0, 0);
}

/// Why the order as a whole cannot be sent, or null.
const char* orderFault(const Json& order)
{
    if (!order.is_object())
        return "body is not a JSON object";
    const QString type = textAt(order, "messageType");
    if (std::ranges::none_of(kTypes, [&](const char* known) { return type == QLatin1StringView(known); }))
        return "messageType is unknown";
    const QString targeting = textAt(order, "targeting", u"I"_s);
    if (targeting != "I"_L1)
        return "targeting M and N need an approval";
    const Json& messages = at(order, "messages");
    if (!messages.is_array() || messages.empty() || messages.size() > kMostReceivers)
        return "messages: 1 to 100";
    static const QRegularExpression number(u"^01[016789][0-9]{7,8}$"_s);
    for (const Json& message : messages) {
        if (!number.match(textAt(message, "to")).hasMatch())
            return "messages.to is not a mobile number";
        if (textAt(message, "content").isEmpty() && textAt(order, "templateCode").isEmpty())
            return "messages.content is required";
        if (type == "IMAGE"_L1 && !textAt(at(message, "image"), "imageUrl").startsWith("http"_L1))
            return "messages.image.imageUrl is required";
    }
    return nullptr;
}
} // namespace

Sens::Sens(World& world)
    : Provider(world, u"sens"_s, {u"/sens"_s})
{
    const QString path = u"/sens/brandmessage/v2/services/%1/messages"_s.arg(serviceOf(kSensAccount));
    routes().add("POST", path, [this](const Request& request, const QStringList&) { return send(request); });
    routes().add("GET", path + u"/{}"_s,
                 [this](const Request&, const QStringList& parts) { return ask(parts.first()); });
}

Json Sens::seeds() const
{
    const QString channel = QString::fromUtf8(kSensAccount).section(u';', 1);
    return {{"profiles", {{utf8(channel), true}}},
            {"refusing", Json::object()},
            {"requests", Json::array()},
            {"messages", Json::object()}};
}

Response Sens::serve(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    return Provider::serve(request);
}

/// The gateway looks at the three headers before anything else.
std::optional<Response> Sens::refusal(const Request& request)
{
    const QList<QByteArray> client = QByteArray(kSensClient).split(':');
    const QByteArray timestamp = request.header("x-ncp-apigw-timestamp");
    bool isNumber = false;
    const qint64 sentMs = timestamp.toLongLong(&isNumber);
    if (!isNumber || request.header("x-ncp-iam-access-key") != client.first())
        return gatewayError(401, "200", "Authentication Failed", "Invalid authentication information.");
    if (qAbs(sentMs - world().clock.nowMs()) > kMostSkewMs)
        return gatewayError(401, "200", "Authentication Failed", "Expired timestamp.");
    QByteArray target = request.path.toUtf8();
    if (!request.rawQuery.isEmpty())
        target += '?' + request.rawQuery;
    const QByteArray text = request.method + ' ' + target + '\n' + timestamp + '\n' + client.first();
    const QByteArray mac = QMessageAuthenticationCode::hash(text, client.last(), QCryptographicHash::Sha256).toBase64();
    if (request.header("x-ncp-apigw-signature-v2") != mac)
        return gatewayError(401, "200", "Authentication Failed", "Invalid signature.");
    return std::nullopt;
}

Response Sens::send(const Request& request)
{
    if (!request.header("Content-Type").startsWith("application/json"))
        return badRequest("Content-Type must be application/json");
    const Json order = parseJson(request.body);
    if (const char* fault = orderFault(order))
        return badRequest(fault);
    if (at(at(data(), "profiles"), textAt(order, "plusFriendId")) != true)
        return badRequest("plusFriendId has no sender profile");
    const QString requestId = world().newId(u"BRAND-"_s);
    const bool isNight = isNightInKorea(world().clock.nowMs());
    Json answers = Json::array();
    for (const Json& message : at(order, "messages"))
        answers.push_back(take(message, requestId, isNight));
    Json& all = data()["requests"];
    all.push_back({{"requestId", utf8(requestId)}, {"at", utf8(koreanIso(world().clock.nowMs()))}, {"order", order}});
    if (all.size() > kMostKept)
        all.erase(all.begin());
    return jsonReply(202,
                     {{"requestId", utf8(requestId)},
                      {"requestTime", utf8(koreanIso(world().clock.nowMs()).left(19) + u".000"_s)},
                      {"statusCode", "202"},
                      {"statusName", "success"},
                      {"messages", answers}});
}

/// What is said of one message at once; what becomes of it is asked for later.
Json Sens::take(const Json& message, const QString& requestId, bool isNight)
{
    const QString id = world().newId(u"MSG-"_s);
    const QString code
        = isNight ? u"3022"_s : textAt(at(data(), "refusing"), textAt(message, "to").toUtf8().constData());
    data()["messages"][utf8(id)] = {{"messageId", utf8(id)},
                                    {"requestId", utf8(requestId)},
                                    {"countryCode", "82"},
                                    {"to", at(message, "to")},
                                    {"messageStatusCode", ""},
                                    {"messageStatusName", "processing"},
                                    {"messageStatusDesc", ""},
                                    {"_code", utf8(code)},
                                    {"_readyAt", world().clock.nowMs() + qMin(2, world().options.reviewSec) * 1000}};
    return {{"messageId", utf8(id)},          {"countryCode", "82"},
            {"to", at(message, "to")},        {"requestStatusCode", "A000"},
            {"requestStatusName", "success"}, {"requestStatusDesc", "성공"},
            {"useSmsFailover", false}};
}

void Sens::settle()
{
    for (auto& [id, message] : data()["messages"].items()) {
        if (textAt(message, "messageStatusName") != "processing"_L1
            || intAt(message, "_readyAt") > world().clock.nowMs())
            continue;
        const QString code = textAt(message, "_code");
        message["messageStatusCode"] = code.isEmpty() ? "0000" : utf8(code);
        message["messageStatusName"] = code.isEmpty() ? "success" : "fail";
        message["messageStatusDesc"] = code.isEmpty() ? "성공"
            : code == "3022"_L1                       ? "광고를 보낼 수 없는 시간"
                                                      : "수신자가 받지 않음";
    }
}

Response Sens::ask(const QString& messageId)
{
    const Json& message = at(at(data(), "messages"), messageId);
    if (!message.is_object())
        return jsonReply(
            404, {{"statusCode", "404"}, {"statusName", "Not Found"}, {"errors", Json::array({"no such message"})}});
    return jsonReply(200,
                     {{"requestId", at(message, "requestId")},
                      {"statusCode", "200"},
                      {"statusName", "success"},
                      {"messages", Json::array({withoutPrivate(message)})}});
}

Response Sens::failure(const QString& code)
{
    return code == "429"_L1 ? gatewayError(429, "400", "Quota Exceeded", "Too many requests.")
                            : gatewayError(code.toInt() >= 400 ? code.toInt() : 500, "900", "Unexpected Error", "");
}

Response Sens::noSuchRoute(int status)
{
    return gatewayError(status, "300", "Not Found Exception", "URL not found.");
}

} // namespace madang::sandbox
