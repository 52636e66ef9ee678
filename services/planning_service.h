#pragma once

#include "domain/plan.h"
#include "domain/result.h"
#include "services/plan_provider.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace madang {

class Clock;

/// All sources of plans, best first; the last one is the built-in library, which is always there.
/// To add one: write a PlanProvider in services/ai and give it a line in plan_providers.cpp.
std::vector<std::unique_ptr<PlanProvider>> makePlanProviders();

/// Trends and three plans for a request. Nothing is handed out unchecked: an answer that breaks a rule of
/// domain/plan_rules counts as BadReply of its provider, and the next one is asked.
class PlanningService final : public QObject {
    Q_OBJECT

public:
    PlanningService(std::vector<std::unique_ptr<PlanProvider>> providers, const Clock& clock,
                    QObject* parent = nullptr);
    ~PlanningService() override;

    /// From the first provider that answers well, starting with `preferred` where it is named; `source` says Fallback
    /// when it was not the first asked. InvalidInput for a budget outside the bounds or a preferred provider that does
    /// not exist.
    QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const QString& preferred = {});

private:
    QFuture<Result<PlanAnswer>> askFrom(std::size_t index, std::size_t first, const PlanRequest& request);

    std::vector<std::unique_ptr<PlanProvider>> m_providers;
    const Clock& m_clock;
};

} // namespace madang
