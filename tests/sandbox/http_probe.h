#pragma once

#include "sandbox/json.h"
#include "sandbox/sandbox.h"

#include <nlohmann/json.hpp>

#include <QBuffer>
#include <QDate>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QVariant>

#include <memory>

namespace madang::sandbox {

struct Answer {
    int status = 0;
    QByteArray body;
    Json json;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const char* name) const
    {
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

using RequestHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A sandbox on a free port and a plain HTTP client, as any program would talk to it.
class Probe {
public:
    explicit Probe(Options options = fastOptions())
        : m_sandbox(std::make_unique<Sandbox>(options))
    {
        m_isListening = m_sandbox->listen();
    }

    static Options fastOptions()
    {
        Options options;
        options.reviewSec = 60; // far longer than a test: only the fake clock moves things on
        return options;
    }

    bool isListening() const { return m_isListening; }
    QString base() const { return m_sandbox->url().toString(); }

    std::unique_ptr<QNetworkReply> start(const QByteArray& method, const QString& path, const QByteArray& body = {},
                                         const RequestHeaders& headers = {})
    {
        QNetworkRequest request(QUrl(base() + path, QUrl::StrictMode));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setRawHeader("Content-Type", "application/json");
        for (const auto& [name, value] : headers)
            request.setRawHeader(name, value);
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
    }

    static Answer finish(QNetworkReply& reply)
    {
        QSignalSpy finished(&reply, &QNetworkReply::finished);
        if (!reply.isFinished() && !finished.wait(10'000))
            return {};
        Answer answer;
        answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply.readAll();
        answer.json = parseJson(answer.body);
        answer.error = reply.error();
        answer.headers = reply.rawHeaderPairs();
        return answer;
    }

    Answer send(const QByteArray& method, const QString& path, const QByteArray& body = {},
                const RequestHeaders& headers = {})
    {
        const auto reply = start(method, path, body, headers);
        return finish(*reply);
    }

    Answer get(const QString& path, const RequestHeaders& headers = {}) { return send("GET", path, {}, headers); }
    Answer post(const QString& path, const Json& body, const RequestHeaders& headers = {})
    {
        return send("POST", path, dumpJson(body), headers);
    }
    void advance(qint64 seconds) { post(QStringLiteral("/__ctl/clock"), {{"advanceSec", seconds}}); }
    Answer fault(const char* method, const char* path, const Json& fault, int times = 1)
    {
        return post(QStringLiteral("/__ctl/faults"),
                    {{"match", {{"method", method}, {"path", path}}}, {"times", times}, {"fault", fault}});
    }

private:
    std::unique_ptr<Sandbox> m_sandbox;
    QNetworkAccessManager m_network;
    bool m_isListening = false;
};

inline QByteArray jpeg(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(0xff336699U);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 80);
    return bytes;
}

inline QPair<QByteArray, QByteArray> bearer(const QByteArray& token)
{
    return {"Authorization", "Bearer " + token};
}

inline QPair<QByteArray, QByteArray> formType()
{
    return {"Content-Type", "application/x-www-form-urlencoded"};
}

} // namespace madang::sandbox
