#include "sandbox/http_message.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
QByteArray parameterOf(const QByteArray& headerValue, const QString& name)
{
    const QRegularExpression pattern(
        u"(?:^|[;\\s])%1=(?:\"([^\"]*)\"|([^;\\s]+))"_s.arg(QRegularExpression::escape(name)),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(headerValue));
    const QString quoted = match.captured(1);
    return (quoted.isEmpty() ? match.captured(2) : quoted).toUtf8();
}

Part readPart(const QByteArray& bytes)
{
    Part part;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QByteArray head = end < 0 ? QByteArray() : bytes.left(end);
    part.body = end < 0 ? QByteArray() : bytes.mid(end + 4);
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& raw : lines) {
        const QByteArray line = raw.trimmed();
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        if (name == "content-disposition") {
            part.name = QString::fromUtf8(parameterOf(line, u"name"_s));
            part.fileName = QString::fromUtf8(parameterOf(line, u"filename"_s));
        } else if (name == "content-type") {
            part.contentType = line.mid(colon + 1).trimmed();
        }
    }
    return part;
}
} // namespace

QString Request::bearer() const
{
    const QByteArray value = header("Authorization");
    return value.left(7).compare("bearer ", Qt::CaseInsensitive) == 0 ? QString::fromUtf8(value.mid(7).trimmed())
                                                                      : QString();
}

Response& Response::with(const QByteArray& name, const QByteArray& value)
{
    headers.append({name, value});
    return *this;
}

Response jsonReply(int status, const Json& body)
{
    return bytesReply(status, "application/json;charset=UTF-8", dumpJson(body));
}

Response bytesReply(int status, const QByteArray& contentType, const QByteArray& body)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", contentType}};
    response.body = body;
    return response;
}

Fields parameters(const Request& request)
{
    Fields fields = parseForm(request.rawQuery);
    const QByteArray type = request.header("Content-Type");
    if (type.startsWith("application/x-www-form-urlencoded")) {
        fields.items += parseForm(request.body).items;
    } else if (type.startsWith("application/json")) {
        const Json body = parseJson(request.body);
        if (!body.is_object())
            return fields;
        for (const auto& [key, value] : body.items()) {
            if (value.is_string())
                fields.items.append({QString::fromStdString(key), fromUtf8(value)});
            else if (value.is_number() || value.is_boolean())
                fields.items.append({QString::fromStdString(key), QString::fromUtf8(dumpJson(value))});
        }
    }
    return fields;
}

std::optional<QList<Part>> parseMultipart(const Request& request)
{
    const QByteArray type = request.header("Content-Type");
    if (!type.startsWith("multipart/"))
        return std::nullopt;
    const QByteArray boundary = parameterOf(type, u"boundary"_s);
    if (boundary.isEmpty() || boundary.size() > 200)
        return std::nullopt;
    const QByteArray mark = "--" + boundary;
    QList<Part> parts;
    qsizetype from = request.body.indexOf(mark);
    while (from >= 0) {
        from += mark.size();
        if (request.body.mid(from, 2) == "--")
            break;
        from += 2; // the line end after the mark
        qsizetype to = request.body.indexOf("\r\n" + mark, from);
        const qsizetype next = to < 0 ? -1 : to + 2;
        if (to < 0)
            to = request.body.size();
        if (to > from)
            parts.append(readPart(request.body.mid(from, to - from)));
        from = next;
    }
    return parts;
}

} // namespace madang::sandbox
