#include "sandbox/provider.h"

#include <nlohmann/json.hpp>

namespace madang::sandbox {

Provider::Provider(World& world, QString name, QStringList prefixes)
    : m_world(world)
    , m_name(std::move(name))
    , m_prefixes(std::move(prefixes))
    , m_data(std::make_unique<Json>(Json::object()))
{
}

Provider::~Provider() = default;

bool Provider::owns(const QString& path) const
{
    for (const QString& prefix : m_prefixes) {
        if (path == prefix || path.startsWith(prefix + u'/'))
            return true;
    }
    return false;
}

Response Provider::serve(const Request& request)
{
    settle();
    bool knowsPath = false;
    if (std::optional<Response> response = m_routes.serve(request, &knowsPath))
        return *std::move(response);
    return noSuchRoute(knowsPath ? 405 : 404);
}

void Provider::reset()
{
    *m_data = seeds();
}

const Json& Provider::state()
{
    settle();
    return *m_data;
}

bool Provider::replaceState(const Json& state)
{
    const Json expected = seeds();
    if (!state.is_object())
        return false;
    for (const auto& [key, value] : expected.items()) {
        const Json& given = at(state, key.c_str());
        const bool bothNumbers = given.is_number() && value.is_number();
        if (given.type() != value.type() && !bothNumbers)
            return false;
    }
    *m_data = state;
    return true;
}

bool Provider::mergeState(const Json& patch)
{
    Json merged = state();
    merged.merge_patch(patch);
    return replaceState(merged);
}

} // namespace madang::sandbox
