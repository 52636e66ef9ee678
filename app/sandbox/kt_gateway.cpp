#include "sandbox/kt_gateway.h"

#include "sandbox/kt_assets.h"
#include "sandbox/kt_genie.h"
#include "sandbox/kt_ringo.h"
#include "sandbox/kt_tv.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kTokenLifeSec = 3600;
constexpr qint64 kKeyLifeMs = 86'400'000;
constexpr qsizetype kLongestKey = 64;

QByteArray fingerprint(const Request& request)
{
    return QCryptographicHash::hash(request.method + ' ' + request.path.toUtf8() + '\n' + request.body,
                                    QCryptographicHash::Sha256)
        .toHex();
}

Response replay(const Json& record)
{
    Response response;
    response.status = int(intAt(record, "status", 500));
    for (const auto& [name, value] : at(record, "headers").items())
        response.with(QByteArray::fromStdString(name), fromUtf8(value).toUtf8());
    response.body = textAt(record, "body").toUtf8();
    response.with("Idempotent-Replayed", "true");
    return response;
}
} // namespace

KtGateway::KtGateway(World& world)
    : Provider(world, u"kt"_s, {u"/kt"_s})
{
    addPlain("POST", u"/kt/oauth/token"_s,
             [this](const Request& request, const QStringList&) { return token(request); });
    m_products.push_back(std::make_unique<KtAssets>(*this));
    m_products.push_back(std::make_unique<KtTv>(*this));
    m_products.push_back(std::make_unique<KtRingo>(*this));
    m_products.push_back(std::make_unique<KtGenie>(*this));
}

KtGateway::~KtGateway() = default;

Json KtGateway::seeds() const
{
    const auto line = [](const char* number, const char* ringback) -> Json {
        return {{"phoneNumber", number},
                {"product", "RINGO_BIZ_PLUS"},
                {"state", "ACTIVE"},
                {"currentRingbackId", ringback},
                {"plusRing", Json::array()}};
    };
    return {{"tokens", Json::object()},
            {"idempotency", Json::object()},
            {"assets", Json::object()},
            {"quotes", Json::object()},
            {"broadcasts", Json::object()},
            {"lines", {{kKtLine, line(kKtLine, "rbk_DEFAULT1")}, {"0212345678", line("0212345678", "rbk_DEFAULT2")}}},
            {"changes", Json::object()},
            {"campaigns", Json::object()},
            {"regions", KtGenie::regions()}};
}

void KtGateway::settle()
{
    for (const auto& product : m_products)
        product->settle();
}

void KtGateway::addRead(const QString& pattern, RouteTable::Answer answer)
{
    addPlain("GET", pattern, [answer = std::move(answer)](const Request& request, const QStringList& captured) {
        Response response = answer(request, captured);
        if (response.status != 200)
            return response;
        // A record with a version brings its own; anything else is named by its content,
        // for cheap polling.
        QByteArray tag;
        for (const auto& [name, value] : response.headers) {
            if (name == "ETag")
                tag = value;
        }
        if (tag.isEmpty()) {
            tag = '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Sha1).toHex().left(16) + '"';
            response.with("ETag", tag);
        }
        if (request.header("If-None-Match") == tag) {
            Response same;
            same.status = 304;
            return same.with("ETag", tag);
        }
        return response;
    });
}

void KtGateway::addWrite(const char* method, const QString& pattern, RouteTable::Answer answer)
{
    addPlain(method, pattern, [this, answer = std::move(answer)](const Request& request, const QStringList& captured) {
        return once(request, captured, answer);
    });
}

void KtGateway::addPlain(const char* method, const QString& pattern, RouteTable::Answer answer)
{
    routes().add(method, pattern, std::move(answer));
}

Response KtGateway::serve(const Request& request)
{
    QByteArray id = request.header("X-Request-Id");
    if (id.isEmpty())
        id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    std::optional<Response> refused = refusal(request);
    Response response = refused ? *std::move(refused) : Provider::serve(request);
    if (response.status >= 400) {
        Json body = parseJson(response.body);
        if (at(body, "error").is_object()) {
            body["error"]["requestId"] = utf8(QString::fromUtf8(id));
            body["error"]["occurredAt"] = utf8(koreanIso(world().clock.nowMs()));
            response.body = dumpJson(body);
        }
    }
    return response.with("X-Request-Id", id);
}

std::optional<Response> KtGateway::refusal(const Request& request)
{
    if (request.path == "/kt/oauth/token"_L1)
        return std::nullopt;
    const Json& known = at(at(data(), "tokens"), request.bearer());
    if (!known.is_object())
        return ktError("TOKEN_INVALID");
    if (intAt(known, "expiresAt") <= world().clock.nowMs())
        return ktError("TOKEN_EXPIRED");
    return std::nullopt;
}

Response KtGateway::token(const Request& request)
{
    const QByteArray basic = request.header("Authorization");
    const bool isClient = basic.startsWith("Basic ") && QByteArray::fromBase64(basic.mid(6).trimmed()) == kKtClient;
    if (!isClient)
        return ktError("TOKEN_INVALID");
    if (parseForm(request.body).value(u"grant_type"_s) != "client_credentials"_L1)
        return ktError("INVALID_REQUEST", ktDetail("grant_type", "NOT_SUPPORTED"));
    const qint64 now = world().clock.nowMs();
    Json& tokens = data()["tokens"];
    for (auto old = tokens.begin(); old != tokens.end();)
        old = intAt(*old, "expiresAt") <= now ? tokens.erase(old) : std::next(old);
    const QString token = world().newId(u"ktt_"_s);
    tokens[utf8(token)] = {{"expiresAt", now + kTokenLifeSec * 1000}};
    return jsonReply(200, {{"access_token", utf8(token)}, {"token_type", "Bearer"}, {"expires_in", kTokenLifeSec}});
}

Response KtGateway::once(const Request& request, const QStringList& captured, const RouteTable::Answer& answer)
{
    const QByteArray key = request.header("Idempotency-Key");
    if (key.isEmpty() || key.size() > kLongestKey)
        return ktError("IDEMPOTENCY_KEY_REQUIRED");
    Json& records = data()["idempotency"];
    const qint64 now = world().clock.nowMs();
    for (auto old = records.begin(); old != records.end();)
        old = intAt(*old, "at") + kKeyLifeMs <= now ? records.erase(old) : std::next(old);
    const QByteArray print = fingerprint(request);
    if (const auto found = records.find(key.toStdString()); found != records.end()) {
        if (textAt(*found, "print").toUtf8() != print)
            return ktError("IDEMPOTENCY_KEY_REUSED");
        if (FakeClock::realMs() < intAt(*found, "busyUntil"))
            return ktError("IDEMPOTENCY_IN_PROGRESS");
        return replay(*found);
    }
    Response response = answer(request, captured);
    if (response.status >= 500)
        return response;
    Json headers = Json::object();
    for (const auto& [name, value] : std::as_const(response.headers))
        headers[name.toStdString()] = value.toStdString();
    records[key.toStdString()] = {{"at", now},
                                  {"print", print.toStdString()},
                                  {"busyUntil", FakeClock::realMs() + request.answerDelayMs},
                                  {"status", response.status},
                                  {"headers", headers},
                                  {"body", response.body.toStdString()}};
    return response;
}

Response KtGateway::failure(const QString& code)
{
    return ktError(code.toUtf8().constData());
}

Response KtGateway::noSuchRoute(int status)
{
    return ktError(status == 405 ? "METHOD_NOT_ALLOWED" : "NOT_FOUND");
}

} // namespace madang::sandbox
