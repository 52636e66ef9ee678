#pragma once

#include "services/ai/text_model.h"
#include "services/http/http_message.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

class Egress;

/// What the models of all vendors have in common: address, key and model name (the account, else the usual one) are
/// read anew for each question.
class VendorModel : public TextModel {
public:
    QString id() const final { return m_id; }
    QString model() const final;
    bool isSetUp() const final { return access().isSetUp(); }

protected:
    /// Egress and providers outlive it.
    VendorModel(QString id, QString usualModel, Egress& egress, const ProviderTable& providers);

    ProviderAccess access() const { return m_providers.value(m_id); }
    Egress& egress() const { return m_egress; }
    /// A POST of JSON to the vendor's address with `path`.
    HttpRequest post(const QString& path, const QString& operation, const nlohmann::json& body) const;
    /// [{"role": "user"|"assistant", "content": "…"}, …]
    static nlohmann::json messagesOf(const ModelAsk& ask);

private:
    QString m_id;
    QString m_usualModel;
    Egress& m_egress;
    const ProviderTable& m_providers;
};

} // namespace madang
