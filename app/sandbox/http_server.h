#pragma once

#include "sandbox/http_message.h"

#include <functional>
#include <memory>

class QString;

namespace madang::sandbox {

/// Serves one handler on 127.0.0.1. The only file that knows Qt's HTTP server, whose interface
/// changed in Qt 6.8. Refuses a body over 40 MiB (413) and closes on what is not HTTP. A client
/// that leaves before its answer is forgotten.
class HttpServer final {
public:
    using Handler = std::function<Response(const Request&)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// An empty text, or why the port could not be had.
    QString listen(quint16 port);
    quint16 port() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace madang::sandbox
