#pragma once

#include "sandbox/kt_airtime.h"
#include "sandbox/kt_gateway.h"

namespace madang::sandbox {

/// 지니TV 광고: advertising campaigns on IPTV.
class KtGenie final : public KtProduct {
public:
    explicit KtGenie(KtGateway& gateway);

    void settle() override;

    /// Seeds: {"1168010100":{"name","households"}}.
    static Json regions();

private:
    enum class Move { Submit, Pause, Resume, Cancel };

    Response create(const Request& request);
    Response patch(const Request& request, const QString& id);
    Response get(const QString& id);
    Response list(const Request& request);
    Response move(const QString& id, Move move);
    Response submit(Json& campaign);
    Response metrics(const Request& request, const QString& id);
    Response inventory(const Request& request);
    Response targets();
    std::optional<Response> campaignRefusal(const Json& body);
    std::optional<Response> targetingRefusal(const Json& body);
    std::optional<Response> moneyRefusal(const Json& body);
    qint64 availableIn(const Json& regions) const;
    void settleCampaign(Json& campaign);
    Json reached(const Json& campaign, const AirTime& air, qint64 atMs) const;
    Json metricItems(const Json& campaign, const AirTime& air, const Fields& query, Json& total);
    static Response shown(int status, const Json& campaign);

    KtGateway& m_gateway;
};

/// The hours a campaign is on the air, from its schedule and dayparts.
AirTime campaignAirTime(const Json& campaign);

} // namespace madang::sandbox
