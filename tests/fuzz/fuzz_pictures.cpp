#include "fuzz/fuzz.h"
#include "services/images/image_guard.h"
#include "services/images/picture_load.h"
#include "services/images/webui_answers.h"

#include <algorithm>

namespace {
constexpr qint64 kDecoded = 65'536; // pixels: larger ones are the decoders' affair, and take their time
}

/// What the guard lets through is of a size that can be had, and decodes to that size or not at all; whatever a WebUI
/// answers and the cache keeps is read or refused.
void madang::fuzz::once(const QByteArray& bytes)
{
    const Result<images::Header> header = images::readHeader(bytes);
    if (header) {
        const QSize size = header->size;
        MUST(size.width() > 0 && size.height() > 0);
        MUST(std::max(size.width(), size.height()) <= images::kLongestSide);
        MUST(qint64(size.width()) * size.height() <= images::kMostPixels);
        if (qint64(size.width()) * size.height() <= kDecoded) {
            const Result<QImage> image = images::decode(bytes);
            MUST(!image || image->size() == size || image->size() == size.transposed()); // EXIF turns
        }
    } else {
        MUST(!images::decode(bytes));
    }
    HttpReply reply;
    reply.status = 200;
    reply.body = bytes;
    const Result<WebUiState> state = readWebUiState(reply);
    MUST(!state || (state->percent >= 0 && state->percent < 100));
    reply.status = 500;
    MUST(!readWebUiPicture(reply));
    const Result<KeptPicture> kept = keptPictureFromJson(bytes);
    MUST(!kept || keptPictureFromJson(keptPictureToJson(*kept)).has_value());
}
