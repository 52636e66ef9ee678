#pragma once

#include "domain/result.h"
#include "services/http/http_message.h"
#include "services/providers.h"
#include "services/signin/oauth_vendor.h"

#include <nlohmann/json_fwd.hpp>

#include <QDateTime>
#include <QList>
#include <QPair>

/// What the sign-ins of all providers have in common on the wire (RFC 6749).
namespace madang::oauth {

/// The app as it is registered with a provider: "id:secret" in one credential.
struct App {
    QString id;
    QString secret; ///< may be empty
};
App appOf(const ProviderAccess& door);

/// base64url of the SHA-256 of the verifier (RFC 7636 §4.2).
QByteArray challengeOf(const QByteArray& verifier);

using Fields = QList<QPair<QString, QString>>;

HttpRequest post(const QUrl& url, const QString& api, const QString& operation, const Fields& fields);

/// A JSON object, or the error it stands for; some providers send refusals with status 200.
Result<nlohmann::json> read(const HttpReply& reply);

/// "a b" or "a,b"
QStringList scopesIn(const QString& text);

/// `before`, with everything that the answer says anew.
Grant merged(const Grant& before, const nlohmann::json& answer, const QDateTime& now);

} // namespace madang::oauth
