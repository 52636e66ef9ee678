#include "sandbox/faults.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr std::array kKinds{"status",      "delayMs", "closeBeforeHeaders", "closeAfterBytes", "acceptThenDrop",
                            "garbageJson", "html",    "wrongContentType",   "slowBody",        "providerCode",
                            "outcome",     "stream"};

void setContentType(Response& response, const QByteArray& type)
{
    response.headers.removeIf([](const QPair<QByteArray, QByteArray>& header) {
        return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
    response.with("Content-Type", type);
}

void addHeaders(const Json& headers, Response& response)
{
    for (const auto& [name, value] : headers.items()) {
        const QByteArray header = QByteArray::fromStdString(name);
        response.headers.removeIf([&](const QPair<QByteArray, QByteArray>& known) {
            return known.first.compare(header, Qt::CaseInsensitive) == 0;
        });
        if (!fromUtf8(value).isEmpty())
            response.with(header, fromUtf8(value).toUtf8());
    }
}
} // namespace

bool Faults::add(const Json& order)
{
    const Json& match = at(order, "match");
    const Json& fault = at(order, "fault");
    const bool known
        = std::any_of(kKinds.begin(), kKinds.end(), [&](const char* kind) { return !at(fault, kind).is_null(); });
    const QRegularExpression path(textAt(match, "path", u".*"_s));
    const qint64 times = intAt(order, "times", 1);
    if (!known || !path.isValid() || times < 1)
        return false;
    m_orders.push_back({textAt(match, "method").toUpper().toUtf8(), path, times, dumpJson(fault)});
    return true;
}

void Faults::clear()
{
    m_orders.clear();
}

Json Faults::list() const
{
    Json list = Json::array();
    for (const Order& order : m_orders) {
        list.push_back({{"match", {{"method", order.method.toStdString()}, {"path", utf8(order.path.pattern())}}},
                        {"times", order.left},
                        {"fault", parseJson(order.fault)}});
    }
    return list;
}

Json Faults::take(const Request& request)
{
    for (auto order = m_orders.begin(); order != m_orders.end(); ++order) {
        if (!order->method.isEmpty() && order->method != request.method)
            continue;
        if (!order->path.match(request.path).hasMatch())
            continue;
        Json fault = parseJson(order->fault);
        if (--order->left == 0)
            m_orders.erase(order);
        return fault;
    }
    return {};
}

int Faults::delayOf(const Json& fault)
{
    return int(std::clamp<qint64>(intAt(fault, "delayMs"), 0, 600'000));
}

std::optional<Response> Faults::instead(const Json& fault, const Failure& failure)
{
    if (boolAt(fault, "closeBeforeHeaders")) {
        Response response;
        response.status = 0;
        response.drop = true;
        return response;
    }
    const qint64 status = intAt(fault, "status");
    if (boolAt(fault, "html")) {
        return bytesReply(status > 0 ? int(status) : 502, "text/html",
                          "<html><head><title>Bad Gateway</title></head><body>"
                          "<h1>502 Bad Gateway</h1></body></html>");
    }
    const QString code = textAt(fault, "providerCode");
    if (!code.isEmpty()) {
        std::optional<Response> response = failure(code.section(u':', 0, 0), code.section(u':', 1));
        if (response)
            addHeaders(at(fault, "headers"), *response);
        return response;
    }
    if (status < 100 || status > 599)
        return std::nullopt;
    const Json& body = at(fault, "body");
    Response response = body.is_string() ? bytesReply(int(status), "text/plain;charset=UTF-8", fromUtf8(body).toUtf8())
                                         : jsonReply(int(status), body.is_null() ? Json::object() : body);
    addHeaders(at(fault, "headers"), response);
    return response;
}

void Faults::spoil(const Json& fault, Response& response)
{
    response.delayMs = delayOf(fault);
    if (boolAt(fault, "acceptThenDrop"))
        response.drop = true;
    if (boolAt(fault, "garbageJson"))
        response.body = "{\"id\": \"17" + response.body.left(response.body.size() / 2) + "\x01\xff";
    const QString type = textAt(fault, "wrongContentType");
    if (!type.isEmpty())
        setContentType(response, type.toUtf8());
    if (at(fault, "closeAfterBytes").is_number())
        response.closeAfterBytes = std::max<qint64>(0, intAt(fault, "closeAfterBytes"));
    response.bytesPerSec = int(std::clamp<qint64>(intAt(at(fault, "slowBody"), "bytesPerSec"), 0, 10'000'000));
}

} // namespace madang::sandbox
