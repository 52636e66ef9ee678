#pragma once

#include "domain/plan.h"
#include "services/ai/text_model.h"
#include "services/plan_provider.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <optional>

namespace madang {

class Clock;

/// One round with a model: trends and plans side by side, the plans checked against plan_rules, one request to repair
/// what was wrong. The answer is sound plans, as plan_json writes them, or an error; trends that fail are the built-in
/// ones. Deletes itself when it is over, or when nobody waits any more.
class PlanRound final : public QObject {
public:
    PlanRound(TextModel& model, const PlanRequest& request, PlanProgress progress, const Clock& clock, QObject* parent);

    QFuture<Result<QByteArray>> start();

private:
    void askPlans(const ModelAsk& ask);
    void takePlans(const Result<ModelReply>& reply);
    void finishWhenWhole();
    void finish(const Result<QByteArray>& answer);

    TextModel& m_model;
    PlanRequest m_request;
    PlanProgress m_progress;
    const Clock& m_clock;
    QPromise<Result<QByteArray>> m_promise;
    QFutureWatcher<Result<QByteArray>> m_caller;
    std::optional<Trends> m_trends;
    std::optional<QList<Plan>> m_plans;
    bool m_isRepairing = false;
    bool m_isOver = false;
};

} // namespace madang
