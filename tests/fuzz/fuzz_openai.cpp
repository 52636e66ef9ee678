#include "fuzz/fuzz.h"
#include "services/ai/openai_errors.h"
#include "services/ai/openai_stream.h"

/// However the answer is cut up, it means the same; what is billed is within reason.
void madang::fuzz::once(const QByteArray& bytes)
{
    OpenAiStream whole;
    whole.feed(bytes);
    const Result<ModelReply> reply = whole.finish();
    OpenAiStream cut;
    inPieces(bytes, [&](const QByteArray& piece) {
        const QByteArray before = cut.text();
        cut.feed(piece);
        MUST(cut.text().startsWith(before));
    });
    const Result<ModelReply> again = cut.finish();
    MUST(reply.has_value() == again.has_value());
    MUST(!reply || reply->text == again->text);
    const auto used = whole.used();
    MUST(used.has_value() == cut.used().has_value());
    MUST(!openAiError(500, bytes).detail.isNull());
}
