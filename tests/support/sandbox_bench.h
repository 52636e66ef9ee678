#pragma once

#include "sandbox/sandbox.h"
#include "services/egress/egress.h"
#include "services/http/http_client.h"
#include "services/providers.h"
#include "support/fixed_clock.h"
#include "support/wait.h"

#include <nlohmann/json.hpp>

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace madang::test {

/// The imitated outside world for tests of the services: a sandbox whose time is the bench's clock,
/// the providers as practice mode has them, and the sandbox's control plane. Nothing waits for
/// reviews: they are over at once.
class SandboxBench {
public:
    SandboxBench()
        : m_sandbox(options())
    {
        if (!m_sandbox.listen())
            qFatal("no sandbox: %s", qUtf8Printable(m_sandbox.error()));
        reset();
    }

    void reset()
    {
        const Backoff quick{std::chrono::milliseconds(1), std::chrono::milliseconds(4)};
        egress = std::make_unique<Egress>(http, clock, random, EgressLimits{.backoff = quick});
        control("POST", QStringLiteral("reset"));
        clock.setInKorea(QDate(2026, 11, 23));
        control("POST", QStringLiteral("clock"), {{"now", "2026-11-23T12:00:00+09:00"}});
        const auto access = [this](const char* prefix, const char* credential, const char* account) {
            return ProviderAccess{url(QLatin1StringView(prefix)), Secret(credential), QLatin1StringView(account)};
        };
        providers = {
            {QStringLiteral("kt"), access("/kt", sandbox::kKtClient, sandbox::kKtLine)},
            {QStringLiteral("instagram"), access("/ig-graph", sandbox::kInstagramToken, sandbox::kInstagramAccount)},
            {QStringLiteral("naver"), access("/naver-openapi", sandbox::kNaverToken, sandbox::kNaverAccount)},
            {QStringLiteral("kakao"), access("/kapi", sandbox::kKakaoToken, "")},
            {QStringLiteral("sens"),
             {url(QStringLiteral("/sens")), Secret(sandbox::kSensClient), QString::fromUtf8(sandbox::kSensAccount)}},
            {QStringLiteral("media"), access("/cdn", sandbox::kMediaToken, "")},
            {QStringLiteral("nts"), access("/odcloud", sandbox::kNtsKey, "")},
        };
    }

    QUrl url(const QString& path) const { return QUrl(m_sandbox.url().toString() + path); }

    nlohmann::json control(const QByteArray& method, const QString& path, const nlohmann::json& body = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = url(QStringLiteral("/__ctl/") + path);
        if (!body.is_null())
            request.body = QByteArray::fromStdString(body.dump());
        const Result<HttpReply> reply = waitFor(http.send(request));
        if (!reply || !reply->isSuccess())
            qFatal("the sandbox refused /__ctl/%s", qUtf8Printable(path));
        return nlohmann::json::parse(reply->body.begin(), reply->body.end());
    }

    /// The next `times` requests of this method and path (a regular expression) go wrong.
    void fault(const QString& method, const QString& path, const nlohmann::json& what, int times = 1)
    {
        control("POST", QStringLiteral("faults"),
                {{"match", {{"method", method.toStdString()}, {"path", path.toStdString()}}},
                 {"times", times},
                 {"fault", what}});
    }

    /// What reached the sandbox, oldest first.
    QList<nlohmann::json> journal(const QString& method, const QString& path)
    {
        const QRegularExpression pattern(path);
        QList<nlohmann::json> found;
        const nlohmann::json all = control("GET", QStringLiteral("journal"));
        for (const nlohmann::json& entry : all.at("items")) {
            const bool isMethod = method.isEmpty() || entry.at("method") == method.toStdString();
            if (isMethod && pattern.match(QString::fromStdString(entry.at("path").get<std::string>())).hasMatch())
                found << entry;
        }
        return found;
    }
    qsizetype requests() { return journal({}, QStringLiteral(".")).size(); }

    nlohmann::json state(const QString& provider) { return control("GET", QStringLiteral("state/") + provider); }

    void advance(std::chrono::seconds time)
    {
        clock.advance(time);
        control("POST", QStringLiteral("clock"), {{"advanceSec", time.count()}});
    }

    static QByteArray jpeg(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(0xff336699U);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG", 80);
        return bytes;
    }

    FixedClock clock;
    HttpClient http{clock};
    QRandomGenerator random{1};
    std::unique_ptr<Egress> egress; ///< as new after each reset(), and quick to try again
    ProviderTable providers;

private:
    static sandbox::Options options()
    {
        sandbox::Options options;
        options.reviewSec = 0;
        return options;
    }

    sandbox::Sandbox m_sandbox;
};

} // namespace madang::test
