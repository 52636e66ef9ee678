#include "sandbox/odcloud.h"

#include <nlohmann/json.hpp>

#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr size_t kMostItems = 100;

Response word(int status, const char* statusCode)
{
    return bytesReply(status, "application/json;charset=UTF-8", dumpJson({{"status_code", statusCode}}) + '\n');
}

Response gateway(int status, int code, const char* message)
{
    return jsonReply(status, {{"code", code}, {"msg", message}});
}

Json business(const char* state, const char* endDate = "")
{
    return {{"b_stt_cd", state}, {"tax_type_cd", "01"}, {"end_dt", endDate}, {"mismatch", false}};
}

const char* stateName(const QString& code)
{
    if (code == "01"_L1)
        return "계속사업자";
    return code == "02"_L1 ? "휴업자" : "폐업자";
}

const char* taxName(const QString& code)
{
    if (code == "02"_L1)
        return "부가가치세 간이과세자";
    if (code == "04"_L1)
        return "부가가치세 면세사업자";
    if (code == "07"_L1)
        return "부가가치세 간이과세자(세금계산서 발급사업자)";
    return "부가가치세 일반과세자";
}

bool isNumber(const Json& value)
{
    const QString text = fromUtf8(value);
    return text.size() == 10 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDay(const QString& text)
{
    return text.size() == 8 && QDate::fromString(text, u"yyyyMMdd"_s).isValid();
}

/// What need not be compared is empty or left out, never something else than a text.
bool areTexts(const Json& business)
{
    const auto isText
        = [&business](const char* name) { return !business.contains(name) || business.at(name).is_string(); };
    return std::ranges::all_of(std::array{"p_nm2", "b_nm", "corp_no", "b_sector", "b_type", "b_adr"}, isText);
}
} // namespace

Odcloud::Odcloud(World& world)
    : Provider(world, u"odcloud"_s, {u"/odcloud"_s})
{
    const QString base = u"/odcloud/api/nts-businessman/v1/"_s;
    routes().add("POST", base + u"status"_s,
                 [this](const Request& request, const QStringList&) { return status(request); });
    routes().add("POST", base + u"validate"_s,
                 [this](const Request& request, const QStringList&) { return validate(request); });
}

Json Odcloud::seeds() const
{
    Json known = Json::object();
    for (const char* number : {"1248100998", "1028142945", "2208162517", "1208147521", "1208800767", "1048137225",
                               "1078614075", "1018109147", "2208139938", "1208765763", "1208801280", "3758700088",
                               "2018121515", "1448115549", "2018132195", "2068650913", "5068100017", "2018168693"})
        known[number] = business("01");
    known["9999999997"] = business("02");
    known["9999999982"] = business("03", "20250930");
    known["9999999963"] = business("01");
    known["9999999963"]["mismatch"] = true;
    known["9999999959"] = business("01");
    // The second key has the signs that must be escaped exactly once.
    return {{"keys", {kNtsKey, "ab+c/dEF=="}}, {"businesses", known}};
}

std::optional<Response> Odcloud::refusal(const Request& request)
{
    // Decoded once from the wire, so a doubly escaped key is another, unknown key.
    const QString key = parseForm(request.rawQuery).value(u"serviceKey"_s);
    const Json& keys = at(data(), "keys");
    if (std::find(keys.begin(), keys.end(), Json(utf8(key))) == keys.end())
        return gateway(401, -4, "등록되지 않은 인증키 입니다.");
    if (!parseForm(request.rawQuery).value(u"returnType"_s).isEmpty()) // seen to be refused
        return gateway(400, -999, "UNKNOWN");
    return std::nullopt;
}

Json Odcloud::statusOf(const QString& number)
{
    const Json& known = at(at(data(), "businesses"), number);
    Json answer{{"b_no", utf8(number)},   {"b_stt", ""},
                {"b_stt_cd", ""},         {"tax_type", "국세청에 등록되지 않은 사업자등록번호입니다."},
                {"tax_type_cd", ""},      {"end_dt", ""},
                {"utcc_yn", ""},          {"tax_type_change_dt", ""},
                {"invoice_apply_dt", ""}, {"rbf_tax_type", ""},
                {"rbf_tax_type_cd", ""}};
    const QString state = textAt(known, "b_stt_cd");
    if (state.isEmpty())
        return answer;
    const QString tax = textAt(known, "tax_type_cd", u"01"_s);
    answer["b_stt"] = stateName(state);
    answer["b_stt_cd"] = utf8(state);
    answer["tax_type"] = taxName(tax);
    answer["tax_type_cd"] = utf8(tax);
    answer["end_dt"] = utf8(textAt(known, "end_dt"));
    answer["utcc_yn"] = "N";
    answer["rbf_tax_type"] = "해당없음";
    answer["rbf_tax_type_cd"] = "99";
    return answer;
}

