#include "sandbox/kakao.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr size_t kMostReceivers = 5;
constexpr qint64 kOfSenderADay = 100;
constexpr qint64 kOfReceiverADay = 100;
constexpr qint64 kOfPairADay = 20;
constexpr qint64 kMostOnPage = 100;
constexpr size_t kMostKept = 200;

/// Counters begin anew with the day.
Json& countersOf(Json& all, const std::string& day)
{
    if (!at(all, day.c_str()).is_object())
        all = {{day, Json::object()}};
    return all[day];
}
} // namespace

Response Kakao::listFriends(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    if (auto refused = scopeRefusal(request, "friends", "TALK_FRIENDS"))
        return *std::move(refused);
    const Fields query = parseForm(request.rawQuery);
    const qint64 offset = query.value(u"offset"_s).toLongLong();
    const qint64 limit = query.has(u"limit"_s) ? query.value(u"limit"_s).toLongLong() : 10;
    if (offset < 0 || limit < 1 || limit > kMostOnPage)
        return kakaoError(-2, "offset or limit out of range");
    const Json& friends = at(data(), "friends");
    Json elements = Json::array();
    for (qint64 i = offset; i < qint64(friends.size()) && i < offset + limit; ++i) {
        const Json& one = friends.at(size_t(i));
        elements.push_back({{"uuid", at(one, "uuid")},
                            {"favorite", false},
                            {"profile_nickname", at(one, "profile_nickname")},
                            {"profile_thumbnail_image", ""}});
    }
    Json page{{"elements", elements}, {"total_count", friends.size()}};
    if (offset + limit < qint64(friends.size()))
        page["after_url"]
            = utf8(u"https://kapi.kakao.com/v1/api/talk/friends?offset=%1&limit=%2"_s.arg(offset + limit).arg(limit));
    return jsonReply(200, page);
}

Response Kakao::sendToFriends(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    if (auto refused = scopeRefusal(request, "talk_message", "TALK_MESSAGE_SEND"))
        return *std::move(refused);
    if (auto refused = scopeRefusal(request, "friends", "TALK_MESSAGE_SEND"))
        return *std::move(refused);
    if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return kakaoError(-2, "Content-Type must be application/x-www-form-urlencoded");
    const Fields fields = parseForm(request.body);
    const Json receivers = parseJson(fields.value(u"receiver_uuids"_s).toUtf8());
    if (!receivers.is_array() || receivers.empty()
        || !std::ranges::all_of(receivers, [](const Json& uuid) { return uuid.is_string(); }))
        return kakaoError(-2, "receiver_uuids is not a JSON array of uuids");
    if (receivers.size() > kMostReceivers)
        return kakaoError(-606);
    const Json message = parseJson(fields.value(u"template_object"_s).toUtf8());
    if (const char* fault = kakaoTemplateFault(message))
        return kakaoError(-2, fault);
    const std::string day = utf8(world().clock.today().toString(Qt::ISODate));
    Json reached = Json::array();
    std::map<int, Json> failed;
    for (const Json& uuid : receivers) {
        if (const int code = deliver(fromUtf8(uuid), day); code == 0)
            reached.push_back(uuid);
        else
            failed.try_emplace(code, Json::array()).first->second.push_back(uuid);
    }
    if (reached.empty())
        return kakaoError(failed.begin()->first);
    remember(message, reached);
    Json answer{{"successful_receiver_uuids", reached}};
    for (const auto& [code, uuids] : failed)
        answer["failure_info"].push_back({{"code", code}, {"msg", "not delivered"}, {"receiver_uuids", uuids}});
    return jsonReply(200, answer);
}

int Kakao::deliver(const QString& uuid, const std::string& day)
{
    const Json& friends = at(data(), "friends");
    const auto known = std::ranges::find_if(friends, [&](const Json& one) { return textAt(one, "uuid") == uuid; });
    if (known == friends.end())
        return -502;
    if (const auto code = int(intAt(*known, "code")); code != 0)
        return code;
    const qint64 sent = intAt(at(data(), "sends"), day.c_str());
    if (sent >= kOfSenderADay)
        return -532;
    Json& received = countersOf(data()["received"], day);
    Json& pairs = countersOf(data()["pairs"], day);
    const std::string key = utf8(uuid);
    if (intAt(received, key.c_str()) >= kOfReceiverADay)
        return -533;
    if (intAt(pairs, key.c_str()) >= kOfPairADay)
        return -536;
    data()["sends"] = {{day, sent + 1}};
    received[key] = intAt(received, key.c_str()) + 1;
    pairs[key] = intAt(pairs, key.c_str()) + 1;
    return 0;
}

void Kakao::remember(const Json& message, const Json& receivers)
{
    Json entry{{"at", utf8(koreanIso(world().clock.nowMs()))}, {"template", message}};
    if (!receivers.is_null())
        entry["to"] = receivers;
    Json& all = data()["sent"];
    all.push_back(entry);
    if (all.size() > kMostKept)
        all.erase(all.begin());
}

} // namespace madang::sandbox
