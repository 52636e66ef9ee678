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
class Outside;

/// All sources of plans, best first; the last one is the built-in library, which is always there.
/// To add one: write a PlanProvider in services/ai and give it a line in plan_providers.cpp.
/// Both outlive them.
/// The library alone where there is no outside.
std::vector<std::unique_ptr<PlanProvider>> makePlanProviders();
std::vector<std::unique_ptr<PlanProvider>> makePlanProviders(Outside& outside, const Clock& clock);

/// Trends and three plans for a request. Nothing is handed out unchecked: an answer that breaks a rule of
/// domain/plan_rules counts as BadReply of its provider, and the next one is asked.
class PlanningService final : public QObject {
    Q_OBJECT

public:
    PlanningService(std::vector<std::unique_ptr<PlanProvider>> providers, const Clock& clock,
                    QObject* parent = nullptr);
    ~PlanningService() override;

    /// From the first provider that answers well, starting with `preferred` where it is named; where all models fail,
    /// an earlier answer of theirs (Stale), else the library. `source` says Fallback when it was not the first asked.
    /// InvalidInput for a budget outside the bounds or a preferred provider that does not exist; Unauthorized for a
    /// preferred one that has no key. Cancelling the future stops what is being written.
    QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const QString& preferred = {},
                                        const PlanProgress& progress = {});

private:
    struct Question {
        PlanRequest request;
        PlanProgress progress;
        std::size_t first; ///< of the providers that are asked
        std::shared_ptr<QFuture<Result<PlanAnswer>>> underWay;
    };
    using Answer = QFuture<Result<PlanAnswer>>;
    using Step = std::function<Answer()>;

    Answer ask(const Question& question, std::size_t index);
    Answer recall(const Question& question, std::size_t index);
    Answer soundOr(const Answer& attempt, const Question& question, std::size_t index, const Step& otherwise);
    std::size_t readyFrom(std::size_t index) const;
    std::size_t library() const { return m_providers.size() - 1; }

    std::vector<std::unique_ptr<PlanProvider>> m_providers;
    const Clock& m_clock;
};

} // namespace madang
