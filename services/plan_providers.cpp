// To add a source of plans: write a PlanProvider in services/ai and push it here, before the library.
#include "services/ai/claude_model.h"
#include "services/ai/library_provider.h"
#include "services/ai/model_provider.h"
#include "services/ai/openai_model.h"
#include "services/answer_cache.h"
#include "services/async/then.h"
#include "services/outside.h"
#include "services/planning_service.h"

namespace madang {

QFuture<Result<PlanAnswer>> PlanProvider::earlier(const PlanRequest&)
{
    return async::ready(Result<PlanAnswer>(Error{ErrorKind::NotFound, QStringLiteral("keeps no answers"), {}}));
}

std::vector<std::unique_ptr<PlanProvider>> makePlanProviders()
{
    std::vector<std::unique_ptr<PlanProvider>> providers;
    providers.push_back(std::make_unique<LibraryProvider>());
    return providers;
}

std::vector<std::unique_ptr<PlanProvider>> makePlanProviders(Outside& outside, const Clock& clock)
{
    const auto byModel = [&](std::unique_ptr<TextModel> model) {
        return std::make_unique<ModelProvider>(std::move(model), outside.answers().cache(), clock);
    };
    std::vector<std::unique_ptr<PlanProvider>> providers;
    providers.push_back(byModel(std::make_unique<ClaudeModel>(outside.egress(), outside.providers())));
    providers.push_back(byModel(std::make_unique<OpenAiModel>(outside.egress(), outside.providers())));
    providers.push_back(std::make_unique<LibraryProvider>());
    return providers;
}

} // namespace madang
