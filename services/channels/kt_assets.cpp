#include "services/channels/kt_assets.h"

#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kDefaultChunk = 5 * 1024 * 1024;
constexpr qint64 kSmallestChunk = 64 * 1024;
constexpr int kMostBreaks = 3; ///< of the line, in one upload

/// What KT is told of an asset.
struct Form {
    const char* kind;
    const char* fileName;
    const char* contentType;
};

const Form& formOf(KtAsset::Kind kind)
{
    static const std::array kForms{Form{"IMAGE", "poster.jpg", "image/jpeg"}, Form{"VIDEO", "poster.mp4", "video/mp4"},
                                   Form{"AUDIO", "greeting.wav", "audio/wav"},
                                   Form{"AUDIO", "greeting.mp3", "audio/mpeg"}};
    return kForms.at(std::size_t(kind));
}

/// One upload under way; shared by its steps.
struct Upload {
    QObject* context;
    std::shared_ptr<KtGateway> kt;
    KtAsset asset;
    QString assetId;
    QUrl url;
    qint64 chunk = kDefaultChunk;
    int breaks = 0;

    qint64 total() const { return asset.bytes.size(); }
    QString assets() const { return u"/%1/v1/assets"_s.arg(asset.product); }
};
using Shared = std::shared_ptr<Upload>;

/// The upload's address may be absolute or a path, but never another machine: the token goes with
/// it.
std::optional<QUrl> uploadUrl(const QUrl& base, const QString& text)
{
    const QUrl url = base.resolved(QUrl(text));
    const bool isSameHost = url.scheme() == base.scheme() && url.host() == base.host() && url.port() == base.port();
    return !text.isEmpty() && isSameHost ? std::optional(url) : std::nullopt;
}

QFuture<Result<bool>> registerAsset(const Shared& upload)
{
    const QByteArray hash = QCryptographicHash::hash(upload->asset.bytes, QCryptographicHash::Sha256).toHex();
    HttpRequest post = upload->kt->request("POST", upload->assets(), u"asset"_s);
    post.headers << wire::jsonType();
    const Form& form = formOf(upload->asset.kind);
    post.body = json::dump({{"kind", form.kind},
                            {"fileName", form.fileName},
                            {"sizeBytes", upload->total()},
                            {"sha256", hash.toStdString()},
                            {"contentType", form.contentType}});
    const auto created = upload->kt->create(upload->context, post, upload->asset.intentId);
    return async::andThen(upload->context, created, [upload](const nlohmann::json& body) -> Result<bool> {
        const auto url = uploadUrl(upload->kt->access().baseUrl, json::text(body, "uploadUrl"));
        upload->assetId = json::text(body, "assetId");
        if (upload->assetId.isEmpty() || !url)
            return Error{ErrorKind::BadReply, u"an asset without id or own address"_s, {}};
        upload->url = *url;
        upload->chunk = std::max(kSmallestChunk, json::integer(body, "chunkSize", kDefaultChunk));
        return true;
    });
}

/// How many bytes KT has, from its answer to a piece or to the question what is stored.
Result<qint64> storedOf(const Upload& upload, const HttpReply& reply)
{
    if (reply.isSuccess())
        return upload.total();
    if (reply.status != 308) {
        const Result<nlohmann::json> refused = readKt(reply);
        // The asset is no longer waiting for bytes: an earlier try has brought them all.
        if (refused.error().kind == ErrorKind::Conflict)
            return upload.total();
        return refused.error();
    }
    const QByteArray range = reply.header("Range");
    const qsizetype dash = range.lastIndexOf('-');
    bool ok = false;
    const qint64 last = dash < 0 ? -1 : range.mid(dash + 1).trimmed().toLongLong(&ok);
    return ok && last >= 0 && last < upload.total() ? last + 1 : qint64(0);
}

QFuture<Result<qint64>> put(const Shared& upload, const QString& operation, const QByteArray& range,
                            const QByteArray& bytes)
{
    HttpRequest request = upload->kt->request("PUT", upload->assets(), operation);
    request.url = upload->url;
    request.headers << QPair<QByteArray, QByteArray>{"Content-Range",
                                                     "bytes " + range + '/' + QByteArray::number(upload->total())}
                    << QPair<QByteArray, QByteArray>{"Content-Type", formOf(upload->asset.kind).contentType};
    request.body = bytes;
    request.timeout = wire::uploadTime(bytes.size());
    return upload->kt->ask<qint64>(upload->context, request,
                                   [upload](const HttpReply& reply) { return storedOf(*upload, reply); });
}

