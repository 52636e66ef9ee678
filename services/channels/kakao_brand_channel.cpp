#include "services/channels/kakao_brand_channel.h"

#include "domain/korean_text.h"
#include "domain/receivers.h"
#include "services/channels/sens_signature.h"
#include "services/channels/wire.h"
#include "services/http/json.h"
#include "services/media/media_host.h"
#include "services/personal_cipher.h"
#include "services/sealed_option.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QTime kNightBegins(20, 50);
const QTime kNightEnds(8, 0);
const QString kReceivers = u"receivers"_s;
constexpr auto kKeyIsOnItsWay = std::chrono::seconds(15);
const QString kPictureUrl = u"pictureUrl"_s;

struct Account {
    QString service;
    QString channel;
};

std::optional<Account> accountIn(const QString& text)
{
    static const QRegularExpression shape(u"^([A-Za-z0-9:._-]{1,100});(@[^;\\s]{1,60})$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Account{match.captured(1), match.captured(2)};
}

/// Message ids become part of a path and of a list.
bool isMessageId(const QString& text)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9._-]{1,80}$"_s);
    return shape.match(text).hasMatch();
}

QString countedWords(int delivered, int refused)
{
    if (refused == 0)
        return u"%1명에게 보냈어요."_s.arg(delivered);
    return u"%1명 가운데 %2명에게 보냈어요. %3명에게는 닿지 않았어요."_s.arg(delivered + refused)
        .arg(delivered)
        .arg(refused);
}
} // namespace

std::optional<std::chrono::seconds> untilMorning(const QDateTime& now)
{
    const QDateTime here = now.toTimeZone(koreanTime());
    if (here.time() >= kNightEnds && here.time() < kNightBegins)
        return std::nullopt;
    const QDate morning = here.time() < kNightEnds ? here.date() : here.date().addDays(1);
    // A second more: what is rounded down must not be too early.
    return std::chrono::seconds(here.secsTo(QDateTime(morning, kNightEnds, koreanTime())) + 1);
}

const ChannelDescriptor& KakaoBrandChannel::description()
{
    static const ChannelDescriptor descriptor = [] {
        ChannelDescriptor d;
        d.id = u"kakao-brand"_s;
        d.name = u"카카오 브랜드 메시지"_s;
        d.mark = u"channel-kakao-brand"_s;
        d.kind = ChannelClass::Automatic;
        d.provider = u"sens"_s;
        d.api = u"sens"_s;
        d.posterSize = u"kakao"_s;
        // "(광고)" in front of what the owner says, and behind it how to refuse for free: the law asks for both.
        d.caption = {.most = 350,
                     .voice = CaptionVoice::Message,
                     .before = u"(광고) "_s,
                     .after = u"\n\n무료 수신거부: 채널 홈에서 채널 차단"_s};
        d.costsMoney = true;
        d.sentence = u"소식 받기에 동의한 손님의 카카오톡으로 보내요. 계약이 필요하고, 보낸 만큼 돈이 들어요."_s;
        d.options
            = {{kReceivers,
                u"받을 손님의 휴대전화 번호"_s,
                {},
                OptionKind::Receivers,
                u"소식 받기에 동의한 손님에게만 보낼 수 있어요. 번호를 한 줄에 하나씩, 100명까지 적어 주세요."_s}};
        return d;
    }();
    return descriptor;
}

KakaoBrandChannel::KakaoBrandChannel(const ChannelParts& parts)
    : ConnectedChannel(description(), parts)
{
}

bool KakaoBrandChannel::isConnected() const
{
    return access().isSetUp() && accountIn(access().account) && sens::SigningKey::from(access().credential).isWhole();
}

/// Sealed wherever they are kept. While the key is on its way, that is said to be a matter of a moment.
Result<Receivers> KakaoBrandChannel::receiversOf(const PublishOrder& order) const
{
    const Result<QString> text
        = openedOption(parts().cipher, descriptor().id + u'.' + kReceivers, order.options.value(kReceivers));
    if (text)
        return parseReceivers(*text);
    Error error = text.error();
    if (error.kind == ErrorKind::Locked && parts().cipher != nullptr && !parts().cipher->problem())
        error.retryAfter = kKeyIsOnItsWay;
    return error;
}

