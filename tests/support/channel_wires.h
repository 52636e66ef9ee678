#pragma once

#include "services/channel.h"
#include "support/sandbox_bench.h"

namespace madang::test {

using namespace Qt::StringLiterals;

/// Where a channel's requests go, so that faults and the journal can find them.
struct Wire {
    QString channel;
    QString method;
    QString commit; ///< the irreversible request
    QString safe; ///< a step that may be repeated; empty: it has none
    bool keyed; ///< it takes an Idempotency-Key
    bool isLater; ///< what became of it is told later
};

inline const QList<Wire>& wires()
{
    static const QList<Wire> all{
        {u"uridongne-tv"_s, u"POST"_s, u"^/kt/uridongne-tv/v1/broadcasts$"_s, u"^/kt/uridongne-tv/v1/assets$"_s, true,
         true},
        {u"ringo-biz"_s, u"PUT"_s, u"^/kt/ringo-biz/v1/lines/[0-9]+/ringback$"_s, u"^/kt/oauth/token$"_s, true, true},
        {u"genie-tv"_s, u"POST"_s, u"^/kt/genie-ads/v1/campaigns/[^/]+/submit$"_s, u"^/kt/genie-ads/v1/campaigns$"_s,
         true, true},
        {u"instagram"_s, u"POST"_s, u"^/ig-graph/.*/media_publish$"_s, u"^/ig-graph/.*/media$"_s, false, false},
        {u"naver-cafe"_s, u"POST"_s, u"^/naver-openapi/v1/cafe/.*/articles$"_s, {}, false, false},
        {u"kakao-talk"_s, u"POST"_s, u"^/kapi/v2/api/talk/memo/default/send$"_s,
         u"^/kapi/v2/api/talk/message/image/upload$"_s, false, false},
        {u"kakao-brand"_s, u"POST"_s, u"^/sens/brandmessage/v2/services/.*/messages$"_s, u"^/cdn/assets$"_s, false,
         true},
    };
    return all;
}

inline QSize pictureSize(const QString& posterSize)
{
    if (posterSize == u"tv")
        return {1920, 1080};
    if (posterSize == u"instagram-portrait")
        return {1080, 1350};
    return posterSize == u"naver" ? QSize(800, 600) : QSize(800, 800);
}

inline PublishOrder orderFor(const Channel& channel)
{
    PublishOrder order;
    order.intentId = u"0b6e2f7e-3c35-4e0a-9d1c-5f3f0a5f0a01"_s;
    order.campaignId = u"campaign-42"_s;
    order.title = u"오픈 3주년 치킨 반값"_s;
    order.caption = u"오픈 3주년!\n\"치킨\" 50% 할인 & A+B <둘 다> #동네맛집"_s;
    order.picture = SandboxBench::jpeg(pictureSize(channel.descriptor().posterSize));
    order.period = {QDate(2026, 11, 24), QDate(2026, 12, 20)};
    order.budget = channel.descriptor().costsMoney ? 200'000 : 0;
    order.storeName = u"김사장 치킨"_s;
    order.storePhone = u"0311234567"_s;
    for (const ChannelOption& option : channel.descriptor().options)
        order.options[option.id]
            = option.kind == OptionKind::Receivers ? u"010-1234-5678\n010-8765-4321"_s : option.choices.first().first;
    return order;
}

inline Publication publicationOf(const PublishOrder& order, const Channel& channel)
{
    Publication publication;
    publication.intentId = order.intentId;
    publication.campaignId = order.campaignId;
    publication.channel = channel.descriptor().id;
    publication.state = PublicationState::NeedsCheck;
    return publication;
}

} // namespace madang::test
