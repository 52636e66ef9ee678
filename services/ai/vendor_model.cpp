#include "services/ai/vendor_model.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

namespace madang {

VendorModel::VendorModel(QString id, QString usualModel, Egress& egress, const ProviderTable& providers)
    : m_id(std::move(id))
    , m_usualModel(std::move(usualModel))
    , m_egress(egress)
    , m_providers(providers)
{
}

QString VendorModel::model() const
{
    const QString chosen = access().account;
    return chosen.isEmpty() ? m_usualModel : chosen;
}

HttpRequest VendorModel::post(const QString& path, const QString& operation, const nlohmann::json& body) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(access().baseUrl.toString() + path);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = json::dump(body);
    request.api = m_id;
    request.operation = operation;
    return request;
}

nlohmann::json VendorModel::messagesOf(const ModelAsk& ask)
{
    nlohmann::json messages = nlohmann::json::array();
    for (const ModelTurn& turn : ask.turns) {
        const char* role = turn.role == ModelTurn::Role::User ? "user" : "assistant";
        messages.push_back({{"role", role}, {"content", json::utf8(turn.text)}});
    }
    return messages;
}

} // namespace madang
