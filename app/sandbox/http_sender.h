#pragma once

#include "sandbox/http_message.h"

#include <QTimer>

class QTcpSocket;

namespace madang::serving {
class Exchange;
}

namespace madang::sandbox {

/// Writes one answer to its connection: after its delay, when there is one to give, at once or piece
/// by piece. A child of the exchange, so a client that leaves ends it wherever it stands.
class HttpSender final : public QObject {
    Q_OBJECT

public:
    explicit HttpSender(serving::Exchange* exchange);

    void start(Response response);

private:
    void begin();
    void awaitAnswer();
    void planPieces();
    void writePiece();
    void finish();
    bool isOpen() const;

    serving::Exchange* m_exchange;
    QTcpSocket* m_socket;
    bool m_withBody; ///< HEAD wants none
    QTimer m_timer;
    Response m_response;
    Stream m_stream;
    qsizetype m_next = 0; ///< of the pieces
    qsizetype m_sent = 0; ///< of the body
    bool m_isCut = false;
};

} // namespace madang::sandbox
