#pragma once

#include "services/ai_account.h"
#include "services/providers.h"

namespace madang {

class Egress;

/// Stability AI as the settings see it. Looking at it is free: its balance is read.
class StabilityAccount final : public AiAccount {
public:
    /// Both outlive it.
    StabilityAccount(Egress& egress, const ProviderTable& providers);

    QString id() const override { return QStringLiteral("stability"); }
    AiTrade trade() const override { return AiTrade::Pictures; }
    QString model() const override;
    QString usualModel() const override;
    bool isSetUp() const override { return access().isSetUp(); }
    /// SpendLimit where what is left does not pay for one picture, NotFound where the model is none of ours.
    QFuture<Result<void>> check(QObject* context) override;
    /// Nobody has to be asked: the service has no list.
    QFuture<Result<QStringList>> models(QObject* context, QDate today) override;

private:
    ProviderAccess access() const { return m_providers.value(id()); }

    Egress& m_egress;
    const ProviderTable& m_providers;
};

} // namespace madang
