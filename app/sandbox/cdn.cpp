#include "sandbox/cdn.h"

#include "sandbox/s3.h"

#include <nlohmann/json.hpp>

#include <QBuffer>
#include <QImage>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestPicture = 20LL * 1024 * 1024;
constexpr qint64 kKeptMs = 7 * 86'400'000LL;

QByteArray encoded(QSize size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(0xffe9b44cU);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray sample(const QString& file)
{
    if (file == "4x5.jpg"_L1)
        return encoded({1080, 1350}, "JPG");
    if (file == "1x1.jpg"_L1)
        return encoded({1080, 1080}, "JPG");
    if (file == "191x100.jpg"_L1)
        return encoded({1146, 600}, "JPG");
    if (file == "2x1.jpg"_L1)
        return encoded({1200, 600}, "JPG");
    if (file == "png.jpg"_L1)
        return encoded({600, 600}, "PNG");
    if (file == "9mb.jpg"_L1)
        return encoded({600, 600}, "JPG").leftJustified(9LL * 1024 * 1024, '\0');
    return {};
}

QByteArray bytesAt(const World& world, const QString& path)
{
    const QString assets = u"/cdn/assets/"_s;
    const QString samples = u"/cdn/samples/"_s;
    if (path.startsWith(assets))
        return world.blobs.get(path.mid(assets.size()));
    return path.startsWith(samples) ? sample(path.mid(samples.size())) : QByteArray();
}
} // namespace

QByteArray hostedBytes(const World& world, const QString& url)
{
    const QUrl own(world.baseUrl);
    const QUrl asked(url, QUrl::StrictMode);
    if (asked.scheme() != own.scheme() || asked.host() != own.host() || asked.port() != own.port())
        return {};
    return asked.path().startsWith(u"/s3/") ? S3::fetched(world, asked) : bytesAt(world, asked.path());
}

Cdn::Cdn(World& world)
    : Provider(world, u"cdn"_s, {u"/cdn"_s})
{
    routes().add("POST", u"/cdn/assets"_s,
                 [this](const Request& request, const QStringList&) { return upload(request); });
    const auto get = [this](const Request& request, const QStringList&) { return download(request.path); };
    for (const char* method : {"GET", "HEAD"}) {
        routes().add(method, u"/cdn/assets/{}"_s, get);
        routes().add(method, u"/cdn/samples/{}"_s, get);
    }
}

Json Cdn::seeds() const
{
    return Json::object();
}

Response Cdn::upload(const Request& request)
{
    if (request.bearer() != QLatin1StringView(kMediaToken))
        return failure(u"401"_s);
    if (!request.body.startsWith("\xff\xd8\xff"))
        return failure(u"415"_s);
    if (request.body.size() > kLargestPicture)
        return failure(u"413"_s);
    const QString name = world().newId(u"img_"_s) + u".jpg"_s;
    if (!world().blobs.put(name, request.body))
        return failure(u"507"_s);
    return jsonReply(201,
                     {{"url", utf8(world().baseUrl + u"/cdn/assets/"_s + name)},
                      {"expiresAt", utf8(koreanIso(world().clock.nowMs() + kKeptMs))}});
}

Response Cdn::download(const QString& path)
{
    const QByteArray bytes = bytesAt(world(), path);
    if (bytes.isEmpty())
        return failure(u"404"_s);
    return bytesReply(200, bytes.startsWith("\x89PNG") ? "image/png" : "image/jpeg", bytes);
}

Response Cdn::failure(const QString& code)
{
    const int status = code.toInt();
    return jsonReply(status >= 400 && status < 600 ? status : 500, {{"error", {{"code", utf8(code)}}}});
}

Response Cdn::noSuchRoute(int status)
{
    return failure(QString::number(status));
}

} // namespace madang::sandbox
