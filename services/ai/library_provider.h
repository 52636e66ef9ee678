#pragma once

#include "services/ai/plan_library.h"
#include "services/plan_provider.h"

#include <QHash>

namespace madang {

/// The plans that are always there: written for this product, fitted to the request's budget, dates
/// and store, no network. Answers at once, and the same for the same request: no clock and no
/// chance in it, so `madeAt` is left for PlanningService to stamp. Refuses a budget outside
/// kBudgetMin…kBudgetMax and a request without a valid day (InvalidInput); a damaged data file is
/// Damaged.
class LibraryProvider final : public PlanProvider {
public:
    explicit LibraryProvider(const QString& folder = QStringLiteral(":/plans"));

    QString id() const override;
    QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const PlanProgress& progress = {}) override;

private:
    Result<PlanAnswer> answer(const PlanRequest& request);
    Result<const IndustryPlans*> plansOf(Industry industry);

    QString m_folder;
    QHash<Industry, IndustryPlans> m_loaded;
};

} // namespace madang
