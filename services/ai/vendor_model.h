#pragma once

#include "services/ai/text_model.h"
#include "services/ai_account.h"
#include "services/egress/call.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

class Egress;

/// What the models of all vendors have in common: address, key and model name (the account, else the usual one) are
/// read anew for each question.
class VendorModel : public TextModel, public AiAccount {
public:
    QString id() const final { return m_id; }
    QString model() const final;
    AiTrade trade() const final { return AiTrade::Plans; }
    QString usualModel() const final { return m_usualModel; }
    bool isSetUp() const final { return access().isSetUp(); }
    std::optional<AiCharge> chargeFor(const ModelAsk& ask) const final;

    /// The cheapest answer there is; what it says is not looked at.
    QFuture<Result<void>> check(QObject* context) final;
    /// Those that write text, as the vendor lists them.
    QFuture<Result<QStringList>> models(QObject* context, QDate today) final;

protected:
    /// Egress and providers outlive it.
    VendorModel(QString id, QString usualModel, Egress& egress, const ProviderTable& providers);

    ProviderAccess access() const { return m_providers.value(m_id); }
    Egress& egress() const { return m_egress; }
    /// A signed POST of the question, and what it may use.
    Call post(const ModelAsk& ask) const;
    /// [{"role": "user"|"assistant", "content": "…"}, …]
    static nlohmann::json messagesOf(const ModelAsk& ask);

    virtual QString answerPath() const = 0;
    virtual QString modelsPath() const = 0;
    /// The question as the vendor takes it.
    virtual nlohmann::json bodyOf(const ModelAsk& ask) const = 0;
    /// One word, answered in at most `maxTokens`, not streamed.
    virtual nlohmann::json smallestBody(int maxTokens) const = 0;
    virtual void sign(HttpRequest& request) const = 0;
    virtual Error errorOf(int status, const QByteArray& body) const = 0;
    /// What an answer that was not streamed says it used.
    virtual std::optional<AiUse> usedIn(const nlohmann::json& answer) const = 0;
    /// Does this entry of the list stand for a model that writes text, today?
    virtual bool isOffered(const nlohmann::json& entry, QDate today) const = 0;

private:
    AiCharge chargeOf(const ModelAsk& ask, const QByteArray& body) const;
    Call callTo(const QString& path, const QString& operation) const;
    Call postOf(const ModelAsk& ask, const nlohmann::json& body) const;
    Result<QStringList> modelsIn(const QByteArray& list, QDate today) const;

    QString m_id;
    QString m_usualModel;
    Egress& m_egress;
    const ProviderTable& m_providers;
};

} // namespace madang
