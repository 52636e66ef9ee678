#include "services/channels/instagram_channel.h"

#include "services/channels/wire.h"
#include "services/http/json.h"
#include "services/media/media_host.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kAltTextMax = 1000;
/// A post found by its words must not be older than the container it should come from, but clocks
/// differ.
constexpr int kClockSpreadSeconds = 120;

const QString kContainer = u"container"_s;
const QString kPictureUrl = u"pictureUrl"_s;
const QString kCaption = u"caption"_s;
const QString kMadeAt = u"madeAt"_s;

const std::array kInsights{std::pair{"views", MetricKind::Views}, std::pair{"reach", MetricKind::Reach},
                           std::pair{"likes", MetricKind::Likes}, std::pair{"comments", MetricKind::Comments},
                           std::pair{"shares", MetricKind::Shares}};

/// Meta's own form: "2026-04-01T10:00:00+0000".
QDateTime readTime(QString text)
{
    if (text.size() > 5 && (text.at(text.size() - 5) == u'+' || text.at(text.size() - 5) == u'-'))
        text.insert(text.size() - 2, u':');
    return QDateTime::fromString(text, Qt::ISODate);
}
} // namespace

const ChannelDescriptor& InstagramChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"instagram"_s;
        d.name = u"인스타그램"_s;
        d.mark = u"channel-instagram"_s;
        d.kind = ChannelClass::Automatic;
        d.provider = u"instagram"_s;
        d.api = u"instagram"_s;
        d.posterSize = u"instagram-portrait"_s;
        // Which unit Meta counts is written nowhere. More than three lines wait behind "더 보기"; 125 letters are what
        // it advises for none.
        d.caption
            = {.most = 2200, .hashtags = 30, .mentions = 20, .opensLinks = false, .foldLines = 3, .foldLetters = 125};
        d.needsPublicPicture = true;
        d.canBeLookedUp = true;
        d.sentence = u"우리 가게 계정에 포스터와 글을 게시물로 올려요."_s;
        d.page = u"https://www.instagram.com/"_s;
        return d;
    }();
    return descriptor;
}

InstagramChannel::InstagramChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

bool InstagramChannel::isConnected() const
{
    return ConnectedChannel::isConnected() && !access().account.isEmpty()
        && parts().providers.value(u"media"_s).isSetUp();
}

QFuture<Result<Prepared>> InstagramChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    using Step = QFuture<Result<Prepared>>;
    if (!isConnected())
        return async::ready(Result<Prepared>(notConnected()));
    const auto done = [progress](int percent) {
        if (progress)
            progress(percent);
    };
    const auto throughContainer = [this, order, done] {
        return async::andThen(context(), upload(order), [this, order, done](const Prepared& uploaded) {
            done(33);
            return makeContainer(order, uploaded);
        });
    };
    const Step container = async::then(context(), throughContainer(), [throughContainer](const Result<Prepared>& made) {
        // 9004: Instagram could not fetch the picture. The media host may have dropped it: put
        // it there once more.
        const bool again = !made && made.error().detail.startsWith(u"9004/"_s);
        return again ? throughContainer() : async::ready(made);
    });
    const Step waited = async::andThen(context(), container, [this, done](const Prepared& made) {
        done(66);
        return waitForContainer(made);
    });
    return async::andThen(context(), waited, [done](const Prepared& finished) {
        done(100);
        return Result<Prepared>(finished);
    });
}

QFuture<Result<Prepared>> InstagramChannel::upload(const PublishOrder& order)
{
    const auto host = media::makeMediaHost(parts().egress, parts().providers.value(u"media"_s), parts().clock);
    if (!host)
        return async::ready(Result<Prepared>(host.error()));
    return async::andThen(context(), (*host)->put(context(), order.picture), [](const QUrl& url) -> Result<Prepared> {
        return Prepared{{kPictureUrl, QString::fromLatin1(url.toEncoded())}};
    });
}

