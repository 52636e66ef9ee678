#include "fuzz/fuzz.h"
#include "sandbox/http_message.h"

/// A form is read without harm, and no part is larger than what came. The first line is the content type.
void madang::fuzz::once(const QByteArray& bytes)
{
    using namespace madang::sandbox;
    const qsizetype line = bytes.indexOf('\n');
    Request request;
    request.headers = {{"content-type", line < 0 ? QByteArray("multipart/form-data; boundary=b") : bytes.left(line)}};
    request.body = bytes.mid(line + 1);
    qsizetype sum = 0;
    if (const auto parts = parseMultipart(request)) {
        for (const Part& part : *parts)
            sum += part.body.size();
    }
    MUST(sum <= request.body.size());
    MUST(parseForm(request.body).items.size() <= request.body.size() + 1);
    const Fields fields = parameters(request);
    MUST(fields.items.size() <= request.body.size() + 1);
}
