#pragma once

#include "sandbox/http_message.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace madang::sandbox {

/// Which function answers which method and path. A pattern is a path whose "{}" segments stand for
/// anything; the function gets them in order.
class RouteTable {
public:
    using Answer = std::function<Response(const Request&, const QStringList&)>;

    void add(const char* method, const QString& pattern, Answer answer);
    /// Nothing where no pattern fits; `knowsPath` then tells a wrong method (405) from a wrong path
    /// (404).
    std::optional<Response> serve(const Request& request, bool* knowsPath) const;

private:
    struct Route {
        QByteArray method;
        QStringList pattern;
        Answer answer;
    };
    std::vector<Route> m_routes;
};

} // namespace madang::sandbox
