#include "sandbox/kt_assets.h"

#include "sandbox/media_probe.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kChunkSize = 5LL * 1024 * 1024;
constexpr int kLoudest = 29204; // -1 dBFS
constexpr qint64 kUploadLifeMs = 86'400'000;

qint64 largest(const QString& kind)
{
    if (kind == "VIDEO"_L1)
        return 100LL * 1024 * 1024;
    return kind == "IMAGE"_L1 ? 20LL * 1024 * 1024 : 5LL * 1024 * 1024;
}

bool isContentType(const QString& kind, const QString& type)
{
    if (kind == "VIDEO"_L1)
        return type == "video/mp4"_L1 || type == "video/quicktime"_L1;
    if (kind == "IMAGE"_L1)
        return type == "image/jpeg"_L1 || type == "image/png"_L1;
    return type == "audio/wav"_L1 || type == "audio/x-wav"_L1 || type == "audio/mpeg"_L1;
}

/// What stands against this content, or null.
Json audioFault(const Media& media)
{
    if (!media.isWhole)
        return ktDetail("content", "TRUNCATED");
    if (media.durationSec < 5.0 || media.durationSec > 40.0) {
        Json detail = ktDetail("durationSec", "OUT_OF_RANGE", media.durationSec);
        detail["allowed"] = {5, 40};
        return detail;
    }
    if (media.format == "mp3"_L1)
        return media.kbps < 64 ? ktDetail("bitrateKbps", "TOO_LOW", media.kbps) : Json();
    if (!media.isPcm || media.bits != 16)
        return ktDetail("bits", "NOT_ALLOWED", media.bits);
    if (media.channels < 1 || media.channels > 2)
        return ktDetail("channels", "NOT_ALLOWED", media.channels);
    for (const int rate : {8000, 16000, 44100, 48000}) {
        if (media.sampleRate == rate)
            return {};
    }
    return ktDetail("sampleRate", "NOT_ALLOWED", media.sampleRate);
}

/// MP4 with H.264 and AAC or silence, whole.
std::optional<Response> filmRefusal(const Media& media)
{
    if (!media.isWhole)
        return ktError("VIDEO_SPEC_INVALID", ktDetail("content", "TRUNCATED"));
    if (media.videoCodec != "h264"_L1)
        return ktError("VIDEO_SPEC_INVALID", ktDetail("videoCodec", "NOT_ALLOWED", utf8(media.videoCodec)));
    if (!media.audioCodec.isEmpty() && media.audioCodec != "aac"_L1)
        return ktError("VIDEO_SPEC_INVALID", ktDetail("audioCodec", "NOT_ALLOWED", utf8(media.audioCodec)));
    return std::nullopt;
}

std::optional<Response> contentRefusal(const QString& kind, const Media& media)
{
    if (kind == "AUDIO"_L1) {
        if (media.format != "wav"_L1 && media.format != "mp3"_L1)
            return ktError("UNSUPPORTED_MEDIA");
        const Json fault = audioFault(media);
        return fault.is_null() ? std::optional<Response>() : ktError("AUDIO_SPEC_INVALID", fault);
    }
    const bool isFilm = kind == "VIDEO"_L1;
    if (isFilm ? media.format != "mp4"_L1 : media.format != "jpeg"_L1 && media.format != "png"_L1)
        return ktError("UNSUPPORTED_MEDIA");
    if (isFilm) {
        if (auto refused = filmRefusal(media))
            return refused;
    }
    if (media.width != 1920 || media.height != 1080) {
        Json detail
            = ktDetail("resolution", "NOT_ALLOWED", std::to_string(media.width) + "x" + std::to_string(media.height));
        detail["allowed"] = Json::array({"1920x1080"});
        return ktError("VIDEO_SPEC_INVALID", detail);
    }
    if (isFilm && std::abs(media.durationSec - 15.0) > 0.5 && std::abs(media.durationSec - 30.0) > 0.5) {
        Json detail = ktDetail("durationSec", "NOT_ALLOWED", media.durationSec);
        detail["allowed"] = {15, 30};
        return ktError("VIDEO_SPEC_INVALID", detail);
    }
    return std::nullopt;
}

Json describe(const Media& media)
{
    Json shown{{"format", utf8(media.format)}};
    if (media.durationSec > 0)
        shown["durationSec"] = std::round(media.durationSec * 100) / 100;
    if (media.width > 0) {
        shown["width"] = media.width;
        shown["height"] = media.height;
    }
    if (!media.videoCodec.isEmpty()) {
        shown["videoCodec"] = utf8(media.videoCodec);
        shown["frameRate"] = std::round(media.frameRate * 100) / 100;
    }
    if (!media.audioCodec.isEmpty())
        shown["audioCodec"] = utf8(media.audioCodec);
    if (media.sampleRate > 0) {
        shown["sampleRate"] = media.sampleRate;
        shown["channels"] = media.channels;
    }
    return shown;
}

