#pragma once

#include "services/campaign_service.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/handover_service.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "support/draws.h"
#include "support/fixed_clock.h"
#include "support/temp_folder.h"

namespace madang::test {

inline Campaign campaignForDraws(CampaignService& campaigns, DatePeriod period, int prizes)
{
    Campaign campaign = campaigns.create(true).value_or({});
    campaign.goal = Goal::Sales;
    campaign.budget = 300'000;
    campaign.period = period;
    Plan plan;
    plan.id = QStringLiteral("draw-plan");
    plan.mechanism = Mechanism::Draw;
    plan.title = QStringLiteral("주말엔 반반");
    plan.guide = QStringLiteral("계산할 때 번호만 남겨 주세요");
    plan.customerSteps = {QStringLiteral("먹고"), QStringLiteral("남기고"), QStringLiteral("당첨!")};
    plan.prize = {QStringLiteral("치킨 한 마리"), prizes, 18'000};
    plan.days = period.days();
    plan.recommended = period;
    plan.cost = {{100'000, 300'000}, {{QStringLiteral("경품"), 300'000}}};
    campaign.plan = plan;
    campaign.poster.title = plan.title;
    campaign.poster.prize = plan.prize.name;
    campaign.poster.guide = plan.guide;
    campaign.channels = {QStringLiteral("naver-cafe")};
    return campaigns.saveDraft(campaign).value_or({});
}

/// The services around one event's draw, over a folder of their own. The event ran from 23 to 25 November 2026 and the
/// clock stands on the 27th, a Friday.
class DrawBench {
public:
    explicit DrawBench(int customers = 6, int prizes = 2)
    {
        StoreProfile store;
        store.name = QStringLiteral("수원왕갈비통닭");
        store.phone = QStringLiteral("0311234567");
        const Campaign draft = campaignForDraws(campaigns, {{2026, 11, 23}, {2026, 11, 25}}, prizes);
        const Result<Campaign> published = campaigns.markPublished(draft.id, store);
        if (!published)
            qFatal("not published: %s", qUtf8Printable(published.error().detail));
        id = published->id;
        for (int i = 0; i < customers; ++i) {
            if (const auto joined = participation.join(id, QStringLiteral("0107%1").arg(1'000'000 + i), {}); !joined)
                qFatal("nobody joined: %s", qUtf8Printable(joined.error().detail));
        }
        clock.setInKorea({2026, 11, 27});
    }

    Draw drawn(int winners = 2, int reserves = 2)
    {
        const Result<Draw> draw = drawNow(draws, id, winners, reserves);
        if (!draw)
            qFatal("not drawn: %s", qUtf8Printable(draw.error().detail));
        return *draw;
    }

    TempFolder folder;
    FixedClock clock;
    std::unique_ptr<Database> database = std::move(Database::open(folder.path())).value();
    PersonalCipher cipher{newDataKey()};
    CampaignService campaigns{*database, clock};
    ParticipationService participation{*database, cipher, campaigns, clock};
    DrawService draws{*database, campaigns, clock};
    HandoverService handovers{*database, cipher, campaigns, draws, clock};
    QString id;
};

} // namespace madang::test
