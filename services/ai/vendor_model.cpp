#include "services/ai/vendor_model.h"

#include "services/costs/token_bound.h"
#include "services/egress/egress.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFewTokens = 16;
constexpr qsizetype kMostModels = 200;
constexpr qsizetype kLongestName = 100;
} // namespace

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

std::optional<AiCharge> VendorModel::chargeFor(const ModelAsk& ask) const
{
    return chargeOf(ask, json::dump(bodyOf(ask)));
}

AiCharge VendorModel::chargeOf(const ModelAsk& ask, const QByteArray& body) const
{
    return {m_id, model(), ask.operation, ask.reference, mostTokens(body, ask.maxTokens)};
}

Call VendorModel::callTo(const QString& path, const QString& operation) const
{
    Call call;
    call.request.url = QUrl(access().baseUrl.toString() + path);
    call.request.api = m_id;
    call.request.operation = operation;
    sign(call.request);
    return call;
}

Call VendorModel::postOf(const ModelAsk& ask, const nlohmann::json& body) const
{
    Call call = callTo(answerPath(), ask.operation);
    call.request.method = "POST";
    call.request.headers << QPair<QByteArray, QByteArray>{"Content-Type", "application/json"};
    call.request.body = json::dump(body);
    call.charge = chargeOf(ask, call.request.body);
    return call;
}

Call VendorModel::post(const ModelAsk& ask) const
{
    return postOf(ask, bodyOf(ask));
}

QFuture<Result<void>> VendorModel::check(QObject* context)
{
    ModelAsk ask;
    ask.operation = u"check"_s;
    ask.maxTokens = kFewTokens;
    Call call = postOf(ask, smallestBody(ask.maxTokens));
    call.used = [this](const HttpReply& reply) -> std::optional<AiUse> {
        const Result<nlohmann::json> answer = json::parse(reply.body);
        return answer ? usedIn(*answer) : std::nullopt;
    };
    call.judge = [this](const HttpReply& reply) -> Result<void> {
        if (reply.status != 200)
            return errorOf(reply.status, reply.body);
        const Result<nlohmann::json> answer = json::parse(reply.body);
        if (!answer || !answer->is_object())
            return Error{ErrorKind::BadReply, u"not an answer"_s, {}};
        return {};
    };
    return async::then(context, m_egress.send(context, std::move(call)),
                       [](const Result<HttpReply>& reply) -> Result<void> {
                           if (!reply)
                               return reply.error();
                           return {};
                       });
}

QFuture<Result<QStringList>> VendorModel::models(QObject* context, QDate today)
{
    return m_egress.ask<QStringList>(context, callTo(modelsPath(), u"models"_s),
                                     [this, today](const HttpReply& reply) -> Result<QStringList> {
                                         if (reply.status != 200)
                                             return errorOf(reply.status, reply.body);
                                         return modelsIn(reply.body, today);
                                     });
}

Result<QStringList> VendorModel::modelsIn(const QByteArray& list, QDate today) const
{
    const Result<nlohmann::json> document = json::parse(list);
    const Error noList{ErrorKind::BadReply, u"not a list of models"_s, {}};
    if (!document)
        return noList;
    const nlohmann::json& entries = json::at(*document, "data");
    if (!entries.is_array())
        return noList;
    QStringList names;
    for (const nlohmann::json& entry : entries) {
        const QString name = json::text(entry, "id");
        if (!name.isEmpty() && name.size() <= kLongestName && names.size() < kMostModels && isOffered(entry, today))
            names << name;
    }
    return names;
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
