// To add a source of plans: write a PlanProvider in services/ai and push it here, before the library.
#include "services/ai/library_provider.h"
#include "services/planning_service.h"

namespace madang {

std::vector<std::unique_ptr<PlanProvider>> makePlanProviders()
{
    std::vector<std::unique_ptr<PlanProvider>> providers;
    providers.push_back(std::make_unique<LibraryProvider>());
    return providers;
}

} // namespace madang