QFuture<Result<Prepared>> InstagramChannel::makeContainer(const PublishOrder& order, Prepared prepared)
{
    HttpRequest post = request("POST", graph(u"/%1/media"_s.arg(access().account)), u"media"_s);
    post.headers << wire::jsonType();
    post.body = json::dump({{"image_url", json::utf8(prepared.value(kPictureUrl))},
                            {"caption", json::utf8(order.caption)},
                            {"alt_text", json::utf8(order.title.left(kAltTextMax))}});
    prepared[kCaption] = order.caption;
    prepared[kMadeAt] = parts().clock.now().toString(Qt::ISODate);
    return async::andThen(context(), call(post, readGraph), [prepared](const nlohmann::json& body) -> Result<Prepared> {
        Prepared made = prepared;
        made[kContainer] = json::text(body, "id");
        if (made.value(kContainer).isEmpty())
            return Error{ErrorKind::BadReply, u"container without id"_s, {}};
        return made;
    });
}

QFuture<Result<Prepared>> InstagramChannel::waitForContainer(const Prepared& prepared)
{
    const QString container = prepared.value(kContainer);
    const Json last = async::pollUntil<nlohmann::json>(
        context(), parts().clock, parts().poll, [this, container] { return containerStatus(container); },
        [](const nlohmann::json& body) { return json::text(body, "status_code") != u"IN_PROGRESS"; });
    return async::andThen(context(), last, [prepared](const nlohmann::json& body) -> Result<Prepared> {
        const QString status = json::text(body, "status_code");
        if (status == u"FINISHED")
            return prepared;
        const QString detail = u"container %1: %2"_s.arg(status, json::text(body, "status"));
        if (status == u"IN_PROGRESS")
            return Error{ErrorKind::Timeout, detail, {}};
        return Error{status == u"ERROR" ? ErrorKind::ContentRejected : ErrorKind::Rejected, detail, {}};
    });
}

ConnectedChannel::Json InstagramChannel::containerStatus(const QString& container)
{
    return call(containerRequest(container), readGraph);
}

HttpRequest InstagramChannel::containerRequest(const QString& container) const
{
    return request("GET", graph(u"/"_s + container, {{u"fields"_s, u"status_code,status"_s}}), u"container"_s);
}

QFuture<Result<PublishReceipt>> InstagramChannel::commit(const PublishOrder&, const Prepared& prepared)
{
    const QString container = prepared.value(kContainer);
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (container.isEmpty())
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::InvalidInput, u"no container prepared"_s, {}}));
    HttpRequest post = request("POST", graph(u"/%1/media_publish"_s.arg(access().account)), u"media_publish"_s);
    post.headers << wire::jsonType();
    post.body = json::dump({{"creation_id", json::utf8(container)}});
    const Json published = call(post, readGraph, containerRequest(container));
    return async::andThen(context(), published, [this](const nlohmann::json& body) -> Receipt {
        const QString id = json::text(body, "id");
        if (id.isEmpty())
            return async::ready(
                Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"published without id"_s, {}}));
        return describe(id);
    });
}

ConnectedChannel::Receipt InstagramChannel::describe(const QString& mediaId)
{
    const QUrl url = graph(u"/"_s + mediaId, {{u"fields"_s, u"id,permalink"_s}});
    const Json answer = call(request("GET", url, u"media_link"_s), readGraph);
    return async::then(context(), answer, [mediaId](const Result<nlohmann::json>& body) {
        PublishReceipt receipt{PublicationState::Done, mediaId, {}, {}};
        if (body)
            receipt.link = json::text(*body, "permalink");
        return Result<PublishReceipt>(receipt);
    });
}

