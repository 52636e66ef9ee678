#pragma once

#include "support/wait.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace madang::test {

/// The part of a browser that signing in needs: opens a page and says where it was sent from there.
class Browser {
public:
    struct Shown {
        int status = 0; ///< 0: no answer
        QByteArray body;
        QByteArray location;
    };

    Shown open(const QUrl& url, const QByteArray& method = "GET", const QByteArray& body = {})
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        becomesTrue([&reply] { return reply->isFinished(); });
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Location")};
    }

    /// Presses the button of an imitated sign-in page ("allow", "deny", "error"); where that leads.
    QUrl press(const QUrl& page, const QString& button)
    {
        const Shown shown = open(QUrl(page.toString(QUrl::FullyEncoded) + QStringLiteral("&auto=") + button));
        return QUrl::fromEncoded(shown.location);
    }

private:
    QNetworkAccessManager m_network;
};

} // namespace madang::test
