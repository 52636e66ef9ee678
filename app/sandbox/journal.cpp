#include "sandbox/journal.h"

#include "sandbox/fake_clock.h"
#include "sandbox/sandbox.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr size_t kMostEntries = 2000;
constexpr qsizetype kLongestText = 4096;
constexpr qsizetype kMostLookedInto = 256 * 1024;
constexpr qsizetype kMostSecrets = 200;

constexpr std::array kSecretNames{"authorization",
                                  "proxy-authorization",
                                  "cookie",
                                  "set-cookie",
                                  "x-api-key",
                                  "x-ncp-iam-access-key",
                                  "x-ncp-apigw-signature-v2",
                                  "servicekey",
                                  "access_token",
                                  "refresh_token",
                                  "client_secret",
                                  "id_token",
                                  "token",
                                  "code",
                                  "code_verifier",
                                  "api_key",
                                  "password",
                                  "secret"};

bool isSecretName(const QString& name)
{
    for (const char* secret : kSecretNames) {
        if (name.compare(QLatin1StringView(secret), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

void maskMembers(Json& value)
{
    if (value.is_array()) {
        for (Json& element : value)
            maskMembers(element);
    }
    if (!value.is_object())
        return;
    for (auto& [key, member] : value.items()) {
        // In JSON "code" names an error; only in a form is it a sign-in code. "to" is somebody's number.
        const bool isSecret = key == "to" || (key != "code" && isSecretName(QString::fromStdString(key)));
        if (member.is_string() && isSecret)
            member = "***";
        else
            maskMembers(member);
    }
}

QByteArray maskedForm(const QByteArray& text)
{
    QList<QByteArray> pairs = text.split('&');
    for (QByteArray& pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && isSecretName(QString::fromUtf8(pair.left(equals))))
            pair = pair.left(equals + 1) + "***";
    }
    return pairs.join('&');
}

Json binary(const QByteArray& body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return {{"length", body.size()}, {"sha256", hash.toStdString()}};
}

bool isText(const QByteArray& body)
{
    if (body.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(body);
    return !decoded.isNull() && !decoder.hasError();
}
} // namespace

Journal::Journal()
{
    clear();
}

Journal::~Journal() = default;

void Journal::clear()
{
    m_entries.clear();
    m_secrets = {kInstagramToken,
                 kNaverToken,
                 kKakaoToken,
                 kNtsKey,
                 kMediaToken,
                 QByteArray(kKtClient).split(':').last(),
                 QByteArray(kSensClient).split(':').first(),
                 QByteArray(kSensClient).split(':').last(),
                 kAnthropicKey,
                 kOpenAiKey,
                 kStabilityKey,
                 QByteArray(kWebuiLogin).split(':').last()};
}

void Journal::learnSecrets(const Request& request)
{
    const auto learn = [this](const QByteArray& value) {
        if (value.size() >= 8 && !m_secrets.contains(value) && m_secrets.size() < kMostSecrets)
            m_secrets.append(value);
    };
    learn(request.header("Authorization").split(' ').last());
    learn(request.header("x-api-key"));
    // No honest sign-in is that large.
    const Fields known = request.body.size() > kMostLookedInto ? parseForm(request.rawQuery) : parameters(request);
    const QList<QPair<QString, QString>> fields = known.items;
    for (const auto& [name, value] : fields) {
        if (isSecretName(name))
            learn(value.toUtf8());
    }
}

QByteArray Journal::masked(QByteArray text) const
{
    for (const QByteArray& secret : m_secrets)
        text.replace(secret, "***");
    return text;
}

Json Journal::bodyOf(const QByteArray& contentType, const QByteArray& body) const
{
    if (body.isEmpty())
        return {};
    if (contentType.startsWith("multipart/")) {
        Request carrier;
        carrier.headers = {{"Content-Type", contentType}};
        carrier.body = body;
        Json parts = Json::array();
        const QList<Part> found = parseMultipart(carrier).value_or(QList<Part>());
        for (const Part& part : found) {
            parts.push_back({{"name", utf8(part.name)},
                             {"fileName", utf8(part.fileName)},
                             {"body", bodyOf(part.contentType, part.body)}});
        }
        return {{"parts", parts}, {"length", body.size()}};
    }
    if (body.size() > kMostLookedInto)
        return binary(body);
    if (Json value = parseJson(body); value.is_structured()) {
        maskMembers(value);
        if (const QByteArray text = dumpJson(value); text.size() <= kLongestText)
            return parseJson(masked(text));
        return binary(body);
    }
    if (!isText(body))
        return binary(body);
    const bool isForm = contentType.startsWith("application/x-www-form-urlencoded");
    const QByteArray text = masked(isForm ? maskedForm(body) : body);
    return text.size() <= kLongestText ? Json(text.toStdString()) : binary(body);
}

qint64 Journal::add(qint64 nowMs, const QString& provider, const Request& request, const Response& response,
                    const Json& fault)
{
    learnSecrets(request);
    Json headers = Json::object();
    for (const auto& [name, value] : request.headers) {
        const QByteArray shown = isSecretName(QString::fromUtf8(name)) ? "***" : masked(value);
        headers[name.toLower().toStdString()] = shown.toStdString();
    }
    Json entry{{"id", ++m_count},
               {"at", utf8(koreanIso(nowMs))},
               {"method", request.method.toStdString()},
               {"path", utf8(request.path)},
               {"query", masked(maskedForm(request.rawQuery)).toStdString()},
               {"provider", utf8(provider)},
               {"headers", headers},
               {"body", bodyOf(request.header("Content-Type"), request.body)}};
    tell(entry, response);
    if (!fault.is_null())
        entry["fault"] = fault;
    m_entries.push_back(dumpJson(entry));
    if (m_entries.size() > kMostEntries)
        m_entries.pop_front();
    return m_count;
}

void Journal::tell(Json& entry, const Response& response) const
{
    QByteArray type;
    for (const auto& [name, value] : response.headers) {
        if (name == "Content-Type")
            type = value;
    }
    entry["status"] = response.drop || response.later ? 0 : response.status;
    entry["answer"] = bodyOf(type, response.body);
}

void Journal::answered(qint64 id, const Response& response)
{
    for (QByteArray& text : m_entries) {
        Json entry = parseJson(text);
        if (intAt(entry, "id") != id)
            continue;
        tell(entry, response);
        text = dumpJson(entry);
        return;
    }
}

Json Journal::since(qint64 id) const
{
    Json items = Json::array();
    for (const QByteArray& text : m_entries) {
        Json entry = parseJson(text);
        if (intAt(entry, "id") > id)
            items.push_back(std::move(entry));
    }
    return {{"items", items}, {"last", m_count}};
}

} // namespace madang::sandbox
