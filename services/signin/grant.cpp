#include "services/signin/grant.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

namespace madang {

namespace {
qint64 seconds(const QDateTime& time)
{
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

QDateTime timeAt(const nlohmann::json& object, const char* key)
{
    const qint64 at = json::integer(object, key);
    return at > 0 ? QDateTime::fromSecsSinceEpoch(at, Qt::UTC) : QDateTime();
}
} // namespace

Secret toSecret(const Grant& grant)
{
    return Secret(json::dump({{"access", grant.access.reveal().toStdString()},
                              {"accessUntil", seconds(grant.accessUntil)},
                              {"refresh", grant.refresh.reveal().toStdString()},
                              {"refreshUntil", seconds(grant.refreshUntil)},
                              {"scopes", json::utf8(grant.scopes.join(QChar(u' ')))},
                              {"account", json::utf8(grant.account)}}));
}

std::optional<Grant> grantFrom(const Secret& kept)
{
    const Result<nlohmann::json> body = json::parse(kept.reveal());
    if (!body || !body->is_object())
        return std::nullopt;
    return Grant{Secret(json::text(*body, "access").toUtf8()),
                 timeAt(*body, "accessUntil"),
                 Secret(json::text(*body, "refresh").toUtf8()),
                 timeAt(*body, "refreshUntil"),
                 json::text(*body, "scopes").split(QChar(u' '), Qt::SkipEmptyParts),
                 json::text(*body, "account")};
}

} // namespace madang
