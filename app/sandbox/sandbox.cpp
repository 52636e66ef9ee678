#include "sandbox/sandbox.h"

#include "sandbox/desk.h"
#include "sandbox/http_sender.h"
#include "sandbox/state_file.h"
#include "serving/http_server.h"

#include <nlohmann/json.hpp>

#include <QSemaphore>
#include <QThread>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
/// Practice pictures and films are large, and a fault may hold an answer back for minutes.
serving::Limits patientLimits()
{
    serving::Limits limits;
    limits.bodyBytes = 40 * 1024 * 1024;
    limits.connections = 1024;
    limits.connectionsOfAddress = 1024;
    limits.idle = std::chrono::minutes(2);
    limits.request = std::chrono::minutes(2);
    limits.answer = std::chrono::hours(1);
    return limits;
}

Request arrived(const serving::Request& from)
{
    Request request;
    static_cast<serving::Request&>(request) = from;
    return request;
}
} // namespace

struct Sandbox::Parts {
    explicit Parts(const Options& options)
        : world(options)
        , desk(world, [this] { file.changed(); })
        , file(options.stateFile, [this] { return dumpJson(desk.save()); })
        , server(patientLimits(), [this](serving::Exchange* exchange) {
            auto* sender = new HttpSender(exchange); // goes with it
            sender->start(desk.handle(arrived(exchange->request())));
        })
    {
        const Json saved = file.load();
        if (!saved.is_null() && !desk.restore(saved))
            file.putAside();
    }

    World world;
    Desk desk;
    StateFile file; ///< goes before the desk, which it saves
    serving::HttpServer server;
    QString error;
};

Sandbox::Sandbox(Options options, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(options))
{
}

Sandbox::~Sandbox() = default;

bool Sandbox::listen()
{
    const Result<void> listening = m_parts->server.listen(QHostAddress::LocalHost, m_parts->world.options.port);
    m_parts->error = listening ? QString() : listening.error().detail;
    m_parts->world.baseUrl = url().toString();
    return m_parts->error.isEmpty();
}

QString Sandbox::error() const
{
    return m_parts->error;
}

quint16 Sandbox::port() const
{
    return m_parts->server.port();
}

QUrl Sandbox::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

/// The sandbox lives and dies on this thread; only these members are seen from the other one.
struct SandboxThread::Parts final : public QThread {
    explicit Parts(Options given)
        : options(std::move(given))
    {
    }

    void run() override
    {
        Sandbox sandbox(options);
        isListening = sandbox.listen();
        url = sandbox.url();
        const bool goOn = isListening;
        ready.release();
        if (goOn)
            exec();
    }

    Options options;
    QSemaphore ready;
    QUrl url;
    bool isListening = false;
};

SandboxThread::SandboxThread(Options options)
    : m_parts(std::make_unique<Parts>(std::move(options)))
{
    m_parts->start();
    m_parts->ready.acquire();
}

SandboxThread::~SandboxThread()
{
    m_parts->quit();
    m_parts->wait();
}

bool SandboxThread::isListening() const
{
    return m_parts->isListening;
}

QUrl SandboxThread::url() const
{
    return m_parts->url;
}

} // namespace madang::sandbox