Response more(qint64 received)
{
    Response response;
    response.status = 308;
    if (received > 0)
        response.with("Range", "bytes=0-" + QByteArray::number(received - 1));
    return response;
}
} // namespace

KtAssets::KtAssets(KtGateway& gateway)
    : m_gateway(gateway)
{
    for (const QString& product : {u"uridongne-tv"_s, u"ringo-biz"_s, u"genie-ads"_s}) {
        const QString root = u"/kt/%1/v1/assets"_s.arg(product);
        gateway.addWrite("POST", root, [this, product](const Request& request, const QStringList&) {
            return create(request, product);
        });
        gateway.addPlain("PUT", root + u"/{}/content"_s, [this](const Request& request, const QStringList& captured) {
            return put(request, captured.first());
        });
        gateway.addRead(root + u"/{}"_s,
                        [this](const Request&, const QStringList& captured) { return get(captured.first()); });
        gateway.addPlain("DELETE", root + u"/{}"_s,
                         [this](const Request&, const QStringList& captured) { return remove(captured.first()); });
    }
}

void KtAssets::settle()
{
    const qint64 now = m_gateway.world().clock.nowMs();
    for (auto& [id, asset] : m_gateway.data()["assets"].items()) {
        if (textAt(asset, "state") != "PROCESSING"_L1 || now < intAt(asset, "_readyAt"))
            continue;
        asset["state"] = "APPROVED";
        asset["review"]["decidedAt"] = utf8(koreanIso(now));
    }
}

Response KtAssets::create(const Request& request, const QString& product)
{
    const Json body = parseJson(request.body);
    const QString kind = textAt(body, "kind");
    const qint64 size = intAt(body, "sizeBytes");
    static const QRegularExpression hash(u"^[0-9a-fA-F]{64}$"_s);
    if (kind != "VIDEO"_L1 && kind != "IMAGE"_L1 && kind != "AUDIO"_L1)
        return ktError("INVALID_REQUEST", ktDetail("kind", "UNKNOWN_VALUE", at(body, "kind")));
    if ((kind == "AUDIO"_L1) != (product == "ringo-biz"_L1))
        return ktError("UNSUPPORTED_MEDIA", ktDetail("kind", "NOT_FOR_THIS_PRODUCT", utf8(kind)));
    if (textAt(body, "fileName").isEmpty() || size <= 0)
        return ktError("INVALID_REQUEST", ktDetail(size <= 0 ? "sizeBytes" : "fileName", "REQUIRED"));
    if (!hash.match(textAt(body, "sha256")).hasMatch())
        return ktError("INVALID_REQUEST", ktDetail("sha256", "MALFORMED"));
    if (!isContentType(kind, textAt(body, "contentType")))
        return ktError("UNSUPPORTED_MEDIA", ktDetail("contentType", "NOT_ALLOWED", at(body, "contentType")));
    if (size > largest(kind))
        return ktError("ASSET_TOO_LARGE", ktDetail("sizeBytes", "TOO_LARGE", size));
    World& world = m_gateway.world();
    const QString id = world.newId(u"ast_"_s);
    const qint64 now = world.clock.nowMs();
    m_gateway.data()["assets"][utf8(id)]
        = {{"assetId", utf8(id)},
           {"kind", utf8(kind)},
           {"state", "UPLOADING"},
           {"media", Json::object()},
           {"review", {{"requestedAt", nullptr}, {"decidedAt", nullptr}, {"reasonCode", nullptr}, {"reason", nullptr}}},
           {"_size", size},
           {"_sha256", utf8(textAt(body, "sha256").toLower())}};
    const QByteArray host = request.header("host"); // as the client knows us: there may be somebody in between
    const QString base = host.isEmpty() ? world.baseUrl : u"http://"_s + QString::fromLatin1(host);
    const QString url = u"%1/kt/%2/v1/assets/%3/content"_s.arg(base, product, id);
    return jsonReply(201,
                     {{"assetId", utf8(id)},
                      {"state", "UPLOADING"},
                      {"uploadUrl", utf8(url)},
                      {"chunkSize", kChunkSize},
                      {"expiresAt", utf8(koreanIso(now + kUploadLifeMs))}});
}

