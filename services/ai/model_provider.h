#pragma once

#include "services/ai/text_model.h"
#include "services/plan_provider.h"

#include <QObject>

#include <memory>

namespace madang {

class CacheAside;
class Clock;

/// Plans by a language model. What was paid for is kept: the same question within a day is answered from the cache, and
/// an answer of the last seven days is what earlier() gives, its days moved by whole weeks to where they are possible.
class ModelProvider final : public PlanProvider {
public:
    /// Cache and clock outlive it.
    ModelProvider(std::unique_ptr<TextModel> model, CacheAside& cache, const Clock& clock);
    ~ModelProvider() override;

    QString id() const override { return m_model->id(); }
    bool isReady() const override { return m_model->isSetUp(); }
    QList<AiCharge> charges(const PlanRequest& request) const override;
    QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const PlanProgress& progress) override;
    QFuture<Result<PlanAnswer>> earlier(const PlanRequest& request) override;

private:
    using Load = std::function<QFuture<Result<QByteArray>>()>;
    QFuture<Result<PlanAnswer>> lookUp(const PlanRequest& request, std::chrono::milliseconds staleFor,
                                       const Load& load);

    std::unique_ptr<TextModel> m_model;
    CacheAside& m_cache;
    const Clock& m_clock;
    QObject m_context;
};

} // namespace madang
