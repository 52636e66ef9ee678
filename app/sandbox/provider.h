#pragma once

#include "sandbox/route_table.h"
#include "sandbox/world.h"

#include <memory>

namespace madang::sandbox {

/// One outside service: its routes and its state, which is one JSON object so that it can be kept,
/// shown and changed from the control plane as it is.
class Provider {
public:
    Provider(World& world, QString name, QStringList prefixes);
    virtual ~Provider();
    Provider(const Provider&) = delete;
    Provider& operator=(const Provider&) = delete;

    const QString& name() const { return m_name; }
    bool owns(const QString& path) const;
    virtual Response serve(const Request& request);

    /// Back to the seeds.
    void reset();
    const Json& state();
    /// False, and nothing changed, where a member has another type than in the seeds.
    bool replaceState(const Json& state);
    /// RFC 7386: {"lines":{"…":{"state":"SUSPENDED"}}} changes just that.
    bool mergeState(const Json& patch);

    /// The service's own body for one of its error codes ("-9798", "MAINTENANCE", "190").
    virtual Response failure(const QString& code) = 0;

protected:
    virtual Json seeds() const = 0;
    /// Moves what time alone moves (reviews, schedules) to where it stands now.
    virtual void settle() { }
    virtual Response noSuchRoute(int status) = 0;

    Json& data() { return *m_data; }
    World& world() { return m_world; }
    const World& world() const { return m_world; }
    RouteTable& routes() { return m_routes; }

private:
    World& m_world;
    QString m_name;
    QStringList m_prefixes;
    RouteTable m_routes;
    std::unique_ptr<Json> m_data;
};

} // namespace madang::sandbox