Response Odcloud::status(const Request& request)
{
    if (const auto refused = refusal(request))
        return *refused;
    const Json body = parseJson(request.body);
    if (body.is_discarded())
        return word(400, "BAD_JSON_REQUEST");
    const Json& numbers = at(body, "b_no");
    if (!numbers.is_array() || numbers.empty())
        return word(411, "REQUEST_DATA_MALFORMED");
    if (numbers.size() > kMostItems)
        return word(413, "TOO_LARGE_REQUEST");
    if (!std::all_of(numbers.begin(), numbers.end(), isNumber))
        return word(411, "REQUEST_DATA_MALFORMED");
    Json items = Json::array();
    int matches = 0;
    for (const Json& number : numbers) {
        items.push_back(statusOf(fromUtf8(number)));
        matches += textAt(items.back(), "b_stt_cd").isEmpty() ? 0 : 1;
    }
    Json answer{{"request_cnt", numbers.size()}, {"status_code", "OK"}, {"data", items}};
    if (matches > 0) // absent, not 0
        answer["match_cnt"] = matches;
    return jsonReply(200, answer);
}

Json Odcloud::judged(const Json& asked)
{
    const QString number = textAt(asked, "b_no");
    const Json& known = at(at(data(), "businesses"), number);
    // A record may say who runs it since when; one that does not fits any name and date.
    const QString owner = textAt(known, "p_nm", textAt(asked, "p_nm"));
    const QString opened = textAt(known, "start_dt", textAt(asked, "start_dt"));
    const bool fits = known.is_object() && !boolAt(known, "mismatch") && owner == textAt(asked, "p_nm")
        && opened == textAt(asked, "start_dt");
    Json answer{{"b_no", utf8(number)}, {"valid", fits ? "01" : "02"}, {"request_param", asked}};
    if (fits)
        answer["status"] = statusOf(number);
    else
        answer["valid_msg"] = "확인할 수 없습니다.";
    return answer;
}

Response Odcloud::validate(const Request& request)
{
    if (const auto refused = refusal(request))
        return *refused;
    const Json body = parseJson(request.body);
    if (body.is_discarded())
        return word(400, "BAD_JSON_REQUEST");
    const Json& businesses = at(body, "businesses");
    if (!businesses.is_array() || businesses.empty())
        return word(411, "REQUEST_DATA_MALFORMED");
    if (businesses.size() > kMostItems)
        return word(413, "TOO_LARGE_REQUEST");
    Json items = Json::array();
    int valid = 0;
    for (const Json& asked : businesses) {
        if (!isNumber(at(asked, "b_no")) || !isDay(textAt(asked, "start_dt")) || textAt(asked, "p_nm").isEmpty()
            || !areTexts(asked))
            return word(411, "REQUEST_DATA_MALFORMED");
        items.push_back(judged(asked));
        valid += textAt(items.back(), "valid") == "01"_L1 ? 1 : 0;
    }
    Json answer{{"request_cnt", businesses.size()}, {"status_code", "OK"}, {"data", items}};
    if (valid > 0)
        answer["valid_cnt"] = valid;
    return jsonReply(200, answer);
}

Response Odcloud::failure(const QString& code)
{
    if (code == "-4"_L1)
        return gateway(401, -4, "등록되지 않은 인증키 입니다.");
    if (code == "-3"_L1)
        return gateway(404, -3, "등록되지 않은 서비스 입니다.");
    if (code == "-999"_L1)
        return gateway(400, -999, "UNKNOWN");
    if (code == "BAD_JSON_REQUEST"_L1)
        return word(400, "BAD_JSON_REQUEST");
    if (code == "REQUEST_DATA_MALFORMED"_L1)
        return word(411, "REQUEST_DATA_MALFORMED");
    if (code == "TOO_LARGE_REQUEST"_L1)
        return word(413, "TOO_LARGE_REQUEST");
    if (code == "HTTP_ERROR"_L1)
        return word(404, "HTTP_ERROR");
    return word(500, "INTERNAL_ERROR");
}

Response Odcloud::noSuchRoute(int)
{
    return failure(u"-3"_s);
}

} // namespace madang::sandbox