/// What is wrong before anything is sent.
std::optional<Error> KakaoBrandChannel::refusal(const PublishOrder& order) const
{
    if (!isConnected())
        return notConnected();
    const Result<Receivers> opened = receiversOf(order);
    if (!opened)
        return opened.error();
    const Receivers& receivers = *opened;
    if (!receivers.areUsable()) {
        return Error{
            ErrorKind::InvalidInput,
            u"%1 receivers, %2 of them no mobile numbers"_s.arg(receivers.numbers.size()).arg(receivers.wrong.size()),
            {}};
    }
    if (const auto wait = untilMorning(parts().clock.now()))
        return Error{ErrorKind::NotAtThisHour, u"no advertising from 20:50 to 08:00"_s, *wait};
    return std::nullopt;
}

QFuture<Result<Prepared>> KakaoBrandChannel::prepare(const PublishOrder& order, PublishProgress progress)
{
    if (const auto refused = refusal(order))
        return async::ready(Result<Prepared>(*refused));
    const auto done = [progress] {
        if (progress)
            progress(100);
    };
    const ProviderAccess media = parts().providers.value(u"media"_s);
    if (!media.isSetUp() || order.picture.isEmpty()) { // words alone are a message too
        done();
        return async::ready(Result<Prepared>(Prepared{}));
    }
    const auto host = media::makeMediaHost(parts().egress, media, parts().clock);
    if (!host)
        return async::ready(Result<Prepared>(host.error()));
    return async::andThen(context(), (*host)->put(context(), order.picture),
                          [done](const QUrl& url) -> Result<Prepared> {
                              done();
                              return Prepared{{kPictureUrl, QString::fromLatin1(url.toEncoded())}};
                          });
}

QFuture<Result<PublishReceipt>> KakaoBrandChannel::commit(const PublishOrder& order, const Prepared& prepared)
{
    if (const auto refused = refusal(order))
        return async::ready(Result<PublishReceipt>(*refused));
    const QList<PhoneNumber> numbers = receiversOf(order).value_or({}).numbers; // refusal() has seen them
    nlohmann::json messages = nlohmann::json::array();
    for (const PhoneNumber& number : numbers)
        messages.push_back(messageTo(number.digits(), order, prepared));
    const bool hasPicture = !prepared.value(kPictureUrl).isEmpty();
    const QByteArray body = json::dump({{"plusFriendId", json::utf8(accountIn(access().account)->channel)},
                                        {"messageType", hasPicture ? "IMAGE" : "TEXT"},
                                        {"targeting", "I"},
                                        {"isAdult", false},
                                        {"messages", messages}});
    return async::andThen(context(), ask("POST", {}, u"brand_send"_s, body),
                          [count = numbers.size()](const nlohmann::json& answer) -> Result<PublishReceipt> {
                              PublishReceipt receipt{PublicationState::Pending, {}, {}, {}};
                              QStringList ids;
                              QString reason;
                              const nlohmann::json& taken = json::at(answer, "messages");
                              for (const nlohmann::json& message : taken.is_array() ? taken : nlohmann::json::array()) {
                                  const QString id = json::text(message, "messageId");
                                  const QString code = json::text(message, "requestStatusCode");
                                  const bool isTaken = code == "A000"_L1;
                                  if (code.isEmpty()
                                      || (isTaken && !isMessageId(id))) // no refusal, nor to be asked for
                                      return Error{ErrorKind::OutcomeUnknown, u"a message without code or id"_s, {}};
                                  if (isTaken)
                                      ids << id;
                                  else
                                      reason = json::text(message, "requestStatusDesc");
                              }
                              if (ids.isEmpty()) {
                                  receipt.state = PublicationState::Failed;
                                  receipt.note = reason.isEmpty() ? u"아무에게도 보내지 않았어요."_s : reason;
                              }
                              // How many were asked for: those that were refused at once have no message.
                              receipt.remoteId = QString::number(count) + u' ' + ids.join(u' ');
                              return receipt;
                          });
}

nlohmann::json KakaoBrandChannel::messageTo(const QString& number, const PublishOrder& order,
                                            const Prepared& prepared) const
{
    nlohmann::json message{{"to", json::utf8(number)},
                           {"countryCode", "82"},
                           {"content", json::utf8(asSent(order.caption, description().caption))}};
    if (const QString picture = prepared.value(kPictureUrl); !picture.isEmpty())
        message["image"] = {{"imageUrl", json::utf8(picture)}};
    return message;
}

