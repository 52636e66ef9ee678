#pragma once

#include "sandbox/http_message.h"

#include <QTimer>

class QTcpSocket;

namespace madang::sandbox {

/// Writes one answer to its connection: after its delay, when there is one to give, at once or piece
/// by piece. A child of the connection, so a client that leaves ends it wherever it stands.
class HttpSender final : public QObject {
    Q_OBJECT

public:
    /// What the client asked for: HEAD wants no body, "Connection: close" an end.
    struct Wish {
        bool withBody = true;
        bool closes = false;
    };

    HttpSender(QTcpSocket* socket, Wish wish);

    void start(Response response);

private:
    void begin();
    void awaitAnswer();
    void planPieces();
    void writePiece();
    void finish();
    bool isOpen() const;

    QTcpSocket* m_socket;
    Wish m_wish;
    QTimer m_timer;
    Response m_response;
    Stream m_stream;
    qsizetype m_next = 0; ///< of the pieces
    qsizetype m_sent = 0; ///< of the body
    bool m_isCut = false;
};

} // namespace madang::sandbox
