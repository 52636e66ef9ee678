#include "services/channels/sens_signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace madang::sens {

SigningKey SigningKey::from(const Secret& credential)
{
    const QByteArray both = credential.reveal();
    const qsizetype colon = both.indexOf(':');
    if (colon < 0)
        return {};
    return {both.left(colon), Secret(both.mid(colon + 1))};
}

QByteArray signature(const QByteArray& method, const QByteArray& pathAndQuery, const QByteArray& timestamp,
                     const SigningKey& key)
{
    const QByteArray text = method + ' ' + pathAndQuery + '\n' + timestamp + '\n' + key.accessKey;
    return QMessageAuthenticationCode::hash(text, key.secretKey.reveal(), QCryptographicHash::Sha256).toBase64();
}

void sign(HttpRequest& request, const SigningKey& key, const QDateTime& now)
{
    const QByteArray timestamp = QByteArray::number(now.toMSecsSinceEpoch());
    QByteArray target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (request.url.hasQuery())
        target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    request.headers << QPair<QByteArray, QByteArray>{"x-ncp-apigw-timestamp", timestamp}
                    << QPair<QByteArray, QByteArray>{"x-ncp-iam-access-key", key.accessKey}
                    << QPair<QByteArray, QByteArray>{"x-ncp-apigw-signature-v2",
                                                     signature(request.method, target, timestamp, key)};
}

} // namespace madang::sens
