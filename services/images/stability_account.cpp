#include "services/images/stability_account.h"

#include "services/async/then.h"
#include "services/egress/egress.h"
#include "services/http/json.h"
#include "services/images/stability_service.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<void> enoughFor(const StabilityService& service, const HttpReply& reply)
{
    if (reply.status != 200)
        return stabilityError(reply);
    const Result<nlohmann::json> document = json::parse(reply.body);
    const nlohmann::json& credits = document ? json::at(*document, "credits") : nlohmann::json();
    if (!credits.is_number())
        return Error{ErrorKind::BadReply, u"not a balance"_s, {}};
    if (credits.get<double>() < service.credits)
        return Error{ErrorKind::SpendLimit, u"%1 credits left"_s.arg(credits.get<double>()), {}};
    return {};
}
} // namespace

StabilityAccount::StabilityAccount(Egress& egress, const ProviderTable& providers)
    : m_egress(egress)
    , m_providers(providers)
{
}

QString StabilityAccount::model() const
{
    const QString chosen = access().account;
    return chosen.isEmpty() ? usualModel() : chosen;
}

QString StabilityAccount::usualModel() const
{
    return QString::fromLatin1(stabilityServices().front().model);
}

QFuture<Result<void>> StabilityAccount::check(QObject* context)
{
    const StabilityService* service = stabilityService(model());
    if (service == nullptr)
        return async::ready(Result<void>(Error{ErrorKind::NotFound, u"no model "_s + model(), {}}));
    Call call;
    call.request.url = QUrl(access().baseUrl.toString() + u"/v1/user/balance"_s);
    call.request.api = id();
    call.request.operation = u"balance"_s;
    call.request.headers = {{"Authorization", "Bearer " + access().credential.reveal()}};
    call.judge = [service](const HttpReply& reply) { return enoughFor(*service, reply); };
    return async::then(context, m_egress.send(context, std::move(call)),
                       [](const Result<HttpReply>& reply) -> Result<void> {
                           if (!reply)
                               return reply.error();
                           return {};
                       });
}

QFuture<Result<QStringList>> StabilityAccount::models(QObject*, QDate)
{
    QStringList names;
    for (const StabilityService& service : stabilityServices())
        names << QString::fromLatin1(service.model);
    return async::ready(Result<QStringList>(names));
}

} // namespace madang
