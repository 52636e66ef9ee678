#include "services/channels/naver_cafe_channel.h"

#include "services/channels/wire.h"
#include "services/http/json.h"
#include "services/http/multipart.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

ErrorKind kindOfCode(const QString& code, int status)
{
    if (status >= 500)
        return ErrorKind::ServerError;
    if (code == u"024" || code == u"028")
        return ErrorKind::Unauthorized;
    if (code == u"AP005" || code == u"999")
        return ErrorKind::ContentRejected;
    if (code == u"AP001" || code == u"AP006")
        return ErrorKind::Rejected;
    if (status == 401)
        return ErrorKind::Unauthorized;
    if (status == 429)
        return ErrorKind::RateLimited;
    return status == 403 || status == 200 ? ErrorKind::Forbidden : ErrorKind::Rejected;
}

/// Straight quotes in a title are refused like those in the text.
QString withoutStraightQuotes(const QString& text)
{
    QString clean = naverContent(text);
    clean.replace(u"<br>"_s, u" "_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
    return clean;
}

bool isAccount(const QString& account)
{
    static const QRegularExpression shape(u"^[0-9]+/[0-9]+$"_s);
    return shape.match(account).hasMatch();
}

} // namespace

const ChannelDescriptor& NaverCafeChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"naver-cafe"_s;
        d.name = u"네이버 카페"_s;
        d.mark = u"channel-naver-cafe"_s;
        d.kind = ChannelClass::Automatic;
        d.provider = u"naver"_s;
        d.api = u"naver"_s;
        d.posterSize = u"naver"_s;
        d.caption = {.most = 5000, .voice = CaptionVoice::News, .hashtags = 10, .showsTitle = true};
        d.sentence = u"우리 가게 카페 게시판에 글과 포스터를 올려요."_s;
        d.page = u"https://cafe.naver.com/"_s;
        d.options
            = {{u"audience"_s, u"누가 볼 수 있나요"_s, {{u"public"_s, u"누구나"_s}, {u"members"_s, u"카페 회원만"_s}}}};
        return d;
    }();
    return descriptor;
}

NaverCafeChannel::NaverCafeChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

bool NaverCafeChannel::isConnected() const
{
    return ConnectedChannel::isConnected() && isAccount(access().account);
}

QFuture<Result<Prepared>> NaverCafeChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    if (order.title.trimmed().isEmpty())
        return async::ready(Result<Prepared>(Error{ErrorKind::InvalidInput, u"an article needs a title"_s, {}}));
    if (progress)
        progress(100); // the picture travels with the article: there is nothing to send ahead
    return async::ready(Result<Prepared>(Prepared{}));
}

QFuture<Result<PublishReceipt>> NaverCafeChannel::commit(const PublishOrder& order, const Prepared&)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    const Json answer = call(article(order), [this](const HttpReply& reply) { return read(reply); });
    return async::andThen(context(), answer, [](const nlohmann::json& result) -> Result<PublishReceipt> {
        return PublishReceipt{
            PublicationState::Done, json::text(result, "articleId"), json::text(result, "articleUrl"), {}};
    });
}

HttpRequest NaverCafeChannel::article(const PublishOrder& order) const
{
    const QStringList account = access().account.split(u'/');
    Multipart form;
    form.addText("subject", naverEncoded(withoutStraightQuotes(order.title)));
    form.addText("content", naverEncoded(naverContent(order.caption.isEmpty() ? order.title : order.caption)));
    form.addText("openyn", order.options.value(u"audience"_s, u"public"_s) == u"public" ? "true" : "false");
    if (!order.picture.isEmpty())
        form.addFile("0", "poster.jpg", "image/jpeg", order.picture);
    HttpRequest post = request(
        "POST", wire::join(access().baseUrl, u"/v1/cafe/%1/menu/%2/articles"_s.arg(account.first(), account.last())),
        u"article"_s);
    post.headers << QPair<QByteArray, QByteArray>{"Content-Type", form.contentType()};
    post.body = form.body();
    post.timeout = wire::uploadTime(post.body.size());
    return post;
}

/// Three shapes: {"message":{"result":…}}, {"message":{"error":…}} and the gateway's
/// {"errorCode":…}.
Result<nlohmann::json> NaverCafeChannel::read(const HttpReply& reply) const
{
    const Result<nlohmann::json> body = json::parse(reply.body);
    const nlohmann::json nothing;
    const nlohmann::json& message = body ? json::at(*body, "message") : nothing;
    const nlohmann::json& refusal = json::at(message, "error");
    QString code = json::text(refusal, "code");
    QString text = json::text(refusal, "msg");
    if (code.isEmpty() && body) {
        code = json::text(*body, "errorCode");
        text = json::text(*body, "errorMessage");
    }
    if (!code.isEmpty()) {
        Error error = wire::errorOf(reply, code + u' ' + text);
        error.kind = kindOfCode(code, reply.status);
        if (error.kind == ErrorKind::RateLimited && !error.retryAfter)
            error.retryAfter = wire::untilKoreanMidnight(parts().clock.now());
        return error;
    }
    if (!reply.isSuccess())
        return wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
    if (!json::at(message, "result").is_object())
        return Error{ErrorKind::BadReply, u"an answer without result"_s, {}};
    return json::at(message, "result");
}

QFuture<Result<PublishReceipt>> NaverCafeChannel::look(const Publication&, const Prepared&)
{
    return async::ready(Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"Naver has no way to ask"_s, {}}));
}

QFuture<Result<QMap<MetricKind, qint64>>> NaverCafeChannel::measure(const Publication&)
{
    return async::ready(Result<QMap<MetricKind, qint64>>(QMap<MetricKind, qint64>{}));
}

ConnectedChannel::Json NaverCafeChannel::glance()
{
    return call(request("GET", wire::join(access().baseUrl, u"/v1/nid/me"_s), u"me"_s),
                [](const HttpReply& reply) -> Result<nlohmann::json> {
                    Result<nlohmann::json> body = json::parse(reply.body);
                    if (reply.isSuccess())
                        return body;
                    return wire::errorOf(reply, body ? json::text(*body, "errorCode") : QString());
                });
}

} // namespace madang
