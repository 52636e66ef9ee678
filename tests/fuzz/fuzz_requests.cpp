#include "fuzz/fuzz.h"
#include "serving/request_parser.h"

/// Whatever comes, in whatever pieces: requests within the limits or a refusal, and the same ones in one piece.
namespace {

using namespace madang::serving;

Limits limits()
{
    Limits few;
    few.headBytes = 2048;
    few.headers = 20;
    few.bodyBytes = 512;
    return few;
}

struct Read {
    QList<Request> requests;
    int refusal = 0;
};

template <typename Feed>
Read readAll(const QByteArray& bytes, Feed pieces)
{
    RequestParser parser(limits());
    Read read;
    QByteArray rest;
    pieces(bytes, [&](const QByteArray& piece) {
        rest += piece;
        while (read.refusal == 0) {
            const RequestParser::State state = parser.feed(rest);
            if (state == RequestParser::State::Complete)
                read.requests << parser.take();
            else if (state == RequestParser::State::Refused)
                read.refusal = parser.refusal();
            else
                break;
        }
    });
    return read;
}

} // namespace

void madang::fuzz::once(const QByteArray& bytes)
{
    const Read read = readAll(bytes, [](const QByteArray& all, auto feed) { inPieces(all, feed); });
    MUST(read.refusal == 0 || (read.refusal >= 400 && read.refusal <= 505));
    for (const Request& request : read.requests) {
        MUST(request.path.startsWith(u'/') && request.body.size() <= 512 && request.headers.size() <= 20);
        MUST(request.header("Transfer-Encoding").isEmpty());
        MUST(request.header("Content-Length").isEmpty()
             || request.header("Content-Length").toLongLong() == request.body.size());
        parseForm(request.body);
        parseForm(request.rawQuery);
    }
    const Read whole = readAll(bytes, [](const QByteArray& all, auto feed) { feed(all); });
    MUST(whole.refusal == read.refusal && whole.requests.size() == read.requests.size());
    for (qsizetype i = 0; i < whole.requests.size(); ++i)
        MUST(whole.requests.at(i).body == read.requests.at(i).body);
}
