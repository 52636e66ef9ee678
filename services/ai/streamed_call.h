#pragma once

#include "services/ai/text_model.h"
#include "services/egress/egress.h"

namespace madang {

/// Sends a question whose answer is a stream of server-sent events. Who waits sees the text grow; what counts is read
/// from the whole answer.
template <typename Stream>
QFuture<Result<ModelReply>> sendStreamed(Egress& egress, QObject* context, Call call, const TextSoFar& progress,
                                         Error (*errorOf)(int status, const QByteArray& body))
{
    call.used = [](const HttpReply& reply) -> std::optional<AiUse> {
        Stream stream;
        stream.feed(reply.body);
        return stream.used();
    };
    if (progress) {
        call.stamp = [progress](HttpRequest& attempt) {
            attempt.watch = [progress, stream = std::make_shared<Stream>()](const QByteArray& bytes) {
                stream->feed(bytes);
                progress(stream->text());
            };
        };
    }
    return egress.ask<ModelReply>(context, std::move(call), [errorOf](const HttpReply& reply) -> Result<ModelReply> {
        if (reply.status != 200)
            return errorOf(reply.status, reply.body);
        Stream stream;
        stream.feed(reply.body);
        return stream.finish();
    });
}

} // namespace madang
