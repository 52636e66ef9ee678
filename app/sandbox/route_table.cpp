#include "sandbox/route_table.h"

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
bool fits(const QStringList& pattern, const QStringList& path, QStringList& captured)
{
    if (pattern.size() != path.size())
        return false;
    captured.clear();
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern.at(i) == "{}"_L1)
            captured.append(path.at(i));
        else if (pattern.at(i) != path.at(i))
            return false;
    }
    return true;
}
} // namespace

void RouteTable::add(const char* method, const QString& pattern, Answer answer)
{
    m_routes.push_back({method, pattern.split(u'/', Qt::SkipEmptyParts), std::move(answer)});
}

std::optional<Response> RouteTable::serve(const Request& request, bool* knowsPath) const
{
    *knowsPath = false;
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    QStringList captured;
    for (const Route& route : m_routes) {
        if (!fits(route.pattern, path, captured))
            continue;
        *knowsPath = true;
        if (route.method == request.method)
            return route.answer(request, captured);
    }
    return std::nullopt;
}

} // namespace madang::sandbox
