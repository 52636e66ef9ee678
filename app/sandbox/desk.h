#pragma once

#include "sandbox/faults.h"
#include "sandbox/journal.h"
#include "sandbox/providers.h"

#include <functional>

namespace madang::sandbox {

/// Where every request arrives: the control plane (/__ctl), or faults, the service, the journal.
class Desk {
public:
    /// `onChange` is called after every request that may have changed something worth keeping.
    Desk(World& world, std::function<void()> onChange);

    Response handle(const Request& request);

    Json save();
    bool restore(const Json& saved);

private:
    void addControlRoutes();
    Response ask(Provider& provider, const Request& request, const Json& fault);
    Response control(const Request& request);
    Response clock(const Request& request);
    Response stateOf(const Request& request, const QString& name);
    Response queueAnswer(const Request& request);
    void journal(const QString& provider, const Request& request, Response& response, const Json& fault);
    void reset();
    Provider* providerNamed(const QString& name) const;

    World& m_world;
    std::function<void()> m_onChange;
    std::vector<std::unique_ptr<Provider>> m_providers;
    Faults m_faults;
    Journal m_journal;
    RouteTable m_control;
};

} // namespace madang::sandbox
