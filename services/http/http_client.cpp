#include "services/http/http_client.h"

#include "services/clock.h"
#include "services/http/one_shot_body.h"
#include "services/http/own_network.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {

constexpr auto kUsualTimeout = 10s;
constexpr std::chrono::milliseconds kLastLook = 50ms;

Result<void> checkUrl(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty())
        return Error{ErrorKind::InvalidInput, u"not an address"_s, {}};
    if (url.scheme() == u"https"
        || (url.scheme() == u"http" && (url.host() == u"localhost" || isOwnNetwork(QHostAddress(url.host())))))
        return {};
    return Error{ErrorKind::Untrusted, u"refused to send over plain http to "_s + url.host(), {}};
}

/// One exchange: owns the reply, the deadline and the promise, and deletes itself when it has answered.
class Exchange final : public QObject {
public:
    Exchange(QNetworkAccessManager& network, const Clock& clock, const HttpRequest& request, QObject* parent)
        : QObject(parent)
        , m_request(request)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
            giveUp({ErrorKind::Cancelled, u"cancelled"_s, {}});
        });
        m_watcher.setFuture(m_promise.future());
        start(network);
        endIn(m_request.timeout > 0ms ? m_request.timeout : kUsualTimeout, clock);
    }

    ~Exchange() override
    {
        if (!m_answered)
            answer(Error{ErrorKind::Cancelled, u"the client went away"_s, {}});
    }

    QFuture<Result<HttpReply>> future() { return m_promise.future(); }

private:
    /// In two steps: a computer that slept through the end first reads what has come meanwhile.
    void endIn(std::chrono::milliseconds time, const Clock& clock)
    {
        const auto look = std::min(kLastLook, time / 2);
        clock.after(time - look, this, [this, look, &clock] {
            clock.after(look, this, [this] { giveUp({ErrorKind::Timeout, u"no whole answer in time"_s, {}}); });
        });
    }

    void start(QNetworkAccessManager& network)
    {
        QNetworkRequest wire(m_request.url);
        for (const auto& [name, value] : m_request.headers)
            wire.setRawHeader(name, value);
        wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        if (m_request.method == "GET" || m_request.method == "HEAD") {
            m_reply = network.sendCustomRequest(wire, m_request.method);
        } else {
            wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
            wire.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
            auto* body = new OneShotBody(m_request.body, this);
            m_reply = network.sendCustomRequest(wire, m_request.method, body);
        }
        m_reply->setParent(this);

        connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
        connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64) { m_sent |= bytes > 0; });
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
        connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_untrusted = true; });
    }

    void read()
    {
        const QByteArray bytes = m_reply->readAll();
        m_body += bytes;
        if (m_request.watch && !bytes.isEmpty()
            && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200)
            m_request.watch(bytes);
        if (m_body.size() > m_request.maxReplyBytes)
            giveUp({ErrorKind::BadReply, u"the answer is larger than allowed"_s, {}});
    }

    /// Not sent at all outranks every other reading: nothing can have happened.
    void giveUp(Error error)
    {
        if (m_answered)
            return;
        if (!m_sent && error.kind != ErrorKind::Cancelled)
            error = {m_untrusted ? ErrorKind::Untrusted : ErrorKind::Offline, error.detail, {}};
        answer(std::move(error));
        m_reply->abort();
    }

    void finish()
    {
        if (m_answered)
            return;
        read();
        if (m_answered)
            return;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 || isTruncated() || isShort(status)) {
            giveUp({ErrorKind::ConnectionLost, m_reply->errorString(), {}});
            return;
        }
        HttpReply reply;
        reply.status = status;
        reply.headers = m_reply->rawHeaderPairs();
        reply.body = m_body;
        answer(std::move(reply));
    }

    /// A broken body keeps its status 200: only the error says that the line was cut.
    bool isTruncated() const
    {
        switch (m_reply->error()) {
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::UnknownNetworkError:
        case QNetworkReply::OperationCanceledError:
            return true;
        default:
            return false;
        }
    }

    /// Qt takes an answer for whole whose connection is closed a moment after a part of it has come.
    bool isShort(int status) const
    {
        constexpr int kNotModified = 304; // tells the length of what it does not send, as HEAD does
        const QVariant promised = m_reply->header(QNetworkRequest::ContentLengthHeader); // none where Qt unpacked it
        return promised.isValid() && m_request.method != "HEAD" && status != kNotModified
            && m_body.size() < promised.toLongLong();
    }

    void answer(Result<HttpReply> result)
    {
        m_answered = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    HttpRequest m_request;
    QPromise<Result<HttpReply>> m_promise;
    QFutureWatcher<Result<HttpReply>> m_watcher; ///< whoever cancels the future stops the exchange
    QNetworkReply* m_reply = nullptr;
    QByteArray m_body;
    bool m_sent = false;
    bool m_untrusted = false;
    bool m_answered = false;
};

} // namespace

QByteArray HttpReply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpClient::HttpClient(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_network(new QNetworkAccessManager(this))
{
}

HttpClient::~HttpClient()
{
    // Exchanges answer "Cancelled" and drop their replies while the access manager still lives.
    const auto exchanges = findChildren<QObject*>(Qt::FindDirectChildrenOnly);
    for (QObject* child : exchanges) {
        if (child != m_network)
            delete child;
    }
}

QFuture<Result<HttpReply>> HttpClient::send(const HttpRequest& request)
{
    if (const Result<void> allowed = checkUrl(request.url); !allowed) {
        QPromise<Result<HttpReply>> refused;
        refused.start();
        refused.addResult(Result<HttpReply>(allowed.error()));
        refused.finish();
        return refused.future();
    }
    auto* exchange = new Exchange(*m_network, m_clock, request, this);
    return exchange->future();
}

} // namespace madang
