#include "services/channels/kakao_talk_channel.h"
#include "services/channels/kakao_tally.h"
#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

// To friends: the list is read with the safe steps; what cannot be taken back are several calls, each for at most five
// and each written down before it is sent.
namespace madang {

namespace {
constexpr int kFriendsAPage = 100;
/// A sender has a hundred messages a day, and one of them goes to the owner.
constexpr int kFriendsADay = 99;

nlohmann::json namesOf(const QStringList& uuids)
{
    nlohmann::json names = nlohmann::json::array();
    for (const QString& uuid : uuids)
        names.push_back(json::utf8(uuid));
    return names;
}
} // namespace

QFuture<Result<Prepared>> KakaoTalkChannel::readFriends(const Prepared& prepared, const KakaoTally& soFar, int offset)
{
    const QUrl url = wire::join(access().baseUrl, u"/v1/api/talk/friends"_s,
                                {{u"offset"_s, QString::number(offset)},
                                 {u"limit"_s, QString::number(kFriendsAPage)},
                                 {u"order"_s, u"asc"_s},
                                 {u"secure_resource"_s, u"true"_s}});
    const Json page = call(request("GET", url, u"friends"_s), [this](const HttpReply& reply) { return read(reply); });
    return async::andThen(
        context(), page, [this, prepared, soFar, offset](const nlohmann::json& body) -> QFuture<Result<Prepared>> {
            const nlohmann::json& elements = json::at(body, "elements");
            if (!elements.is_array())
                return async::ready(Result<Prepared>(Error{ErrorKind::BadReply, u"no list of friends"_s, {}}));
            KakaoTally tally = soFar;
            for (const nlohmann::json& element : elements) {
                const QString uuid = json::text(element, "uuid");
                if (isKakaoUuid(uuid) && !tally.friends.contains(uuid) && tally.friends.size() < kFriendsADay)
                    tally.friends << uuid;
            }
            const auto total = int(std::clamp<qint64>(json::integer(body, "total_count"), 0, 1'000'000));
            const bool isLast = int(elements.size()) < kFriendsAPage || tally.friends.size() >= kFriendsADay;
            if (!isLast)
                return readFriends(prepared, tally, offset + kFriendsAPage);
            if (tally.friends.size() >= kFriendsADay)
                tally.beyond = std::max(0, total - kFriendsADay);
            return async::ready(Result<Prepared>(tally.writtenTo(prepared)));
        });
}

ConnectedChannel::Receipt KakaoTalkChannel::sendToFriends(const PublishOrder& order, const Prepared& prepared,
                                                          KakaoTally tally)
{
    tally.sending = tally.nextPart();
    if (tally.sending.isEmpty())
        return afterFriends(order, prepared, tally);
    if (const Result<void> kept = order.keep ? order.keep(tally.writtenTo(prepared)) : Result<void>(); !kept)
        return stop(order, prepared, tally, kept.error());
    const auto understand
        = [this, tally](const HttpReply& reply) -> Result<nlohmann::json> { return readFriendsAnswer(reply, tally); };
    HttpRequest post = message(u"/v1/api/talk/friends/message/default/send"_s, u"friends_send"_s, order, prepared,
                               {{u"receiver_uuids"_s, QString::fromUtf8(json::dump(namesOf(tally.sending)))}});
    return async::then(context(), call(post, understand),
                       [this, order, prepared, tally](const Result<nlohmann::json>& answer) -> Receipt {
                           if (!answer)
                               return stop(order, prepared, tally, answer.error());
                           KakaoTally next = tally;
                           next.take(*answer);
                           return sendToFriends(order, prepared, next);
                       });
}

/// Where everyone of a part is refused for the same reason, Kakao answers with that reason alone.
Result<nlohmann::json> KakaoTalkChannel::readFriendsAnswer(const HttpReply& reply, const KakaoTally& tally) const
{
    const Result<nlohmann::json> raw = json::parse(reply.body);
    const qint64 code = raw ? json::integer(*raw, "code") : 0;
    if (reply.status == 400 && isAboutReceiver(code))
        return nlohmann::json{
            {"failure_info", nlohmann::json::array({{{"code", code}, {"receiver_uuids", namesOf(tally.sending)}}})}};
    Result<nlohmann::json> body = read(reply);
    KakaoTally trial = tally;
    if (body && !trial.take(*body))
        return Error{ErrorKind::BadReply, u"an answer that does not speak of each receiver"_s, {}};
    return body;
}

/// A part that was not sent, or of which nobody knows. What went before it stays true.
ConnectedChannel::Receipt KakaoTalkChannel::stop(const PublishOrder& order, const Prepared& prepared, KakaoTally tally,
                                                 const Error& error)
{
    const bool isUnknown = error.kind == ErrorKind::OutcomeUnknown || error.kind == ErrorKind::Cancelled;
    const bool isOfMyself = tally.sending.contains(kKakaoMyself);
    const auto newlyReached = tally.reached.size() - order.reached.size();
    if (isUnknown || newlyReached == 0)
        return async::ready(Result<PublishReceipt>(error));
    tally.sending.clear();
    if (order.keep)
        static_cast<void>(order.keep(tally.writtenTo(prepared))); // the receipt says the same
    QString note = tally.words();
    if (isOfMyself)
        note += u" 사장님 카카오톡에는 보내지 못했어요."_s;
    return async::ready(Result<PublishReceipt>(PublishReceipt{PublicationState::Done, {}, {}, note}));
}

/// The owner gets what the friends got, last.
ConnectedChannel::Receipt KakaoTalkChannel::afterFriends(const PublishOrder& order, const Prepared& prepared,
                                                         KakaoTally tally)
{
    const auto done = [](const KakaoTally& end) {
        return async::ready(Result<PublishReceipt>(PublishReceipt{PublicationState::Done, {}, {}, end.words()}));
    };
    if (!tally.friends.isEmpty() && tally.friendsReached() == 0) {
        Error refused{ErrorKind::Rejected, tally.words(), {}};
        if (tally.isOnlyForToday())
            refused = {ErrorKind::RateLimited, tally.words(), wire::untilKoreanMidnight(parts().clock.now())};
        return async::ready(Result<PublishReceipt>(refused));
    }
    if (tally.reached.contains(kKakaoMyself))
        return done(tally);
    tally.sending = QStringList{kKakaoMyself};
    if (const Result<void> kept = order.keep ? order.keep(tally.writtenTo(prepared)) : Result<void>(); !kept)
        return stop(order, prepared, tally, kept.error());
    return async::then(context(), sendToMyself(order, prepared),
                       [this, order, prepared, tally, done](const Result<nlohmann::json>& answer) -> Receipt {
                           if (!answer)
                               return stop(order, prepared, tally, answer.error());
                           KakaoTally end = tally;
                           end.sending.clear();
                           end.reached << kKakaoMyself;
                           if (order.keep)
                               static_cast<void>(order.keep(end.writtenTo(prepared))); // the receipt says the same
                           return done(end);
                       });
}

} // namespace madang
