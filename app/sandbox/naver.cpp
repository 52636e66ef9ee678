#include "sandbox/naver.h"

#include "sandbox/sign_in.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kWritesPerDay = 200;
constexpr qint64 kTokenLifeSec = 3600;
constexpr auto kCafe = "10000001"_L1;
constexpr auto kService = "korea.naverkoreaservice.community.cafe";

struct CafeCode {
    const char* code;
    const char* message;
};

constexpr std::array kCafeCodes{
    CafeCode{"0005", "비공개 카페입니다."},
    CafeCode{"AP001", "파라미터가 올바르지 않습니다."},
    CafeCode{"AP002", "게시판 접근이 제한되었습니다."},
    CafeCode{"AP003", "글쓰기 등급이 부족합니다."},
    CafeCode{"AP004", "글을 쓸 수 없는 메뉴입니다."},
    CafeCode{"AP005", "스팸 게시물로 분류되어 스팸함으로 이동되었습니다."},
    CafeCode{"AP006", "존재하지 않는 카페입니다."},
    CafeCode{"AP007", "활동 정지된 회원입니다."},
    CafeCode{"AP008", "이용이 정지된 아이디입니다."},
    CafeCode{"CA002", "이용이 정지된 아이디입니다."},
    CafeCode{"999", "기타 오류가 발생했습니다."},
};

Json cafeMessage(const char* status, const char* member, const Json& content)
{
    return {{"message",
             {{"@type", "response"},
              {"@service", kService},
              {"@version", "1.0.0"},
              {"status", status},
              {member, content}}}};
}

Response cafeError(const char* code, int status = 403)
{
    const auto* known = std::find_if(kCafeCodes.begin(), kCafeCodes.end(), [&](const CafeCode& entry) {
        return QLatin1StringView(entry.code) == QLatin1StringView(code);
    });
    const char* message = known == kCafeCodes.end() ? "오류" : known->message;
    return jsonReply(status, cafeMessage("500", "error", {{"code", code}, {"msg", message}}));
}

Response gatewayError(int status, const char* code, const char* message)
{
    return jsonReply(status, {{"errorMessage", message}, {"errorCode", code}});
}

/// URLDecoder.decode: '+' is a space; a '%' without two hex digits, or bytes that are not UTF-8, is
/// an error.
std::optional<QString> decodeStrictly(const QString& text)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})"_s);
    if (text.contains(broken))
        return std::nullopt;
    QByteArray bytes = text.toUtf8();
    bytes.replace('+', ' ');
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
    if (decoded.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return decoded;
}

struct Article {
    std::optional<QString> subject;
    std::optional<QString> content;
    int images = 0;
};

/// The service decodes both texts once more after the form has been read.
Article readArticle(const Request& request)
{
    Article article;
    Fields fields;
    if (const auto parts = parseMultipart(request)) {
        for (const Part& part : *parts) {
            if (part.fileName.isEmpty())
                fields.items.append({part.name, QString::fromUtf8(part.body)});
            else
                ++article.images;
        }
    } else {
        fields = parseForm(request.body);
    }
    if (fields.has(u"subject"_s))
        article.subject = decodeStrictly(fields.value(u"subject"_s));
    if (fields.has(u"content"_s))
        article.content = decodeStrictly(fields.value(u"content"_s));
    return article;
}

bool hasForbiddenMarkup(const QString& content)
{
    static const QRegularExpression markup(u"\"|<\\s*(?:a|img|script)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return content.contains(markup);
}
} // namespace

Naver::Naver(World& world)
    : Provider(world, u"naver"_s, {u"/naver-openapi"_s, u"/naver-nid"_s})
{
    routes().add("POST", u"/naver-openapi/v1/cafe/{}/menu/{}/articles"_s,
                 [this](const Request& request, const QStringList& captured) {
                     return write(request, captured.at(0), captured.at(1));
                 });
    routes().add("GET", u"/naver-openapi/v1/nid/me"_s,
                 [this](const Request& request, const QStringList&) { return me(request); });
    routes().add("GET", u"/naver-nid/oauth2.0/authorize"_s, [this](const Request& request, const QStringList&) {
        return authorize(this->world(), data(), request, {.name = u"네이버"_s, .wantsState = true, .tail = {}});
    });
    for (const char* method : {"GET", "POST"}) {
        routes().add(method, u"/naver-nid/oauth2.0/token"_s,
                     [this](const Request& request, const QStringList&) { return token(request); });
    }
    routes().add("POST", u"/naver-nid/oauth2.0/revoke"_s,
                 [this](const Request& request, const QStringList&) { return revoke(request); });
}

Json Naver::seeds() const
{
    Json seeds{{"tokens", {{kNaverToken, {{"expiresAt", -1}}}}},
               {"refreshTokens", {{kNaverRefreshToken, true}}},
               {"articles", Json::object()},
               {"lastArticle", 0},
               {"writes", Json::object()},
               {"banned", {"대출", "도박", "카지노", "성인용품"}}};
    seeds.update(signInSeeds());
    return seeds;
}

std::optional<Response> Naver::refusal(const Request& request)
{
    if (request.header("Authorization").isEmpty())
        return failure(u"028"_s);
    const Json& known = at(at(data(), "tokens"), request.bearer());
    const qint64 expiresAt = intAt(known, "expiresAt", -1);
    if (!known.is_object() || (expiresAt >= 0 && expiresAt <= world().clock.nowMs()))
        return failure(u"024"_s);
    return std::nullopt;
}

