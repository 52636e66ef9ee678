#include "services/images/vendor_pictures.h"

#include "services/images/image_guard.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kLargestReply = 64LL * 1024 * 1024; // of what was paid for nothing is thrown away for its size alone
}

VendorPictures::VendorPictures(QString key, QString usualModel, Egress& egress, const ProviderTable& providers)
    : m_key(std::move(key))
    , m_usualModel(std::move(usualModel))
    , m_egress(egress)
    , m_providers(providers)
{
}

QString VendorPictures::model() const
{
    const QString chosen = access().account;
    return chosen.isEmpty() ? m_usualModel : chosen;
}

AiCharge VendorPictures::charge(const QString& operation, const PicturePrompt& prompt, const PictureUse& most) const
{
    return {.vendor = m_key, .model = model(), .purpose = operation, .reference = prompt.reference, .most = most};
}

HttpRequest VendorPictures::request(const QByteArray& method, const QString& path, const QString& operation) const
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(access().baseUrl.toString() + path);
    request.maxReplyBytes = kLargestReply;
    request.api = m_key;
    request.operation = operation;
    return request;
}

Result<PictureReply> pictureIn(const QByteArray& bytes, PictureUsage usage)
{
    const Result<images::Header> header = images::readHeader(bytes);
    if (!header)
        return Error{ErrorKind::BadReply, header.error().detail, {}};
    usage.size = header->size;
    return PictureReply{bytes, usage};
}

Result<PictureReply> pictureInBase64(const QString& text, PictureUsage usage)
{
    const qsizetype comma = text.startsWith("data:"_L1) ? text.indexOf(u',') : -1;
    const auto decoded
        = QByteArray::fromBase64Encoding(text.mid(comma + 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Error{ErrorKind::BadReply, u"not base64"_s, {}};
    return pictureIn(*decoded, std::move(usage));
}

} // namespace madang