QFuture<Result<qint64>> putFrom(const Shared& upload, qint64 offset)
{
    const qint64 end = std::min(offset + upload->chunk, upload->total());
    if (offset >= end)
        return async::ready(Result<qint64>(offset));
    const QByteArray range = QByteArray::number(offset) + '-' + QByteArray::number(end - 1);
    return put(upload, u"asset_content"_s, range, upload->asset.bytes.mid(offset, end - offset));
}

/// One piece; where nobody knows whether it arrived, KT is asked what it has before anything is sent again.
QFuture<Result<qint64>> putPiece(const Shared& upload, qint64 offset)
{
    return async::then(upload->context, putFrom(upload, offset), [upload](const Result<qint64>& stored) {
        if (stored || stored.error().kind != ErrorKind::OutcomeUnknown || ++upload->breaks > kMostBreaks)
            return async::ready(stored);
        return put(upload, u"asset_offset"_s, "*", {});
    });
}

QFuture<Result<bool>> putAll(const Shared& upload, qint64 offset)
{
    const int breaksBefore = upload->breaks;
    return async::andThen(
        upload->context, putPiece(upload, offset),
        [upload, offset, breaksBefore](qint64 stored) -> QFuture<Result<bool>> {
            if (upload->asset.progress)
                upload->asset.progress(int(90 * stored / std::max<qint64>(1, upload->total())));
            if (stored >= upload->total())
                return async::ready(Result<bool>(true));
            if (stored <= offset && upload->breaks == breaksBefore)
                return async::ready(Result<bool>(Error{ErrorKind::BadReply, u"the upload does not advance"_s, {}}));
            return putAll(upload, stored);
        });
}

QFuture<Result<QString>> waitForAsset(const Shared& upload)
{
    const HttpRequest get = upload->kt->request("GET", upload->assets() + u'/' + upload->assetId, u"asset_state"_s);
    const auto settled = async::pollUntil<nlohmann::json>(
        upload->context, upload->kt->clock(), upload->asset.poll,
        [upload, get] { return upload->kt->ask(upload->context, get); },
        [](const nlohmann::json& body) {
            const QString state = json::text(body, "state");
            return state != u"UPLOADING" && state != u"PROCESSING";
        });
    return async::andThen(upload->context, settled, [upload](const nlohmann::json& body) -> Result<QString> {
        const QString state = json::text(body, "state");
        if (state == u"REJECTED" || state == u"FAILED")
            return Error{ErrorKind::ContentRejected, state + u' ' + ktReason(body), {}};
        if (state == u"UPLOADING" || state == u"PROCESSING")
            return Error{ErrorKind::Timeout, u"the asset is still "_s + state, {}};
        if (upload->asset.progress)
            upload->asset.progress(100);
        return upload->assetId;
    });
}

} // namespace

QFuture<Result<QString>> uploadToKt(QObject* context, const std::shared_ptr<KtGateway>& kt, const KtAsset& asset)
{
    if (asset.bytes.isEmpty())
        return async::ready(Result<QString>(Error{ErrorKind::InvalidInput, u"nothing to upload"_s, {}}));
    const auto upload = std::make_shared<Upload>(Upload{context, kt, asset, {}, {}});
    const auto sent = async::andThen(context, registerAsset(upload), [upload](bool) { return putAll(upload, 0); });
    return async::andThen(context, sent, [upload](bool) { return waitForAsset(upload); });
}

QString ktReason(const nlohmann::json& body)
{
    for (const char* place : {"review", "rejection", "failure"}) {
        const nlohmann::json& why = json::at(body, place);
        const QString text
            = why.is_object() ? json::text(why, "reason", json::text(why, "message")) : json::text(body, place);
        if (!text.isEmpty())
            return text;
        if (const QString code = json::text(why, "reasonCode", json::text(why, "code")); !code.isEmpty())
            return code;
    }
    return json::text(body, "reason");
}

} // namespace madang