Response Naver::write(const Request& request, const QString& club, const QString& menu)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    const std::string day = utf8(world().clock.today().toString(Qt::ISODate));
    const qint64 written = intAt(at(data(), "writes"), day.c_str());
    if (written >= kWritesPerDay)
        return failure(u"010"_s);
    const Article article = readArticle(request);
    if (!article.subject || !article.content || article.subject->trimmed().isEmpty()
        || article.content->trimmed().isEmpty())
        return cafeError("AP001");
    if (club != kCafe)
        return cafeError("AP006");
    if (menu == "2"_L1)
        return cafeError("AP003");
    if (menu == "3"_L1)
        return cafeError("AP004");
    if (menu == "4"_L1)
        return cafeError("AP002");
    if (menu != "1"_L1)
        return cafeError("AP001");
    if (hasForbiddenMarkup(*article.content))
        return cafeError("999");
    data()["writes"] = {{day, written + 1}};
    const Json& banned = at(data(), "banned");
    const bool isSpam = std::any_of(banned.begin(), banned.end(), [&](const Json& word) {
        return article.subject->contains(fromUtf8(word)) || article.content->contains(fromUtf8(word));
    });
    const qint64 id = intAt(data(), "lastArticle") + 1;
    data()["lastArticle"] = id;
    data()["articles"][std::to_string(id)] = {{"subject", utf8(*article.subject)},
                                              {"content", utf8(*article.content)},
                                              {"images", article.images},
                                              {"menu", utf8(menu)},
                                              {"isSpam", isSpam},
                                              {"at", utf8(koreanIso(world().clock.nowMs()))}};
    if (isSpam)
        return cafeError("AP005");
    return jsonReply(200,
                     cafeMessage("200", "result",
                                 {{"msg", "Success"},
                                  {"cafeUrl", "practicestore"},
                                  {"articleId", id},
                                  {"articleUrl", "https://cafe.naver.com/practicestore/" + std::to_string(id)}}));
}

namespace {
Response refusedToken(const char* error, const char* why)
{
    return jsonReply(200, {{"error", error}, {"error_description", why}}); // 200 it is
}
} // namespace

Response Naver::token(const Request& request)
{
    const Fields fields = parameters(request);
    const QString client = fields.value(u"client_id"_s) + u':' + fields.value(u"client_secret"_s);
    if (client != QLatin1StringView(kOAuthClient))
        return refusedToken("unauthorized_client", "wrong client id / client secret pair");
    if (fields.value(u"grant_type"_s) == "authorization_code"_L1)
        return tokenFor(takeCode(world(), data(), fields.value(u"code"_s)), fields);
    if (fields.value(u"grant_type"_s) != "refresh_token"_L1)
        return refusedToken("invalid_request", "wrong grant_type");
    if (at(at(data(), "refreshTokens"), fields.value(u"refresh_token"_s)).is_null())
        return refusedToken("invalid_request", "invalid refresh_token");
    return jsonReply(200, given());
}

Response Naver::tokenFor(const Json& code, const Fields& fields)
{
    if (code.is_null())
        return refusedToken("invalid_request", "no valid data in session");
    if (textAt(code, "state") != fields.value(u"state"_s))
        return refusedToken("invalid_request", "state does not match");
    const QString refresh = world().newId(u"practice-naver-refresh-"_s);
    data()["refreshTokens"][utf8(refresh)] = true;
    Json answer = given();
    answer["refresh_token"] = utf8(refresh);
    return jsonReply(200, answer);
}

/// With the number in quotes.
Json Naver::given()
{
    const QString token = world().newId(u"AAAAQ+practice/"_s) + u"=="_s;
    data()["tokens"][utf8(token)] = {{"expiresAt", world().clock.nowMs() + kTokenLifeSec * 1000}};
    return {{"access_token", utf8(token)}, {"token_type", "bearer"}, {"expires_in", std::to_string(kTokenLifeSec)}};
}

Response Naver::revoke(const Request& request)
{
    const Fields fields = parameters(request);
    if (fields.value(u"client_id"_s) + u':' + fields.value(u"client_secret"_s) != QLatin1StringView(kOAuthClient))
        return jsonReply(401,
                         {{"error", "unauthorized_client"}, {"error_description", "Client authentication failed."}});
    if (fields.value(u"token"_s).isEmpty())
        return jsonReply(400, {{"error", "invalid_request"}, {"error_description", "no token"}});
    data()["tokens"].erase(utf8(fields.value(u"token"_s)));
    data()["refreshTokens"].erase(utf8(fields.value(u"token"_s)));
    return bytesReply(200, "text/plain", {});
}

Response Naver::me(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    return jsonReply(200,
                     {{"resultcode", "00"},
                      {"message", "success"},
                      {"response", {{"id", "practice-owner"}, {"nickname", "연습 사장님"}}}});
}

Response Naver::failure(const QString& code)
{
    if (code == "024"_L1)
        return gatewayError(401, "024", "Authentication failed (인증 실패하였습니다.)");
    if (code == "028"_L1)
        return gatewayError(401, "028", "Authentication header not exists (OAuth 인증 헤더가 없습니다.)");
    if (code == "010"_L1)
        return gatewayError(429, "010", "Query limit exceeded (쿼리한도를 초과하였습니다.)");
    return cafeError(code.toUtf8().constData(), code == "500"_L1 ? 500 : 403);
}

Response Naver::noSuchRoute(int status)
{
    return status == 405 ? gatewayError(405, "405", "Method not allowed")
                         : gatewayError(404, "051", "Not Exist API (존재하지 않는 API 입니다.)");
}

} // namespace madang::sandbox
