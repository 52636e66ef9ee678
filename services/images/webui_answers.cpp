#include "services/images/webui_answers.h"

#include "services/http/json.h"
#include "services/images/image_guard.h"
#include "services/images/vendor_pictures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLongestDetail = 200;
constexpr int kBlack = 3;
constexpr int kSample = 64;

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound; // started without --api
    case 408:
    case 504:
    case 524: // a tunnel that waits no longer, while the picture is still being made
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    case 502:
    case 503:
        return ErrorKind::Unavailable;
    default:
        return status >= 400 ? ErrorKind::Rejected : ErrorKind::BadReply;
    }
}

QString detailIn(const nlohmann::json& document)
{
    if (const QString errors = json::text(document, "errors"); !errors.isEmpty())
        return errors;
    const nlohmann::json& detail = json::at(document, "detail");
    if (detail.is_array()) {
        QStringList messages;
        for (const nlohmann::json& problem : detail)
            messages << json::text(problem, "msg");
        return messages.join(u", "_s);
    }
    const QString text = json::text(document, "detail");
    return text.isEmpty() ? json::text(document, "error") : text;
}

/// A1111 wraps what went wrong in JSON, Forge says "Internal Server Error", a proxy answers in HTML.
Error errorOf(const HttpReply& reply)
{
    const Result<nlohmann::json> document = json::parse(reply.body);
    const QString detail = document ? detailIn(*document) : QString::fromUtf8(reply.body);
    return {kindOf(reply.status), u"%1 %2"_s.arg(reply.status).arg(detail.simplified().left(kLongestDetail)), {}};
}

bool isBlack(const QByteArray& bytes)
{
    const Result<QImage> image = images::decode(bytes, kSample);
    if (!image)
        return false; // whoever takes it will find out
    const QImage grey = image->convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        if (std::any_of(line, line + grey.width(), [](uchar tone) { return tone > kBlack; }))
            return false;
    }
    return true;
}
} // namespace

Result<WebUiState> readWebUiState(const HttpReply& reply)
{
    if (reply.status != 200)
        return errorOf(reply);
    const Result<nlohmann::json> document = json::parse(reply.body);
    if (!document)
        return document.error();
    const nlohmann::json& state = json::at(*document, "state");
    WebUiState read;
    const double progress = json::real(*document, "progress");
    read.percent = std::isfinite(progress) ? int(std::clamp(progress, 0.0, 0.99) * 100) : 0;
    read.isBusy = progress > 0 || json::integer(state, "job_count") != 0;
    read.wasStopped = json::boolean(state, "interrupted") || json::boolean(state, "skipped");
    return read;
}

Result<PictureReply> readWebUiPicture(const HttpReply& reply)
{
    if (reply.status != 200)
        return errorOf(reply);
    const Result<nlohmann::json> document = json::parse(reply.body);
    if (!document)
        return document.error();
    const Result<nlohmann::json> info = json::parse(json::text(*document, "info").toUtf8()); // JSON in a text
    const nlohmann::json& pictures = json::at(*document, "images");
    const qint64 first = info ? json::integer(*info, "index_of_first_image") : 0; // a grid of all may come before
    if (!pictures.is_array() || first < 0 || std::size_t(first) >= pictures.size()
        || !pictures.at(std::size_t(first)).is_string())
        return Error{ErrorKind::BadReply, u"an answer without a picture"_s, {}};
    PictureUsage usage;
    if (info)
        usage.model = json::text(*info, "sd_model_name");
    const auto& text = pictures.at(std::size_t(first)).get_ref<const std::string&>();
    Result<PictureReply> picture = pictureInBase64(QString::fromStdString(text), usage);
    if (picture && isBlack(picture->bytes))
        return Error{ErrorKind::Rejected, u"a black picture: the card lacks precision (--no-half-vae)"_s, {}};
    return picture;
}

} // namespace madang