QFuture<Result<PublishReceipt>> InstagramChannel::look(const Publication& publication, const Prepared& prepared)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    if (!publication.remoteId.isEmpty())
        return describe(publication.remoteId);
    const QString container = prepared.value(kContainer);
    if (container.isEmpty()) // without a container there was nothing that could have been published
        return async::ready(Result<PublishReceipt>(Error{ErrorKind::NotFound, u"no container"_s, {}}));
    return async::andThen(context(), containerStatus(container),
                          [this, prepared](const nlohmann::json& body) -> Receipt {
                              const QString status = json::text(body, "status_code");
                              if (status == u"PUBLISHED")
                                  return findPost(prepared);
                              Result<PublishReceipt> result = Error{ErrorKind::NotFound, u"container "_s + status, {}};
                              if (status == u"ERROR")
                                  result = PublishReceipt{PublicationState::Failed, {}, {}, json::text(body, "status")};
                              else if (status.isEmpty())
                                  result = Error{ErrorKind::BadReply, u"container without status"_s, {}};
                              return async::ready(result);
                          });
}

/// The container says that it is published; which post it became must be found by words and time.
ConnectedChannel::Receipt InstagramChannel::findPost(const Prepared& prepared)
{
    const QUrl url = graph(u"/%1/media"_s.arg(access().account),
                           {{u"fields"_s, u"id,permalink,timestamp,caption"_s}, {u"limit"_s, u"5"_s}});
    const Json answer = call(request("GET", url, u"media_list"_s), readGraph);
    return async::then(context(), answer, [prepared](const Result<nlohmann::json>& body) {
        PublishReceipt receipt{PublicationState::Done, {}, {}, {}};
        if (!body || !json::at(*body, "data").is_array())
            return Result<PublishReceipt>(receipt);
        const QDateTime earliest
            = QDateTime::fromString(prepared.value(kMadeAt), Qt::ISODate).addSecs(-kClockSpreadSeconds);
        for (const nlohmann::json& post : json::at(*body, "data")) {
            if (json::text(post, "caption") != prepared.value(kCaption)
                || readTime(json::text(post, "timestamp")) < earliest)
                continue;
            receipt.remoteId = json::text(post, "id");
            receipt.link = json::text(post, "permalink");
            break;
        }
        return Result<PublishReceipt>(receipt);
    });
}

QFuture<Result<QMap<MetricKind, qint64>>> InstagramChannel::measure(const Publication& publication)
{
    using Numbers = QMap<MetricKind, qint64>;
    if (!isConnected())
        return async::ready(Result<Numbers>(notConnected()));
    if (publication.remoteId.isEmpty())
        return async::ready(Result<Numbers>(Numbers{}));
    const QUrl url = graph(u"/%1/insights"_s.arg(publication.remoteId),
                           {{u"metric"_s, u"reach,views,likes,comments,saved,shares,total_interactions"_s}});
    const Json answer = call(request("GET", url, u"insights"_s), readGraph);
    return async::then(context(), answer, [](const Result<nlohmann::json>& body) -> Result<Numbers> {
        if (!body) {
            // "(#10) Not enough viewers": no numbers yet, which is not a lack of permission.
            const bool tooEarly = body.error().detail.contains(u"Not enough viewers"_s);
            return tooEarly ? Result<Numbers>(Numbers{}) : Result<Numbers>(body.error());
        }
        Numbers numbers;
        const nlohmann::json& rows = json::at(*body, "data");
        for (std::size_t i = 0; rows.is_array() && i < rows.size(); ++i) {
            const nlohmann::json& values = json::at(rows.at(i), "values");
            for (const auto& [name, kind] : kInsights) {
                if (json::text(rows.at(i), "name") == QLatin1StringView(name) && values.is_array() && !values.empty())
                    numbers[kind] = json::integer(values.front(), "value");
            }
        }
        return numbers;
    });
}

QUrl InstagramChannel::graph(const QString& path, const QList<QPair<QString, QString>>& query) const
{
    const QString versioned = u"/v25.0"_s + path;
    return query.isEmpty() ? wire::join(access().baseUrl, versioned) : wire::join(access().baseUrl, versioned, query);
}

ConnectedChannel::Json InstagramChannel::glance()
{
    return call(request("GET", graph(u"/me"_s, {{u"fields"_s, u"user_id,account_type"_s}}), u"me"_s), readGraph);
}

} // namespace madang
