#include "services/channels/kakao_talk_channel.h"

#include "services/channels/kakao_tally.h"
#include "services/channels/wire.h"
#include "services/egress/token_source.h"
#include "services/http/json.h"
#include "services/http/multipart.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kPictureMax = 5 * 1024 * 1024;

const QString kImageUrl = u"imageUrl"_s;
const QString kImageWidth = u"imageWidth"_s;
const QString kImageHeight = u"imageHeight"_s;

std::optional<ErrorKind> kindOfCode(qint64 code)
{
    switch (code) {
    case -1:
    case -7:
    case -603:
    case -9798:
        return ErrorKind::ServerError;
    case -10:
    case -11:
    case -531:
    case -532:
    case -533:
    case -536:
        return ErrorKind::RateLimited;
    case -101:
    case -102:
    case -103:
    case -401:
    case -903:
        return ErrorKind::Unauthorized;
    case -3:
    case -4:
    case -5:
    case -6:
    case -12:
    case -501:
    case -530:
        return ErrorKind::Forbidden;
    case -602:
    case -606:
    case -911:
        return ErrorKind::ContentRejected;
    case -2:
    case -8:
    case -9:
    case -502:
        return ErrorKind::Rejected;
    default:
        return std::nullopt;
    }
}

/// What the person has not agreed to, of what this call needs.
QStringList missingScopes(const nlohmann::json& refusal)
{
    QStringList missing;
    for (const nlohmann::json& scope : json::at(refusal, "required_scopes")) {
        const nlohmann::json& allowed = json::at(refusal, "allowed_scopes");
        if (scope.is_string() && std::find(allowed.begin(), allowed.end(), scope) == allowed.end())
            missing << QString::fromStdString(scope.get<std::string>());
    }
    return missing;
}

/// These count by the day; the others say how long in a header or not at all.
bool isDailyAllowance(qint64 code)
{
    return code == -532 || code == -533 || code == -536 || code == -10;
}

bool isForFriends(const PublishOrder& order)
{
    return order.options.value(u"audience"_s) == "friends"_L1;
}
} // namespace

const ChannelDescriptor& KakaoTalkChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"kakao-talk"_s;
        d.name = u"카카오톡"_s;
        d.mark = u"channel-kakao-talk"_s;
        d.kind = ChannelClass::Automatic;
        d.provider = u"kakao"_s;
        d.api = u"kakao"_s;
        d.posterSize = u"kakao"_s;
        // The description of a feed template: plain words, of which a chat shows the first lines.
        d.caption
            = {.most = 200, .voice = CaptionVoice::Message, .opensLinks = false, .showsTitle = true, .foldLines = 4};
        d.sentence = u"사장님 카카오톡으로 보내 드려요. 단골 손님에게 그대로 전달하면 돼요."_s;
        d.options = {{u"audience"_s,
                      u"누구에게 보낼까요"_s,
                      {{u"me"_s, u"나에게"_s}, {u"friends"_s, u"나와 이 앱을 쓰는 친구에게"_s}}}};
        return d;
    }();
    return descriptor;
}

KakaoTalkChannel::KakaoTalkChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

QFuture<Result<Prepared>> KakaoTalkChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    if (order.picture.size() > kPictureMax)
        return async::ready(Result<Prepared>(Error{ErrorKind::FileTooLarge, u"Kakao takes at most 5 MB"_s, {}}));
    const auto done = [progress](int percent) {
        if (progress)
            progress(percent);
    };
    if (!isForFriends(order)) {
        return async::andThen(context(), upload(order), [done](const Prepared& uploaded) {
            done(100);
            return Result<Prepared>(uploaded);
        });
    }
    const auto listed = async::andThen(context(), upload(order), [this, done](const Prepared& uploaded) {
        done(50);
        return readFriends(uploaded, {}, 0);
    });
    return async::andThen(context(), listed, [done](const Prepared& prepared) {
        done(100);
        return Result<Prepared>(prepared);
    });
}

QFuture<Result<Prepared>> KakaoTalkChannel::upload(const PublishOrder& order)
{
    Multipart form;
    form.addText("secure_resource", "true");
    form.addFile("file", "poster.jpg", "image/jpeg", order.picture);
    HttpRequest post
        = request("POST", wire::join(access().baseUrl, u"/v2/api/talk/message/image/upload"_s), u"image_upload"_s);
    post.headers << QPair<QByteArray, QByteArray>{"Content-Type", form.contentType()};
    post.body = form.body();
    post.timeout = wire::uploadTime(post.body.size());
    const Json answer = call(post, [this](const HttpReply& reply) { return read(reply); });
    return async::andThen(context(), answer, [](const nlohmann::json& body) -> Result<Prepared> {
        const nlohmann::json& original = json::at(json::at(body, "infos"), "original");
        const QString url = json::text(original, "url");
        if (url.isEmpty())
            return Error{ErrorKind::BadReply, u"an uploaded picture without url"_s, {}};
        return Prepared{{kImageUrl, url},
                        {kImageWidth, QString::number(json::integer(original, "width"))},
                        {kImageHeight, QString::number(json::integer(original, "height"))}};
    });
}

