#pragma once

#include "domain/ai_cost.h"
#include "domain/plan.h"
#include "domain/result.h"
#include "services/plan_provider.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace madang {

class Clock;
class CostLedger;
class Outside;

/// All sources of plans, best first; the last one is the built-in library, which is always there.
/// To add one: write a PlanProvider in services/ai and give it a line in plan_providers.cpp.
/// Both outlive them.
/// The library alone where there is no outside.
std::vector<std::unique_ptr<PlanProvider>> makePlanProviders();
std::vector<std::unique_ptr<PlanProvider>> makePlanProviders(Outside& outside, const Clock& clock);

/// Who would be asked first, and what that costs at most.
struct PlanOffer {
    QString provider;
    CostEstimate cost;
    bool isWithinCeiling = true; ///< false: it may end with what is free
    friend bool operator==(const PlanOffer&, const PlanOffer&) = default;
};

/// Trends and three plans for a request. Nothing is handed out unchecked: an answer that breaks a rule of
/// domain/plan_rules counts as BadReply of its provider, and the next one is asked.
class PlanningService final : public QObject {
    Q_OBJECT

public:
    /// Clock and ledger outlive it; without a ledger nothing is said about costs.
    PlanningService(std::vector<std::unique_ptr<PlanProvider>> providers, const Clock& clock,
                    CostLedger* ledger = nullptr, QObject* parent = nullptr);
    ~PlanningService() override;

    /// The models in the order in which they are asked from now on; who is not named is asked only where he is
    /// preferred. All, as they were made, unless it is set.
    void setOrder(const QStringList& ids);
    PlanOffer offer(const PlanRequest& request) const;

    /// From the first provider that answers well, starting with `preferred` where it is named; where all models fail,
    /// an earlier answer of theirs (Stale), else the library. `source` says Fallback when it was not the first asked.
    /// InvalidInput for a budget outside the bounds or a preferred provider that does not exist; Unauthorized for a
    /// preferred one that has no key. Cancelling the future stops what is being written. The answer
    /// says what it cost, and who was asked before it and why he gave none.
    QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const QString& preferred = {},
                                        const PlanProgress& progress = {});

private:
    struct Question {
        PlanRequest request;
        PlanProgress progress;
        QList<PlanProvider*> asked; ///< one after the other; the last is the library
        Won estimate = 0;
        std::shared_ptr<QFuture<Result<PlanAnswer>>> underWay;
        std::shared_ptr<QList<PassedOver>> passedOver;
    };
    using Answer = QFuture<Result<PlanAnswer>>;
    using Step = std::function<Answer(const Error&)>;

    Result<QList<PlanProvider*>> whoIsAsked(const QString& preferred) const;
    CostEstimate estimate(const PlanProvider& provider, const PlanRequest& request) const;
    Answer ask(const Question& question, qsizetype index);
    Answer recall(const Question& question, qsizetype index);
    Answer soundOr(const Answer& attempt, const Question& question, qsizetype index, const Step& otherwise);
    PlanAnswer told(const PlanAnswer& answer, const Question& question, qsizetype index) const;

    std::vector<std::unique_ptr<PlanProvider>> m_providers;
    std::optional<QStringList> m_order;
    const Clock& m_clock;
    CostLedger* m_ledger;
};

} // namespace madang