Response KtAssets::put(const Request& request, const QString& id)
{
    const Json& asset = at(at(m_gateway.data(), "assets"), id);
    if (!asset.is_object())
        return ktError("NOT_FOUND");
    if (textAt(asset, "state") != "UPLOADING"_L1)
        return ktError("INVALID_STATE");
    const qint64 size = intAt(asset, "_size");
    QByteArray& received = m_received[id];
    static const QRegularExpression pattern(u"^bytes (?:\\*|(\\d+)-(\\d+))/(\\d+)$"_s);
    const QString range = QString::fromUtf8(request.header("Content-Range"));
    if (range.isEmpty()) { // everything at once
        if (request.body.size() != size)
            return ktError("INVALID_REQUEST", ktDetail("Content-Range", "REQUIRED"));
        received = request.body;
        return finish(id, received);
    }
    const QRegularExpressionMatch match = pattern.match(range);
    if (!match.hasMatch() || match.captured(3).toLongLong() != size)
        return ktError("INVALID_REQUEST", ktDetail("Content-Range", "MALFORMED", utf8(range)));
    if (match.captured(1).isEmpty())
        return more(received.size());
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).toLongLong();
    if (last - first + 1 != request.body.size() || last >= size)
        return ktError("INVALID_REQUEST", ktDetail("Content-Range", "LENGTH_DIFFERS", utf8(range)));
    if (first > received.size()) // a gap: tell where to go on
        return more(received.size());
    received = received.left(first) + request.body;
    return received.size() < size ? more(received.size()) : finish(id, received);
}

Response KtAssets::finish(const QString& id, QByteArray bytes)
{
    Json& asset = m_gateway.data()["assets"][utf8(id)];
    m_received.remove(id);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (hash != textAt(asset, "_sha256").toUtf8())
        return ktError("ASSET_HASH_MISMATCH");
    const Media media = probeMedia(bytes);
    asset["media"] = describe(media);
    asset["_clipping"] = media.peak > kLoudest;
    if (auto refused = contentRefusal(textAt(asset, "kind"), media)) {
        asset["state"] = "FAILED";
        return *std::move(refused);
    }
    const qint64 now = m_gateway.world().clock.nowMs();
    asset["state"] = "PROCESSING";
    asset["review"]["requestedAt"] = utf8(koreanIso(now));
    asset["_readyAt"] = now + qMin(1, m_gateway.world().options.reviewSec) * 1000;
    return jsonReply(200, {{"assetId", utf8(id)}, {"state", "PROCESSING"}});
}

Response KtAssets::get(const QString& id)
{
    const Json& asset = at(at(m_gateway.data(), "assets"), id);
    return asset.is_object() ? jsonReply(200, withoutPrivate(asset)) : ktError("NOT_FOUND");
}

Response KtAssets::remove(const QString& id)
{
    Json& assets = m_gateway.data()["assets"];
    if (!assets.contains(utf8(id)))
        return ktError("NOT_FOUND");
    if (boolAt(at(assets, id), "_inUse"))
        return ktError("INVALID_STATE");
    assets.erase(utf8(id));
    m_received.remove(id);
    Response gone;
    gone.status = 204;
    return gone;
}

std::optional<Response> assetRefusal(const Json& assets, const QString& assetId, const QString& kinds,
                                     const char* field)
{
    const Json& asset = at(assets, assetId);
    if (!asset.is_object())
        return ktError("NOT_FOUND", ktDetail(field, "NO_SUCH_ASSET", utf8(assetId)));
    if (!kinds.contains(textAt(asset, "kind")))
        return ktError("UNSUPPORTED_MEDIA", ktDetail(field, "WRONG_KIND", at(asset, "kind")));
    if (textAt(asset, "state") != "APPROVED"_L1)
        return ktError("INVALID_STATE", ktDetail(field, "NOT_APPROVED", at(asset, "state")));
    return std::nullopt;
}

std::optional<Response> creativeRefusal(const Json& assets, const Json& creative, const char* field)
{
    const QString assetId = textAt(creative, "assetId");
    if (auto refused = assetRefusal(assets, assetId, u"VIDEO IMAGE"_s, field))
        return refused;
    const qint64 length = intAt(creative, "lengthSec");
    const Json& asset = at(assets, assetId);
    const double runs = realAt(at(asset, "media"), "durationSec");
    const bool isAllowed = length == 15 || length == 30;
    const bool fits = textAt(asset, "kind") == "IMAGE"_L1 || std::abs(runs - double(length)) <= 0.5;
    if (isAllowed && fits)
        return std::nullopt;
    Json detail = ktDetail("lengthSec", isAllowed ? "DIFFERS_FROM_ASSET" : "NOT_ALLOWED", at(creative, "lengthSec"));
    detail["allowed"] = {15, 30};
    return ktError("VIDEO_SPEC_INVALID", detail);
}

} // namespace madang::sandbox
