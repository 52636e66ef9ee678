#include "serving/request_parser.h"
#include "support/program.h"

#include <QRandomGenerator>

using namespace madang;
using namespace Qt::StringLiterals;
using State = serving::RequestParser::State;

namespace {

serving::Limits small()
{
    serving::Limits limits;
    limits.headBytes = 1024;
    limits.headers = 10;
    limits.bodyBytes = 100;
    return limits;
}

const QByteArray kPost = "POST /join?r=a%20b HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nphone";

} // namespace

class TestRequestParser final : public QObject {
    Q_OBJECT

private slots:
    void readsARequestInPiecesOfAnySize_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 7, 1000})
            QTest::addRow("%d", size) << size;
    }
    void readsARequestInPiecesOfAnySize()
    {
        QFETCH(const int, size);
        serving::RequestParser parser(small());
        State state = State::NeedsMore;
        for (qsizetype at = 0; at < kPost.size(); at += size) {
            QCOMPARE(state, State::NeedsMore);
            QByteArray piece = kPost.mid(at, size);
            state = parser.feed(piece);
            QVERIFY(piece.isEmpty());
        }
        QCOMPARE(state, State::Complete);
        QVERIFY(!parser.closes());
        const serving::Request request = parser.take();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.path, u"/join"_s);
        QCOMPARE(request.rawQuery, "r=a%20b");
        QCOMPARE(request.header("host"), "here");
        QCOMPARE(request.body, "phone");
        QVERIFY(!parser.hasBegun());
    }

    void leavesTheNextRequestAlone()
    {
        serving::RequestParser parser(small());
        QByteArray bytes = kPost + "\r\nGET / HTTP/1.1\r\nHost: here\r\nConnection: Close\r\n\r\nrest";
        QCOMPARE(parser.feed(bytes), State::Complete);
        QCOMPARE(parser.take().body, "phone");
        QCOMPARE(parser.feed(bytes), State::Complete);
        QVERIFY(parser.closes());
        QCOMPARE(parser.take().path, u"/"_s);
        QCOMPARE(bytes, "rest");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status = 400) {
            QTest::newRow(name) << bytes << status;
        };
        const auto with
            = [](const QByteArray& headers) { return "POST / HTTP/1.1\r\nHost: here\r\n" + headers + "\r\n\r\nphone"; };
        row("noise", QByteArray("\x16\x03\x01\x02\x00\r\n\r\n", 9));
        row("no version", "GET /\r\nHost: here\r\n\r\n");
        row("another version", "GET / HTTP/2.0\r\nHost: here\r\n\r\n", 505);
        row("a method with blanks", "G ET / HTTP/1.1\r\nHost: here\r\n\r\n");
        row("a whole address", "GET http://here/ HTTP/1.1\r\nHost: here\r\n\r\n");
        row("a tunnel", "CONNECT here:443 HTTP/1.1\r\nHost: here\r\n\r\n");
        row("half an escape", "GET /%4 HTTP/1.1\r\nHost: here\r\n\r\n");
        row("no escape", "GET /%zz HTTP/1.1\r\nHost: here\r\n\r\n");
        row("no escape in the query", "GET /?r=%z1 HTTP/1.1\r\nHost: here\r\n\r\n");
        row("no text", "GET /%ff%fe HTTP/1.1\r\nHost: here\r\n\r\n");
        row("an escaped line end", "GET /%0d%0aX HTTP/1.1\r\nHost: here\r\n\r\n");
        row("an escaped null", "GET /%00 HTTP/1.1\r\nHost: here\r\n\r\n");
        row("letters beyond ASCII", "GET /\xEA\xB0\x80 HTTP/1.1\r\nHost: here\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", "GET / HTTP/1.1\r\nHost: here\r\nHost: there\r\n\r\n");
        row("bare line ends", "GET / HTTP/1.1\nHost: here\n\r\n\r\n");
        row("a bare carriage return", "GET / HTTP/1.1\r\nHost: here\rX: y\r\n\r\n");
        row("a folded header", with("X: a\r\n b"));
        row("a blank before the colon", with("Content-Length : 5"));
        row("no colon", with("Content-Length 5"));
        row("no name", with(": 5"));
        row("a control character", with("X: a\x01"));
        row("two lengths", with("Content-Length: 5\r\nContent-Length: 6"));
        row("the same length twice", with("Content-Length: 5\r\nContent-Length: 5"));
        row("two lengths in one", with("Content-Length: 5, 5"));
        row("a length with a sign", with("Content-Length: +5"));
        row("a negative length", with("Content-Length: -5"));
        row("a length in hexadecimal", with("Content-Length: 0x5"));
        row("an empty length", with("Content-Length:"));
        row("a length beyond every number", with("Content-Length: 99999999999999999999"));
        row("a body that is too large", with("Content-Length: 101"), 413);
        row("a huge body", with("Content-Length: 999999999999"), 413);
        row("chunks", with("Transfer-Encoding: chunked"), 411);
        row("both lengths", with("Transfer-Encoding: chunked\r\nContent-Length: 5"));
        row("hidden chunks", with("Transfer-Encoding: xchunked\r\nContent-Length: 5"));
        row("a wish we do not know", with("Expect: tea"), 417);
        row("too many headers", with(QByteArray("X: y\r\n").repeated(12) + "Z: z"), 431);
        row("a head that is too long", with("X: " + QByteArray(2000, 'x')), 431);
        row("a head without an end", with("X: " + QByteArray(2000, 'x')).chopped(9), 431);
        row("a target without an end", "GET /" + QByteArray(4000, 'x'), 414);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(const int, status);
        for (const qsizetype size : {qsizetype(1), bytes.size()}) {
            serving::RequestParser parser(small());
            State state = State::NeedsMore;
            for (qsizetype at = 0; at < bytes.size() && state == State::NeedsMore; at += size) {
                QByteArray piece = bytes.mid(at, size);
                state = parser.feed(piece);
            }
            QCOMPARE(state, State::Refused);
            QCOMPARE(parser.refusal(), status);
            QVERIFY(parser.closes());
            QByteArray good = kPost;
            QCOMPARE(parser.feed(good), State::Refused); // nothing more is believed
        }
    }

    void believesALengthOnlyWhenTheBytesAreThere()
    {
        serving::Limits limits;
        limits.bodyBytes = qsizetype(1) << 33;
        serving::RequestParser parser(limits);
        QByteArray bytes = "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 8589934592\r\n\r\nabc";
        QCOMPARE(parser.feed(bytes), State::NeedsMore); // and no eight gigabytes have been asked for
        QVERIFY(parser.hasBegun());
    }

    void waitsForABodyThatWaits()
    {
        serving::RequestParser parser(small());
        QByteArray bytes = "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n";
        QCOMPARE(parser.feed(bytes), State::NeedsMore);
        QVERIFY(parser.isAwaited());
    }

    void oldClientsEndTheirConnections()
    {
        serving::RequestParser parser(small());
        QByteArray bytes = "GET / HTTP/1.0\r\n\r\n";
        QCOMPARE(parser.feed(bytes), State::Complete);
        QVERIFY(parser.closes());
    }
};

MADANG_TEST(QCoreApplication, TestRequestParser)
#include "tst_request_parser.moc"
