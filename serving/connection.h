#pragma once

#include "serving/http_server.h"
#include "serving/request_parser.h"

#include <QTimer>

namespace madang::serving {

/// One client: reads a request, has it answered, reads the next. Owns its socket; says ended() once, and is deleted
/// then.
class Connection final : public QObject {
    Q_OBJECT

public:
    Connection(QTcpSocket* socket, const Limits& limits, HttpServer::Handler handler, QObject* parent);
    ~Connection() override;

    QTcpSocket& socket() { return *m_socket; }
    const QHostAddress& peer() const { return m_peer; }
    void write(const Response& response);
    void finishAnswer(bool closes);
    /// Ends after the answer that is under way, at once where there is none.
    void endSoon();

signals:
    void ended();

private:
    enum class Phase { Idle, Reading, Answering, Draining, Ending };

    void enter(Phase phase);
    void read();
    void refuse(int status);
    void drain();
    void settle();
    void end();

    Limits m_limits;
    HttpServer::Handler m_handler;
    QTcpSocket* m_socket;
    QHostAddress m_peer;
    RequestParser m_parser;
    QByteArray m_rest; ///< what came behind the request that is being answered
    QTimer m_timer;
    QPointer<Exchange> m_exchange;
    Phase m_phase = Phase::Idle;
    qint64 m_drained = 0;
    bool m_isHead = false;
    bool m_closes = false;
    bool m_isWritten = false;
    bool m_hasContinued = false;
    bool m_isOver = false;
};

} // namespace madang::serving
