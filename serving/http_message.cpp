#include "serving/http_message.h"

#include <algorithm>

namespace madang::serving {

namespace {
const char* reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return status < 400 ? "OK" : "Error";
    }
}

QString decodeOnce(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
} // namespace

QByteArray headerIn(const Headers& headers, const char* name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray headBytes(int status, const Headers& headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    for (const auto& [name, value] : headers)
        head += name + ": " + QByteArray(value).replace('\r', ' ').replace('\n', ' ') + "\r\n";
    return head;
}

bool Fields::has(const QString& name) const
{
    return std::ranges::any_of(items, [&name](const auto& item) { return item.first == name; });
}

QString Fields::value(const QString& name) const
{
    for (const auto& [key, value] : items) {
        if (key == name)
            return value;
    }
    return {};
}

Fields parseForm(const QByteArray& text)
{
    Fields fields;
    const QList<QByteArray> pairs = text.split('&');
    for (const QByteArray& pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        fields.items.append({decodeOnce(equals < 0 ? pair : pair.left(equals)),
                             equals < 0 ? QString() : decodeOnce(pair.mid(equals + 1))});
    }
    return fields;
}

bool hasSoundEscapes(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text[at + 1]) || !isHex(text[at + 2]))
            return false;
    }
    return true;
}

} // namespace madang::serving
