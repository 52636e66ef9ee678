#include "fuzz/fuzz.h"
#include "services/ai/sse_parser.h"

/// However a stream is cut up, it says the same.
void madang::fuzz::once(const QByteArray& bytes)
{
    SseParser whole;
    const QList<SseEvent> events = whole.feed(bytes);
    SseParser cut;
    QList<SseEvent> pieces;
    inPieces(bytes, [&](const QByteArray& piece) { pieces += cut.feed(piece); });
    MUST(pieces == events);
}