ConnectedChannel::Json KakaoBrandChannel::ask(const QByteArray& method, const QString& path, const QString& operation,
                                              const QByteArray& body)
{
    const Account account = accountIn(access().account).value_or(Account{});
    HttpRequest request;
    request.method = method;
    request.url = wire::join(access().baseUrl, u"/brandmessage/v2/services/%1/messages"_s.arg(account.service) + path);
    request.headers << QPair<QByteArray, QByteArray>{"Content-Type", "application/json; charset=utf-8"};
    request.body = body;
    request.api = description().api;
    request.operation = operation;
    const auto stamp = [key = sens::SigningKey::from(access().credential), &clock = parts().clock](HttpRequest& sent) {
        sens::sign(sent, key, clock.now());
    };
    Call call{.request = request, .stamp = stamp};
    if (method == "GET")
        call.callClass = CallClass::Background; // up to a hundred of them, and nobody waits
    return parts().egress.ask<nlohmann::json>(context(), call, [this](const HttpReply& reply) { return read(reply); });
}

/// {"error":{"errorCode":…,"message":…}} where the gateway refuses; else the service's own answer.
Result<nlohmann::json> KakaoBrandChannel::read(const HttpReply& reply) const
{
    const Result<nlohmann::json> body = json::parse(reply.body);
    const nlohmann::json nothing;
    const nlohmann::json& refusal = body ? json::at(*body, "error") : nothing;
    if (!reply.isSuccess() || refusal.is_object()) {
        Error error = wire::errorOf(
            reply,
            u"HTTP %1 %2 %3"_s
                .arg(QString::number(reply.status), json::text(refusal, "errorCode"), json::text(refusal, "message"))
                .trimmed());
        if (error.kind == ErrorKind::BadReply) // a refusal with status 200
            error.kind = ErrorKind::Rejected;
        return error;
    }
    if (!body)
        return body.error();
    if (!json::at(*body, "messages").is_array() || json::at(*body, "messages").empty())
        return Error{ErrorKind::BadReply, u"an answer without messages"_s, {}};
    return body;
}

QFuture<Result<PublishReceipt>> KakaoBrandChannel::look(const Publication& publication, const Prepared&)
{
    if (!isConnected())
        return async::ready(Result<PublishReceipt>(notConnected()));
    QStringList ids = publication.remoteId.split(u' ', Qt::SkipEmptyParts);
    if (ids.size() < 2)
        return async::ready(
            Result<PublishReceipt>(Error{ErrorKind::OutcomeUnknown, u"without an answer nothing can be asked"_s, {}}));
    const int asked = ids.takeFirst().toInt();
    const Count refusedAtOnce{0, std::max(0, asked - int(ids.size())), {}};
    return async::andThen(context(), askFor(ids, refusedAtOnce),
                          [id = publication.remoteId](PublishReceipt receipt) -> Result<PublishReceipt> {
                              receipt.remoteId = id;
                              return receipt;
                          });
}

/// One after the other; the first that is still on its way ends it, as the rest will be asked again anyway.
ConnectedChannel::Receipt KakaoBrandChannel::askFor(const QStringList& messages, Count count)
{
    if (messages.isEmpty()) {
        PublishReceipt end{PublicationState::Done, {}, {}, countedWords(count.delivered, count.refused)};
        if (count.delivered == 0) {
            end.state = PublicationState::Failed;
            end.note = count.reason.isEmpty() ? u"아무에게도 닿지 않았어요."_s : count.reason;
        }
        return async::ready(Result<PublishReceipt>(end));
    }
    const QString first = messages.first();
    return async::andThen(
        context(), ask("GET", u"/"_s + first, u"brand_state"_s),
        [this, first, rest = messages.mid(1), count](const nlohmann::json& body) -> Receipt {
            const nlohmann::json& found = json::at(body, "messages").front();
            Count next = count;
            const QString state = json::text(found, "messageStatusName");
            if (state == "success"_L1) {
                ++next.delivered;
            } else if (state == "fail"_L1) {
                ++next.refused;
                next.reason = json::text(found, "messageStatusCode") + u' ' + json::text(found, "messageStatusDesc");
            } else {
                return async::ready(Result<PublishReceipt>(PublishReceipt{PublicationState::Pending, {}, {}, {}}));
            }
            return askFor(rest, next);
        });
}

QFuture<Result<QMap<MetricKind, qint64>>> KakaoBrandChannel::measure(const Publication&)
{
    return async::ready(Result<QMap<MetricKind, qint64>>(QMap<MetricKind, qint64>{}));
}

/// A message that never was: whose signature is taken is told that there is none.
ConnectedChannel::Json KakaoBrandChannel::glance()
{
    return async::then(context(), ask("GET", u"/none"_s, u"brand_state"_s), [](const Result<nlohmann::json>& answer) {
        const bool isAnswered = answer || answer.error().kind == ErrorKind::NotFound;
        return isAnswered ? Result<nlohmann::json>(nlohmann::json::object()) : answer;
    });
}

} // namespace madang