QFuture<Result<PublishReceipt>> KakaoTalkChannel::commit(const PublishOrder& order, const Prepared& prepared)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (prepared.value(kImageUrl).isEmpty())
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::InvalidInput, u"no picture prepared"_s, {}}));
    if (isForFriends(order))
        return sendToFriends(order, prepared, KakaoTally::from(order, prepared));
    return async::andThen(context(), sendToMyself(order, prepared),
                          [](const nlohmann::json&) -> Result<PublishReceipt> {
                              return PublishReceipt{PublicationState::Done, {}, {}, {}};
                          });
}

HttpRequest KakaoTalkChannel::message(const QString& path, const QString& operation, const PublishOrder& order,
                                      const Prepared& prepared, const QList<QPair<QString, QString>>& receivers) const
{
    nlohmann::json content{{"title", json::utf8(order.title)},
                           {"description", json::utf8(order.caption)},
                           {"image_url", json::utf8(prepared.value(kImageUrl))},
                           {"link", nlohmann::json::object()}};
    const int width = prepared.value(kImageWidth).toInt();
    const int height = prepared.value(kImageHeight).toInt();
    if (width > 0 && height > 0) {
        content["image_width"] = width;
        content["image_height"] = height;
    }
    const nlohmann::json feed{{"object_type", "feed"}, {"content", content}};
    HttpRequest post = request("POST", wire::join(access().baseUrl, path), operation);
    post.headers << QPair<QByteArray, QByteArray>{"Content-Type", "application/x-www-form-urlencoded;charset=utf-8"};
    post.body = wire::form(
        receivers + QList<QPair<QString, QString>>{{u"template_object"_s, QString::fromUtf8(json::dump(feed))}});
    return post;
}

ConnectedChannel::Json KakaoTalkChannel::sendToMyself(const PublishOrder& order, const Prepared& prepared)
{
    const HttpRequest post = message(u"/v2/api/talk/memo/default/send"_s, u"memo_send"_s, order, prepared);
    return call(post, [this](const HttpReply& reply) -> Result<nlohmann::json> {
        Result<nlohmann::json> body = read(reply);
        if (body && json::integer(*body, "result_code", -1) != 0)
            return Error{ErrorKind::BadReply, u"an answer without result_code 0"_s, {}};
        return body;
    });
}

/// Refusals are {"msg":…,"code":−401}; a success has no code.
Result<nlohmann::json> KakaoTalkChannel::read(const HttpReply& reply) const
{
    Result<nlohmann::json> body = json::parse(reply.body);
    const qint64 code = body ? json::integer(*body, "code") : 0;
    if (code == 0) {
        if (!reply.isSuccess())
            return wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
        return body;
    }
    Error error = wire::errorOf(reply, u"%1 %2"_s.arg(code).arg(json::text(*body, "msg")));
    if (reply.status < 500)
        error.kind = kindOfCode(code).value_or(error.kind);
    if (code == -402) {
        error.kind = ErrorKind::ConsentMissing;
        if (const auto tokens = access().tokens)
            tokens->lacks(missingScopes(*body));
    }
    if (error.kind == ErrorKind::BadReply) // an unknown code with status 200 is a refusal all the same
        error.kind = ErrorKind::Rejected;
    if (isDailyAllowance(code) && !error.retryAfter)
        error.retryAfter = wire::untilKoreanMidnight(parts().clock.now());
    return error;
}

QFuture<Result<PublishReceipt>> KakaoTalkChannel::look(const Publication&, const Prepared&)
{
    return async::ready(Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"Kakao has no way to ask"_s, {}}));
}

QFuture<Result<QMap<MetricKind, qint64>>> KakaoTalkChannel::measure(const Publication&)
{
    return async::ready(Result<QMap<MetricKind, qint64>>(QMap<MetricKind, qint64>{}));
}

ConnectedChannel::Json KakaoTalkChannel::glance()
{
    return call(request("GET", wire::join(access().baseUrl, u"/v1/user/access_token_info"_s), u"token_info"_s),
                [this](const HttpReply& reply) { return read(reply); });
}

} // namespace madang
